/**
 * Invented collèges of any size, as the files that a real one exports: SIECLE, STS-Web and LSU, before and after a week of changes. Start
 * at {@link org.lsunsync.testkit.ecole.EcoleInventee}.
 */
package org.lsunsync.testkit.ecole;

/**
 * Invented collèges of any size, as the files that a real one exports: SIECLE, STS-Web and LSU, before and after a week of changes. Start
 * at {@link org.lsunsync.testkit.ecole.EcoleInventee}. {@link org.lsunsync.testkit.ecole.DocumentsDits} writes what a test says in the same form.
 */
package org.lsunsync.testkit.ecole;

/**
 * Every port in memory: to run the use case without a database, and to read what each clause of a port's contract means in a few
 * lines. Start at {@link org.lsunsync.testkit.memoire.LivretEnMemoire}.
 */
package org.lsunsync.testkit.memoire;

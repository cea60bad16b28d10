/**
 * What proves an adapter: for each port an abstract class of tests, one or more for each clause of its Javadoc. An integrator extends
 * it, supplies his adapter and a way to fill it, and reads in the tests' names which clause holds or breaks. Start at {@link
 * org.lsunsync.testkit.contrat.LivretScolaireContrat}; {@link org.lsunsync.testkit.contrat.InvariantsContrat} then runs I1–I14
 * through any set of adapters.
 */
package org.lsunsync.testkit.contrat;

/**
 * Synchronisations that run by themselves: each école has a {@link org.lsunsync.app.ordonnanceur.Reglage}, any number of {@link
 * org.lsunsync.app.ordonnanceur.Ouvrier} share one database and do what is due, and a {@link org.lsunsync.app.ordonnanceur.Tableau} says
 * where all of it stands. Start at {@link org.lsunsync.app.ordonnanceur.Ordonnanceur}.
 */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.ordonnanceur;

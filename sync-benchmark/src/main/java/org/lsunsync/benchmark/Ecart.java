package org.lsunsync.benchmark;

/** What a floor says of a field that differs: no more than a synchronisation could not do without. */
record Ecart(String champ, String avant, String apres) {}

package org.lsunsync.testkit.arbitraires;

import com.google.common.collect.ImmutableList;

/** Names as real ones are, plainest first, so that shrinking moves left. All invented. */
final class Noms {

    static final ImmutableList<String> PRENOMS = ImmutableList.of(
            "Anna",
            "Marie claire",
            "Marie-Claire",
            "Zoé",
            "Zoe",
            "N'Golo",
            "Cœlie",
            "Lætitia",
            "Maëlle",
            "Abdoul Karim",
            "Éloïse",
            "Ysé");

    static final ImmutableList<String> NOMS = ImmutableList.of(
            "DUPRE",
            "DUPRÉ",
            "LE GOFF",
            "D'ARTOIS-ROCHE",
            "DE LA BROUSSE",
            "N'DIAYE",
            "ŒUVRARD",
            "SAINT-AUBIN DE MORLAIX",
            "O'NEIL",
            "Peletier");

    static final ImmutableList<String> TELEPHONES =
            ImmutableList.of("", "0600000001", "+33600000001", "06 00 00 00 02", "0032470000000");

    private Noms() {}

    static String de(ImmutableList<String> noms, int rang) {
        return noms.get(Math.floorMod(rang, noms.size()));
    }
}

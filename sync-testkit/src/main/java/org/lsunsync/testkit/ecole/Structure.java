package org.lsunsync.testkit.ecole;

import com.google.common.collect.ImmutableList;

/** How an invented collège is divided: four niveaux, divisions in turn, LV2 in groupes across the divisions of a niveau. */
record Structure(EcoleInventee ecole) {

    private static final ImmutableList<String> MEFS =
            ImmutableList.of("10010012110", "10110001110", "10210001110", "10310019110");
    private static final ImmutableList<String> LIBELLES =
            ImmutableList.of("SIXIEME", "CINQUIEME", "QUATRIEME", "TROISIEME");

    int niveau(int division) {
        return Math.min(3, division * 4 / ecole.divisions());
    }

    private int rangDansLeNiveau(int division) {
        int rang = 0;
        while (division - rang > 0 && niveau(division - rang - 1) == niveau(division)) {
            rang++;
        }
        return rang;
    }

    /** {@code 6 A} … {@code 3 F}; past the alphabet {@code 6 A2}. */
    String code(int division) {
        int rang = rangDansLeNiveau(division);
        return (6 - niveau(division)) + " " + (char) ('A' + rang % 26)
                + (rang < 26 ? "" : Integer.toString(rang / 26 + 1));
    }

    String libelle(int division, Etat etat) {
        var lettre = code(division).substring(2);
        // one division gets another libellé in the week
        return LIBELLES.get(niveau(division)) + " " + (etat.apres() && division == 0 ? "BILANGUE " : "") + lettre;
    }

    String mef(int division) {
        return MEFS.get(niveau(division));
    }

    String libelleMef(int niveau) {
        return (6 - niveau) + "EME";
    }

    static ImmutableList<String> mefs() {
        return MEFS;
    }

    int divisionDe(int eleve) {
        return eleve % ecole.divisions();
    }

    /** Spanish or German, across the divisions of a niveau. */
    String groupe(int eleve) {
        return groupe(niveau(divisionDe(eleve)), eleve / ecole.divisions() % 2);
    }

    String groupe(int niveau, int langue) {
        return (6 - niveau) + (langue == 0 ? "ESP" : "ALL") + "G1";
    }
}

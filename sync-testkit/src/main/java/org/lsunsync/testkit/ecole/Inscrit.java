package org.lsunsync.testkit.ecole;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An élève of an invented collège, as BEE has him before or after the week. Who he is depends on the seed and his rank alone; one in six
 * has a sibling before him, a few of them a twin.
 *
 * @param ecole whose
 * @param rang from 0; those from {@code ecole.eleves()} on arrive in the week
 * @param etat before or after
 */
record Inscrit(EcoleInventee ecole, int rang, Etat etat) {

    static final DateTimeFormatter JJ_MM_AAAA = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** What may change of an élève in the week. */
    enum Change {
        RIEN,
        DEUXIEME_PRENOM,
        PRENOM,
        NOM_USAGE,
        ADRESSE,
        PORTABLE,
        MEL,
        RESPONSABLE_MEL,
        RESPONSABLE_AJOUTE,
        PORTABLE_PERDU
    }

    long id() {
        return 700_100L + rang;
    }

    /** Siblings are born of one family: whose first child gives it its name. */
    int famille() {
        return rang % 6 == 5 ? rang - 1 : rang;
    }

    private boolean jumeau() {
        return rang % 36 == 35;
    }

    private boolean fille() {
        return ecole.hasard("sexe", rang).nextBoolean();
    }

    String nom() {
        return Prenoms.NOMS.get(ecole.hasard("nom", famille()).nextInt(Prenoms.NOMS.size()));
    }

    private String prenomDeNaissance() {
        var prenoms = fille() ? Prenoms.FILLES : Prenoms.GARCONS;
        return prenoms.get(ecole.hasard("prenom", rang).nextInt(prenoms.size()));
    }

    /** A change of prénom joins a second one to it. */
    String prenom() {
        return change() == Change.PRENOM ? prenomDeNaissance() + "-Yvette" : prenomDeNaissance();
    }

    String prenom2() {
        return change() == Change.DEUXIEME_PRENOM ? "Claude" : rang % 3 == 0 ? "Dominique" : "";
    }

    String nomUsage() {
        return change() == Change.NOM_USAGE ? nom() + " LANDRIN" : "";
    }

    /** Newcomers have no INE yet. */
    String ine() {
        return rang % 50 == 49 ? "" : String.format(Locale.ROOT, "08%07dAB", 1_000 + rang);
    }

    String naissance() {
        int age = 11 + new Structure(ecole).niveau(new Structure(ecole).divisionDe(rang));
        int jour = ecole.hasard("naissance", jumeau() ? famille() : rang).nextInt(365);
        return LocalDate.of(ecole.annee().millesime() - age, 1, 1)
                .plusDays(jour)
                .format(JJ_MM_AAAA);
    }

    String codeSexe() {
        return fille() ? "2" : "1";
    }

    boolean neALEtranger() {
        return rang % 25 == 7;
    }

    String portable() {
        return switch (change()) {
            case PORTABLE -> "+336" + String.format(Locale.ROOT, "%08d", 50_000_000 + rang);
            case PORTABLE_PERDU -> "";
            default -> "06" + String.format(Locale.ROOT, "%08d", 10_000_000 + rang);
        };
    }

    String mel() {
        return change() == Change.MEL ? "eleve" + rang + "@nouveau.invalid" : "eleve" + rang + "@exemple.invalid";
    }

    /** Where the family lives; who moves has an address of his own. */
    long adresse() {
        return change() == Change.ADRESSE ? 900_000L + rang : 80_000L + famille();
    }

    /** One in twenty has left by the end of the week, well below R0's limit. */
    boolean parti() {
        return etat.apres() && rang < ecole.eleves() && rang % 60 == 59;
    }

    /** A few stand in another division of their niveau by then. */
    int division() {
        var structure = new Structure(ecole);
        int depart = structure.divisionDe(rang);
        int voisine = depart + 1;
        return etat.apres()
                        && rang % 75 == 40
                        && voisine < ecole.divisions()
                        && structure.niveau(voisine) == structure.niveau(depart)
                ? voisine
                : depart;
    }

    boolean responsableAjoute() {
        return change() == Change.RESPONSABLE_AJOUTE;
    }

    boolean responsableDeMelNouveau() {
        return change() == Change.RESPONSABLE_MEL;
    }

    /** Exactly the asked share of the élèves changes: a walk through all ranks in steps that meet each once. */
    Change change() {
        if (!etat.apres() || rang >= ecole.eleves()) {
            return Change.RIEN;
        }
        long place = (long) rang * pas(ecole.eleves()) % ecole.eleves();
        if (place >= ecole.elevesChanges()) {
            return Change.RIEN;
        }
        // losing a value is rare: R0 counts those
        var changes = Change.values();
        return place % 40 == 39 ? Change.PORTABLE_PERDU : changes[1 + (int) (place % (changes.length - 2))];
    }

    private static long pas(int n) {
        long pas = Math.max(1, Math.round(n * 0.618));
        while (pgcd(pas, n) != 1) {
            pas++;
        }
        return pas;
    }

    private static long pgcd(long a, long b) {
        return b == 0 ? a : pgcd(b, a % b);
    }

    /** How many arrive in the week. */
    static int arrivees(EcoleInventee ecole, Etat etat) {
        return etat.apres() ? Math.min(3, ecole.divisions()) : 0;
    }
}

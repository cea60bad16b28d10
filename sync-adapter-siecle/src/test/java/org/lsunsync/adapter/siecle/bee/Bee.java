package org.lsunsync.adapter.siecle.bee;

import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.source.DonneesBee;

/** Small exports of one invented école, and what becomes of them. */
final class Bee {

    private static final String ENTETE = """
            <PARAMETRES>
              <UAJ>0999001W</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>
              <HORODATAGE>12/01/2026 18:42:10</HORODATAGE>
            </PARAMETRES>
            """;

    private Bee() {}

    /** An ELEVE that nothing is wrong with; what is given stands before its birth. */
    static String eleve(String id, String plus) {
        return """
               <ELEVE ELEVE_ID="%s">
                 <NOM_DE_FAMILLE>KERVELLA</NOM_DE_FAMILLE><PRENOM>Nolwenn</PRENOM>
                 %s
                 <DATE_NAISS>09/03/2011</DATE_NAISS>
               </ELEVE>
               """.formatted(id, plus);
    }

    static byte[] document(Racine racine, String donnees) {
        return Lectures.siecle("<%s>\n%s<DONNEES>\n%s</DONNEES></%s>".formatted(racine, ENTETE, donnees, racine));
    }

    static DonneesBee eleves(String donnees) {
        return Lectures.lire(
                document(Racine.BEE_ELEVES, donnees),
                "E.xml",
                Racine.BEE_ELEVES,
                racine -> new AssemblageBee().eleves(racine).donnees());
    }

    /** Élèves and responsables together. */
    static DonneesBee ensemble(String eleves, String responsables) {
        var assemblage = new AssemblageBee();
        Lectures.lire(
                document(Racine.BEE_RESPONSABLES, responsables),
                "R.xml",
                Racine.BEE_RESPONSABLES,
                assemblage::responsables);
        Lectures.lire(document(Racine.BEE_ELEVES, eleves), "E.xml", Racine.BEE_ELEVES, assemblage::eleves);
        return assemblage.donnees();
    }
}

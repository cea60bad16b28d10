package org.lsunsync.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of an invented collège with one division: DUPONT Marie claire, who has a locked bilan and one en cours, and her école's
 * enseignants. Each text can be replaced before it is written.
 */
final class PetitCollege {

    static final String UAI = "0999001W";

    private static final String ENTETE = """
            <PARAMETRES><UAJ>0999001W</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>
            <DATE_EXPORT>12/01/2026</DATE_EXPORT><HORODATAGE>12/01/2026 18:42:10</HORODATAGE></PARAMETRES>
            """;

    final Path dossier;

    PetitCollege(Path dossier) {
        this.dossier = dossier;
        ecrire("lsu.xml", LSU, StandardCharsets.UTF_8);
        ecrire("eleves.xml", eleves("Marie claire"), bee());
        ecrire("sts.xml", STS, StandardCharsets.UTF_8);
        ecrire("structures.xml", STRUCTURES, bee());
    }

    static Charset bee() {
        return Charset.forName("ISO-8859-15");
    }

    Path ecrire(String nom, String texte, Charset encodage) {
        return ecrire(nom, texte.getBytes(encodage));
    }

    Path ecrire(String nom, byte[] octets) {
        try {
            return Files.write(dossier.resolve(nom), octets);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    void effacer(String nom) {
        try {
            Files.delete(dossier.resolve(nom));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    String chemin(String nom) {
        return dossier.resolve(nom).toString();
    }

    String h2() {
        return "jdbc:h2:file:" + dossier.resolve("base");
    }

    Ligne charger(String base) {
        return Ligne.de(
                "charger",
                "--base",
                base,
                "--lsu",
                chemin("lsu.xml"),
                "--eleves",
                chemin("eleves.xml"),
                "--sts",
                chemin("sts.xml"),
                "--structures",
                chemin("structures.xml"),
                "--date",
                "2026-01-10");
    }

    Ligne demander(String commande, String base, String... suite) {
        return Ligne.de(
                commande,
                new String[] {
                    "--base",
                    base,
                    "--uai",
                    UAI,
                    "--eleves",
                    chemin("eleves.xml"),
                    "--sts",
                    chemin("sts.xml"),
                    "--date",
                    "2026-01-15"
                },
                suite);
    }

    String etat(String base) {
        return Ligne.de("etat", "--base", base, "--uai", UAI).sortie();
    }

    static String eleves(String prenom) {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_ELEVES VERSION="3.0">%s<DONNEES>
                <ELEVES>
                <ELEVE ELEVE_ID="810001"><ID_NATIONAL>080000777AB</ID_NATIONAL>
                <NOM_DE_FAMILLE>DUPONT</NOM_DE_FAMILLE><PRENOM>%s</PRENOM>
                <DATE_NAISS>09/03/2011</DATE_NAISS><CODE_SEXE>2</CODE_SEXE></ELEVE>
                </ELEVES>
                <STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="810001">
                <STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
                </STRUCTURES_ELEVE></STRUCTURES>
                </DONNEES></BEE_ELEVES>
                """.formatted(ENTETE, prenom);
    }

    static final String STRUCTURES = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <BEE_STRUCTURES VERSION="2.0">%s<DONNEES><DIVISIONS>
            <DIVISION CODE_STRUCTURE="3 A"><LIBELLE_LONG>TROISIEME A</LIBELLE_LONG>
            <MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>10310019110</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE>
            </DIVISION></DIVISIONS></DONNEES></BEE_STRUCTURES>
            """.formatted(ENTETE);

    static final String STS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <STS_EDT><PARAMETRES><UAJ CODE="0999001W"><SIGLE>CLG</SIGLE></UAJ><ANNEE_SCOLAIRE ANNEE="2025"/></PARAMETRES>
            <DONNEES><INDIVIDUS>
            <INDIVIDU ID="61" TYPE="epp"><CIVILITE>1</CIVILITE><NOM_USAGE>KERVELLA</NOM_USAGE><PRENOM>YVON</PRENOM></INDIVIDU>
            </INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE="3 A"><SERVICES>
            <SERVICE CODE_MATIERE="061300" CODE_MOD_COURS="CG"><ENSEIGNANTS><ENSEIGNANT ID="61" TYPE="epp"/></ENSEIGNANTS></SERVICE>
            </SERVICES></DIVISION></DIVISIONS></STRUCTURE></DONNEES></STS_EDT>
            """;

    static final String LSU = """
            <?xml version="1.0" encoding="UTF-8"?>
            <lsun-bilans xmlns="urn:fr:edu:scolarite:lsun:bilans:import" schemaVersion="7.0">
            <entete><editeur>EDITEUR</editeur><application>CARNET</application><etablissement>0999001W</etablissement></entete>
            <donnees>
            <responsables-etab><responsable-etab id="R1" libelle="Agnès Lescure"/></responsables-etab>
            <eleves><eleve id="E1" id-be="810001" nom="DUPONT" prenom="Marie claire" code-division="3 A"/></eleves>
            <periodes><periode id="P1" millesime="2025" indice="1" nb-periodes="3"/><periode id="P2" millesime="2025" indice="2" nb-periodes="3"/></periodes>
            <disciplines><discipline id="D1" code="061300" modalite-election="S" libelle="Mathématiques"/></disciplines>
            <enseignants><enseignant id="N1" type="epp" id-sts="61" civilite="M" nom="KERVELLA" prenom="Yvon"/></enseignants>
            <bilans-periodiques>
            <bilan-periodique eleve-ref="E1" periode-ref="P1" date-conseil-classe="2025-12-04" date-scolarite="2025-09-01" date-verrou="2025-12-08T17:30:00" responsable-etab-ref="R1">
            <liste-acquis><acquis discipline-ref="D1" enseignant-refs="N1"><appreciation>Bien.</appreciation></acquis></liste-acquis>
            <acquis-conseils>Continuez.</acquis-conseils><vie-scolaire nb-retards="0" nb-abs-justifiees="0" nb-abs-injustifiees="0"/></bilan-periodique>
            <bilan-periodique eleve-ref="E1" periode-ref="P2" date-conseil-classe="2026-03-12" date-scolarite="2025-12-05" responsable-etab-ref="R1">
            <liste-acquis><acquis discipline-ref="D1" enseignant-refs="N1"/></liste-acquis>
            <acquis-conseils>En attente.</acquis-conseils><vie-scolaire nb-retards="0" nb-abs-justifiees="0" nb-abs-injustifiees="0"/></bilan-periodique>
            </bilans-periodiques>
            </donnees></lsun-bilans>
            """;
}

package org.lsunsync.adapter.siecle;

import static org.lsunsync.adapter.siecle.xml.Lectures.siecle;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.sts.DecodeurSts;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** R0: whatever becomes of a document's bytes on their way, a reading ends in an answer or in a refusal. */
class MutationsProprietes {

    private static final byte[] ELEVES = siecle("""
            <BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>0999001W</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>
            <HORODATAGE>12/01/2026 18:42:10</HORODATAGE></PARAMETRES><DONNEES><ELEVES><ELEVE ELEVE_ID="700101">
            <NOM_DE_FAMILLE>KERVELLA</NOM_DE_FAMILLE><PRENOM>Maëlle</PRENOM><DATE_NAISS>09/03/2011</DATE_NAISS>
            <ADRESSE_ID>81</ADRESSE_ID><CODE_SEXE>2</CODE_SEXE></ELEVE></ELEVES><STRUCTURES>
            <STRUCTURES_ELEVE ELEVE_ID="700101"><STRUCTURE><CODE_STRUCTURE>3 B</CODE_STRUCTURE>
            <TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES><ADRESSES>
            <ADRESSE ADRESSE_ID="81"><LIGNE1_ADRESSE>4 RUE X</LIGNE1_ADRESSE></ADRESSE></ADRESSES></DONNEES></BEE_ELEVES>
            """);

    private static final byte[] STS = siecle("""
            <STS_EDT><PARAMETRES><UAJ CODE="0999001W"/><ANNEE_SCOLAIRE ANNEE="2025"/></PARAMETRES><DONNEES><INDIVIDUS>
            <INDIVIDU ID="5101" TYPE="epp"><NOM_USAGE>MARZIN</NOM_USAGE><PROFS_PRINC><PROF_PRINC>
            <CODE_STRUCTURE>3 B</CODE_STRUCTURE><DATE_DEBUT>2025-09-01</DATE_DEBUT></PROF_PRINC></PROFS_PRINC></INDIVIDU>
            </INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE="3 B"><SERVICES><SERVICE CODE_MATIERE="061300"><ENSEIGNANTS>
            <ENSEIGNANT ID="5101" TYPE="epp"/></ENSEIGNANTS></SERVICE></SERVICES></DIVISION></DIVISIONS></STRUCTURE>
            </DONNEES></STS_EDT>
            """);

    @Property(tries = 2000)
    @Label("R0 un document tronqué ou dont des octets changent est lu ou refusé, rien d'autre")
    void mutations(
            @ForAll boolean zippe,
            @ForAll @Size(max = 4) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte octet,
            @ForAll @IntRange(max = 1_000_000) int coupe) {
        lire(muter(zippe ? Lectures.zip("e.xml", ELEVES) : ELEVES, places, octet, coupe), Racine.BEE_ELEVES);
        lire(muter(zippe ? Lectures.zip("s.xml", STS) : STS, places, octet, coupe), Racine.STS_EDT);
    }

    private static byte[] muter(byte[] bon, List<Integer> places, byte octet, int coupe) {
        // half of them keep their length
        byte[] mute = Arrays.copyOf(bon, coupe % 2 == 0 ? bon.length : coupe % bon.length);
        for (int place : places) {
            if (mute.length > 0) {
                mute[place % mute.length] = octet;
            }
        }
        return mute;
    }

    private static void lire(byte[] octets, Racine racine) {
        try {
            Lectures.lire(
                    octets,
                    "X.xml",
                    racine,
                    curseur -> racine == Racine.STS_EDT
                            ? DecodeurSts.lire(curseur)
                            : new AssemblageBee().eleves(curseur).donnees());
        } catch (EchecPort echec) {
            if (!(echec.refus() instanceof Refus.SourceIllisible illisible) || cite(illisible)) {
                throw new AssertionError(echec.refus().toString());
            }
        }
    }

    private static boolean cite(Refus.SourceIllisible refus) {
        return refus.phrase().contains("KERVELLA") || refus.phrase().contains("MARZIN");
    }
}

package org.lsunsync.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * What every decoder owes to any bytes at all (R0): an answer, or a refusal that is short enough to be shown. Whatever else comes out
 * is a finding.
 */
final class Cible {

    /** Small, since what a reading keeps grows with what it may read, and this JVM's heap is small too. */
    static final Limites LIMITES = Limites.PAR_DEFAUT.avecOctets(1 << 18);

    private static final String NOM = "document.xml";

    private Cible() {}

    static void lire(byte[] octets, Racine racine, Function<Curseur, ?> decodeur) {
        refuserOuLire(octets, flux -> new Ouverture(LIMITES).lire(flux, NOM, racine, decodeur));
    }

    static void lireLsu(byte[] octets) {
        refuserOuLire(octets, flux -> new LecteurLsu(new Ouverture(LIMITES)).lire(flux, NOM));
    }

    private static void refuserOuLire(byte[] octets, Consumer<InputStream> lecture) {
        try {
            lecture.accept(new ByteArrayInputStream(octets));
        } catch (EchecPort echec) {
            verifier(echec);
        }
    }

    private static void verifier(EchecPort echec) {
        assertThat(echec).hasNoCause();
        // bytes in memory are always within reach: SourceIndisponible would send the user to look for a network
        assertThat(echec.refus()).isInstanceOfAny(Refus.SourceIllisible.class, Refus.SourceIncoherente.class);
        assertThat(echec.refus().details()).isNotEmpty().allSatisfy(detail -> {
            assertThat(detail).isInstanceOf(Faute.class);
            assertThat(((Faute) detail).cause()).isNotBlank();
        });
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/**
 * Writes an école as an {@code lsun-bilans} document of version 7.0, valid against the schema: the élèves' names, the divisions'
 * codes, enseignants, PP and locks as the état has them, all else as the file that it was loaded from. Sorted by key: equal écoles
 * give equal bytes. Reading the document again gives the same élèves, disciplines, enseignants and bilans.
 *
 * <p>What the format can't say is left out: INE, births, addresses, responsables and archives; MEFs; a division without élèves; a bilan's own
 * division, which is read as its élève's; the lock's fractions of a second. Where the schema asks for what the école does not hold, the least is written: {@code Non renseigné} for a
 * text, the 1st of September or the day of the lock for a date, no absence, 0 for the socle. An acquis without enseignant and a bilan
 * without acquis name substitutes that reading takes for nothing. A discipline without libellé shows its code. An école without
 * élèves has no valid document: its list stays empty.
 */
public final class EcrivainLsu {

    private static final XMLOutputFactory SORTIE = sortie();

    private EcrivainLsu() {}

    private static XMLOutputFactory sortie() {
        var sortie = new WstxOutputFactory();
        sortie.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return sortie;
    }

    /**
     * Writes the document in UTF-8, as it goes; the stream is flushed and left open. Any thread may call, each with its own stream.
     *
     * @throws UncheckedIOException when the stream fails
     * @throws IllegalArgumentException when a content was not written by {@link LecteurLsu}
     */
    public static void ecrire(EcoleComplete ecole, OutputStream vers) {
        try {
            var xml = SORTIE.createXMLStreamWriter(vers, StandardCharsets.UTF_8.name());
            new EcritureLsu(ecole, xml).ecrire();
            xml.close();
            vers.flush();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } catch (XMLStreamException echec) {
            if (echec.getNestedException() instanceof IOException flux) {
                throw new UncheckedIOException(flux);
            }
            throw illisibles();
        } catch (WstxLazyException echec) { // a fault within a text comes out unchecked
            throw illisibles();
        }
    }

    /** Without a cause: a parser's message quotes what it stumbled on. */
    private static IllegalArgumentException illisibles() {
        return new IllegalArgumentException("contenus illisibles");
    }
}

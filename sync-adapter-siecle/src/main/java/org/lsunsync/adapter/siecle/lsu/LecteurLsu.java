package org.lsunsync.adapter.siecle.lsu;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.ports.EchecPort;

/**
 * Reads LSU files, plain or zipped, of any schemaVersion, leniently: what versions 4.0 to 7.0 allow is never refused. One pass; what
 * is kept is what {@link DocumentLsu} holds. Any thread may use one at the same time.
 *
 * <p>All that one reading finds wrong is told at once, with line and element, in one {@link EchecPort}: {@code SourceIllisible} for
 * what can't be understood (a reference to nothing, a missing attribute, an impossible date, a bilan or an acquis twice), else {@code
 * SourceIncoherente} for an id-be twice, no UAI, or no millésime at all; {@code SourceIndisponible} when it can't be opened.
 */
public final class LecteurLsu {

    private final Ouverture ouverture;

    /** Reads within the limits of any document. */
    public LecteurLsu() {
        this(new Ouverture());
    }

    /** Reads what this opens. */
    public LecteurLsu(Ouverture ouverture) {
        this.ouverture = ouverture;
    }

    /** What the file says. */
    public DocumentLsu lire(Path fichier) {
        return lire((racine, decodeur) -> ouverture.lire(fichier, racine, decodeur));
    }

    /**
     * What the stream says; the caller closes it.
     *
     * @param nom what to call the document, unless it is a zip
     */
    public DocumentLsu lire(InputStream octets, String nom) {
        return lire((racine, decodeur) -> ouverture.lire(octets, nom, racine, decodeur));
    }

    private static DocumentLsu lire(BiFunction<Racine, Function<Curseur, DocumentLsu>, DocumentLsu> ouvrir) {
        var fautes = new FautesLsu();
        try {
            return ouvrir.apply(
                    Racine.LSUN_BILANS,
                    racine -> racine.brut(xml -> new LectureLsu(racine.document(), xml, fautes).lire()));
        } catch (EchecPort echec) {
            throw fautes.et(echec);
        }
    }
}

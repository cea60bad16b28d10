package org.lsunsync.adapter.siecle.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lsunsync.ports.EchecPort;

/**
 * Opens a document, plain XML or a zip that holds exactly one, and hands its root to a decoder. Judged by content, never by the
 * file's name; bytes obey the prologue; no DTD, no entity is ever resolved; sizes are bounded by {@link Limites}.
 *
 * <p>The document's name, in reports and faults, is the file's own without folders, or the zip entry's.
 *
 * <p>What the decoder was given counts only once {@code lire} has returned: a document can turn out unreadable at its last byte.
 *
 * <p>Throws {@link EchecPort} alone: with {@code SourceIndisponible} when the file or stream can't be opened or breaks off, with
 * {@code SourceIllisible} for what is wrong with the content. Immutable; any thread may use one at the same time.
 */
public final class Ouverture {

    /** Of a first entry, of an archive without any, and of one that was split. */
    private static final ImmutableSet<String> SIGNATURES_ZIP = ImmutableSet.of("PK\3\4", "PK\5\6", "PK\7\b");

    private final Limites limites;
    private final XMLInputFactory fabrique;

    /** Within which documents are read. */
    public Limites limites() {
        return limites;
    }

    /** Opens documents within {@link Limites#PAR_DEFAUT}. */
    public Ouverture() {
        this(Limites.PAR_DEFAUT);
    }

    /** Opens documents within these limits. */
    public Ouverture(Limites limites) {
        this.limites = limites;
        this.fabrique = fabrique(limites);
    }

    /**
     * Reads a file whose root is the expected one.
     *
     * @param decodeur called once, on the root element
     */
    public <T> T lire(Path fichier, Racine attendue, Function<Curseur, T> decodeur) {
        return lire(fichier, octets -> lire(octets, nomPropre(fichier.toString()), attendue, decodeur));
    }

    /**
     * The same, with the fingerprint of the bytes that were decoded, whatever becomes of the file meanwhile.
     *
     * @param empreinte called once, when all of it was read: as {@link #empreinte} says
     */
    public <T> T lire(Path fichier, Racine attendue, Function<Curseur, T> decodeur, Consumer<HashCode> empreinte) {
        return lire(fichier, octets -> {
            var suivis = new HashingInputStream(Hashing.sha256(), octets);
            T valeur = lire(suivis, nomPropre(fichier.toString()), attendue, decodeur);
            vider(suivis); // what stands behind a zip's last entry
            empreinte.accept(suivis.hash());
            return valeur;
        });
    }

    /** The SHA-256 of a file's bytes as they stand, zipped or not. */
    public static HashCode empreinte(Path fichier) {
        return lire(fichier, octets -> {
            var suivis = new HashingInputStream(Hashing.sha256(), octets);
            vider(suivis);
            return suivis.hash();
        });
    }

    /**
     * Reads a stream, which the caller closes.
     *
     * @param nom what to call the document, unless it is a zip; folders are dropped
     * @param decodeur called once, on the root element
     */
    public <T> T lire(InputStream octets, String nom, Racine attendue, Function<Curseur, T> decodeur) {
        return lire(octets, nom, entier(attendue, decodeur));
    }

    /** Which kind of document a file is, by its root alone; nothing for any other. What comes after the root is not looked at. */
    public Optional<Racine> nature(Path fichier) {
        var nom = nomPropre(fichier.toString());
        try (var octets = ouvrir(fichier, nom)) {
            return lire(octets, nom, curseur -> Racine.nommee(curseur.nom()));
        } catch (IOException fermeture) {
            throw Panne.flux(fermeture, nom);
        }
    }

    private static <T> T lire(Path fichier, Lecture<T> lecture) {
        var nom = nomPropre(fichier.toString());
        if (Files.isDirectory(fichier)) {
            throw Panne.indisponible(nom, "c'est un dossier et non un fichier", "Donnez le fichier lui-même.");
        }
        try (var octets = ouvrir(fichier, nom)) {
            return lecture.lire(octets);
        } catch (IOException interrompue) {
            throw Panne.flux(interrompue, nom);
        }
    }

    /** What is done with a file's bytes. */
    @FunctionalInterface
    private interface Lecture<T> {
        T lire(InputStream octets) throws IOException;
    }

    /** From an expected root to the document's last byte. */
    private static <T> Function<Curseur, T> entier(Racine attendue, Function<Curseur, T> decodeur) {
        return curseur -> {
            attendue.exiger(curseur);
            T valeur = decodeur.apply(curseur);
            curseur.finir();
            return valeur;
        };
    }

    private <T> T lire(InputStream octets, String nom, Function<Curseur, T> lecture) {
        var document = nomPropre(nom);
        try {
            var flux = new BufferedInputStream(new FluxBorne(octets, limites.octets()));
            return estZip(flux) ? deplier(flux, document, lecture) : decoder(flux, document, lecture);
        } catch (IOException faute) {
            throw Panne.flux(faute, document);
        }
    }

    private static InputStream ouvrir(Path fichier, String nom) {
        try {
            return Files.newInputStream(fichier);
        } catch (NoSuchFileException absent) {
            throw Panne.indisponible(nom, "fichier introuvable", "Vérifiez le chemin donné.");
        } catch (AccessDeniedException interdit) {
            throw Panne.indisponible(nom, "accès refusé", "Vérifiez les droits sur le fichier.");
        } catch (IOException impossible) {
            throw Panne.indisponible(nom, "ouverture impossible", "Vérifiez le fichier.");
        }
    }

    private static boolean estZip(InputStream flux) throws IOException {
        return SIGNATURES_ZIP.contains(new String(apercu(flux, 4), StandardCharsets.ISO_8859_1));
    }

    /** The one XML entry. Those after it are looked at too: that there are two matters more than what is wrong with the first. */
    private <T> T deplier(InputStream archive, String nomArchive, Function<Curseur, T> lecture) throws IOException {
        // names that are not flagged as UTF-8 are of unknown charset: this one can't fail
        var zip = new ZipInputStream(archive, StandardCharsets.ISO_8859_1);
        var contenu = new FluxBorne(zip, limites.octets());
        var lus = new ArrayList<Lu<T>>();
        try {
            for (var entree = entreeSuivante(zip); entree.isPresent(); entree = entreeSuivante(zip)) {
                var flux = new BufferedInputStream(contenu);
                var nom = entree.get();
                if (!accessoire(nom) && estXml(nom, flux)) {
                    if (!lus.isEmpty()) {
                        throw Panne.illisible(
                                nomArchive,
                                null,
                                "",
                                "archive zip de plusieurs documents XML",
                                "Donnez un fichier par document.");
                    }
                    lus.add(essayer(() -> decoder(flux, nomPropre(nom), lecture)));
                }
                vider(contenu);
            }
        } catch (IOException faute) {
            // after a document that failed, the archive is often past reading: the document's own fault says more
            throw lus.stream().flatMap(lu -> lu.echec().stream()).findFirst().orElse(Panne.flux(faute, nomArchive));
        }
        if (lus.isEmpty()) {
            throw Panne.illisible(
                    nomArchive,
                    null,
                    "",
                    "archive zip sans document XML",
                    "Donnez l'export tel qu'il a été téléchargé.");
        }
        return lus.get(0).valeur();
    }

    private static Optional<String> entreeSuivante(ZipInputStream zip) throws IOException {
        try {
            return Optional.ofNullable(zip.getNextEntry())
                    .map(entree -> entree.isDirectory() ? entree.getName() + "/" : entree.getName());
        } catch (IllegalArgumentException nomIllisible) {
            throw new ZipException("entry name");
        }
    }

    /** Folders, and what systems leave beside documents: dot-files and __MACOSX. */
    private static boolean accessoire(String entree) {
        return entree.endsWith("/")
                || Splitter.on('/')
                        .splitToStream(entree)
                        .anyMatch(
                                partie -> partie.equals("__MACOSX") || (partie.startsWith(".") && !partie.equals(".")));
    }

    private static boolean estXml(String entree, InputStream flux) throws IOException {
        if (entree.regionMatches(true, entree.length() - 4, ".xml", 0, 4)) {
            return true;
        }
        var debut = new String(apercu(flux, 64), StandardCharsets.ISO_8859_1);
        return debut.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }

    private static byte[] apercu(InputStream flux, int n) throws IOException {
        flux.mark(n);
        byte[] debut = flux.readNBytes(n);
        flux.reset();
        return debut;
    }

    private static void vider(InputStream flux) throws IOException {
        byte[] tampon = new byte[8192];
        while (flux.read(tampon) >= 0) {
            // read for its size and its checksum
        }
    }

    private <T> T decoder(InputStream octets, String document, Function<Curseur, T> lecture) {
        try {
            var xml = fabrique.createXMLStreamReader(document, Prologue.lecteur(octets));
            try {
                return decoder(xml, document, lecture);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException faute) {
            throw Panne.de(faute, document, null, "");
        } catch (IOException faute) {
            throw Panne.flux(faute, document);
        }
    }

    private static <T> T decoder(XMLStreamReader xml, String document, Function<Curseur, T> lecture) {
        var curseur = new Curseur(xml, document);
        curseur.entrer();
        return lecture.apply(curseur);
    }

    /** A path's last part, whichever system wrote it. */
    private static String nomPropre(String chemin) {
        return chemin.substring(1 + Math.max(chemin.lastIndexOf('/'), chemin.lastIndexOf('\\')));
    }

    private static XMLInputFactory fabrique(Limites limites) {
        var fabrique = new WstxInputFactory();
        // a DOCTYPE is still announced, and refused by the cursor
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrique.setProperty(XMLInputFactory.IS_COALESCING, false);
        fabrique.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limites.profondeur());
        fabrique.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limites.texte());
        fabrique.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limites.attributs());
        fabrique.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limites.texte());
        return fabrique;
    }

    private static <T> Lu<T> essayer(Supplier<T> lecture) {
        try {
            return new Lu<>(Optional.of(lecture.get()), Optional.empty());
        } catch (EchecPort echec) {
            return new Lu<>(Optional.empty(), Optional.of(echec));
        }
    }

    /** What became of a zip's document, told once the rest of the zip is known. */
    private record Lu<T>(Optional<T> lue, Optional<EchecPort> echec) {
        T valeur() {
            return lue.orElseThrow(() -> echec.orElseThrow());
        }
    }
}

package org.lsunsync.adapter.siecle.xml;

import static com.google.common.base.Preconditions.checkState;

import com.ctc.wstx.exc.WstxLazyException;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lsunsync.domain.source.Position;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * Where a decoder stands in a document: on one element, whose attributes are read first, and then its content, once: its text
 * ({@link #texte}) or its children ({@link #enfants}). What a decoder does not ask for is skipped, so that unknown elements and the
 * order of siblings never matter.
 *
 * <p>Any method may throw {@link EchecPort} with {@link Refus.SourceIllisible}, when what follows can't be read. Holds no more of the
 * document than the names of the open elements. Not for more than one thread.
 */
public final class Curseur {

    /** Unicode's White_Space: outer blanks are no content, the no-break space included (§8). */
    private static final CharMatcher BLANC = CharMatcher.whitespace();

    private final XMLStreamReader xml;
    private final String document;
    private String[] noms = new String[16];
    private int[] lignes = new int[16];
    private int profondeur;

    Curseur(XMLStreamReader xml, String document) {
        this.xml = xml;
        this.document = document;
    }

    /** The document's own name. */
    public String document() {
        return document;
    }

    /** The element's local name. */
    public String nom() {
        return noms[profondeur - 1];
    }

    /** The namespace of the element, as long as its content was not read; empty for none. */
    public String espaceDeNoms() {
        exigerDebut();
        var uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The line where the element's start tag begins, from 1; to be asked first before the element's content is read. */
    public int ligne() {
        if (lignes[profondeur - 1] == 0) {
            exigerDebut();
            lignes[profondeur - 1] = xml.getLocation().getLineNumber();
        }
        return lignes[profondeur - 1];
    }

    /** Where the element stands, for reports. */
    public Position position() {
        return new Position(document, ligne());
    }

    /** An attribute without namespace, outer blanks dropped; only as long as the element's content was not read. */
    public Optional<String> attribut(String nom) {
        exigerDebut();
        // by index: the parser takes a null namespace for "any", ours must be none
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var uri = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(nom) && (uri == null || uri.isEmpty())) {
                return Optional.of(BLANC.trimFrom(xml.getAttributeValue(i)));
            }
        }
        return Optional.empty();
    }

    /** The element's own text, outer blanks dropped, empty for none; elements within it are skipped. */
    public String texte() {
        exigerDebut();
        int niveau = profondeur;
        var premier = "";
        StringBuilder suite = null; // entities, comments and long texts come in pieces; most texts don't
        for (int evenement = avancer(); evenement != XMLStreamConstants.END_ELEMENT; evenement = avancer()) {
            switch (evenement) {
                case XMLStreamConstants.START_ELEMENT -> {
                    empiler();
                    sauter(niveau);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var morceau = morceau();
                    if (suite != null) {
                        suite.append(morceau);
                    } else if (premier.isEmpty()) {
                        premier = morceau;
                    } else {
                        suite = new StringBuilder(premier).append(morceau);
                    }
                }
                default -> {
                    // comments and processing instructions are no text
                }
            }
        }
        profondeur--;
        return BLANC.trimFrom(suite == null ? premier : suite.toString());
    }

    /** Visits the element's children in turn, each by its local name; what the visit does not read of a child is skipped. */
    public void enfants(Consumer<String> visite) {
        exigerDebut();
        int niveau = profondeur;
        for (int evenement = avancer(); evenement != XMLStreamConstants.END_ELEMENT; evenement = avancer()) {
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                empiler();
                visite.accept(nom());
                sauter(niveau);
            }
        }
        profondeur--;
    }

    /** Visits the children of that local name alone. */
    public void enfants(String nom, Runnable visite) {
        enfants(trouve -> {
            if (trouve.equals(nom)) {
                visite.run();
            }
        });
    }

    /**
     * Reads the element with the parser itself, for who copies it: from its start tag, on which the parser stands, to its end tag, on
     * which it must be left.
     */
    public <T> T brut(LectureBrute<T> lecture) {
        exigerDebut();
        try {
            T valeur = lecture.lire(xml);
            checkState(xml.getEventType() == XMLStreamConstants.END_ELEMENT, "the element is read to its end tag");
            profondeur--;
            return valeur;
        } catch (XMLStreamException | WstxLazyException faute) {
            throw Panne.de(faute, document, xml.getLocation(), element());
        }
    }

    /** What is read with the parser itself; faults of the document go through. */
    @FunctionalInterface
    public interface LectureBrute<T> {

        /** Reads on from the start tag under the parser. */
        T lire(XMLStreamReader xml) throws XMLStreamException;
    }

    /** A fault of the element. */
    public Faute faute(String cause, String remede) {
        return new Faute(document, ligne(), 0, nom(), cause, remede);
    }

    /** The end of the reading, by a fault of the element. */
    public EchecPort illisible(String cause, String remede) {
        return new EchecPort(new Refus.SourceIllisible(ImmutableList.of(faute(cause, remede))));
    }

    /** From before the document to its root's start tag. */
    void entrer() {
        while (avancer() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the root is not ours
        }
        empiler();
    }

    /** From wherever a decoder left it to the end of the document, so that all of it is known to be well formed. */
    void finir() {
        sauter(0);
        try {
            while (xml.hasNext()) {
                avancer();
            }
        } catch (XMLStreamException faute) {
            throw Panne.de(faute, document, xml.getLocation(), element());
        }
    }

    private void exigerDebut() {
        checkState(
                xml.getEventType() == XMLStreamConstants.START_ELEMENT,
                "an element's attributes come first, and its content is read once");
    }

    private void sauter(int niveau) {
        while (profondeur > niveau) {
            switch (avancer()) {
                case XMLStreamConstants.START_ELEMENT -> empiler();
                case XMLStreamConstants.END_ELEMENT -> profondeur--;
                default -> {
                    // nobody asked for it
                }
            }
        }
    }

    private void empiler() {
        if (profondeur == noms.length) {
            noms = Arrays.copyOf(noms, 2 * profondeur);
            lignes = Arrays.copyOf(lignes, 2 * profondeur);
        }
        noms[profondeur] = xml.getLocalName();
        lignes[profondeur] = 0; // an object each: only few are asked for
        profondeur++;
    }

    private int avancer() {
        try {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.DTD) {
                throw Panne.doctype(document, xml.getLocation());
            }
            return evenement;
        } catch (XMLStreamException faute) {
            throw Panne.de(faute, document, xml.getLocation(), element());
        }
    }

    private String morceau() {
        try {
            return xml.getText();
        } catch (WstxLazyException paresse) {
            throw Panne.de(paresse, document, xml.getLocation(), element());
        }
    }

    private String element() {
        return profondeur == 0 ? "" : nom();
    }
}

package org.lsunsync.adapter.siecle.lsu;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies one element with all that it holds. Comments, instructions and the blanks between elements are left out; names lose their
 * namespace, which the writer's context gives back.
 */
abstract class Copie {

    private final XMLStreamReader de;
    private final XMLStreamWriter vers;

    Copie(XMLStreamReader de, XMLStreamWriter vers) {
        this.de = de;
        this.vers = vers;
    }

    /** Where the copy goes. */
    final XMLStreamWriter vers() {
        return vers;
    }

    /** What is copied. */
    final XMLStreamReader de() {
        return de;
    }

    /** Whether the element under the cursor is copied at all; what it holds goes with it. */
    boolean garder() throws XMLStreamException {
        return true;
    }

    /** Writes the attributes of the element under the cursor, whose start tag has been written. */
    abstract void attributs() throws XMLStreamException;

    /** What is added before that element's end tag. */
    void avantLaFin(String element) throws XMLStreamException {}

    /** From the start tag under the cursor to its end tag, where the cursor then stands. */
    final void copier() throws XMLStreamException {
        var texte = new StringBuilder();
        int profondeur = 0;
        int evenement = XMLStreamConstants.START_ELEMENT;
        while (true) {
            switch (evenement) {
                case XMLStreamConstants.START_ELEMENT -> {
                    ecrire(texte);
                    if (garder()) {
                        vers.writeStartElement(de.getLocalName());
                        attributs();
                        profondeur++;
                    } else {
                        passer(de);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    ecrire(texte);
                    avantLaFin(de.getLocalName());
                    vers.writeEndElement();
                    profondeur--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    // a parser may give one text in pieces: it is judged as a whole
                    texte.append(de.getTextCharacters(), de.getTextStart(), de.getTextLength());
                }
                default -> {}
            }
            if (profondeur == 0) {
                return;
            }
            evenement = de.next();
        }
    }

    private void ecrire(StringBuilder texte) throws XMLStreamException {
        var lu = texte.toString();
        if (!lu.isBlank()) {
            vers.writeCharacters(lu);
        }
        texte.setLength(0);
    }

    /** From the start tag under the cursor to its end tag, reading nothing. */
    static void passer(XMLStreamReader xml) throws XMLStreamException {
        int profondeur = 1;
        while (profondeur > 0) {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                profondeur++;
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                profondeur--;
            }
        }
    }

    /** Moves to the next child's start tag, or to the end tag of the element that holds them, and says which. */
    static boolean enfant(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (evenement == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }
}

package org.lsunsync.testkit.ecole;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One element a line, indented, as the exports are; the JDK's writer does the rest. */
final class Xml {

    private final XMLStreamWriter xml;
    private int profondeur;

    private Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @FunctionalInterface
    interface Contenu {
        void ecrire(Xml xml) throws XMLStreamException;
    }

    static void document(OutputStream sortie, String encodage, Contenu contenu) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(sortie, encodage);
            xml.writeStartDocument(encodage, "1.0");
            contenu.ecrire(new Xml(xml));
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException echec) {
            throw new UncheckedIOException(new IOException("document non écrit"));
        }
    }

    private void ligne() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(profondeur));
    }

    /** An element with attributes (name, value, …) and children. */
    void element(String nom, String[] attributs, Contenu contenu) throws XMLStreamException {
        ligne();
        xml.writeStartElement(nom);
        attributs(attributs);
        profondeur++;
        contenu.ecrire(this);
        profondeur--;
        ligne();
        xml.writeEndElement();
    }

    void element(String nom, Contenu contenu) throws XMLStreamException {
        element(nom, new String[0], contenu);
    }

    /** The root, in a namespace of its own. */
    void racine(String nom, String espace, String[] attributs, Contenu contenu) throws XMLStreamException {
        ligne();
        xml.writeStartElement(nom);
        xml.writeDefaultNamespace(espace);
        attributs(attributs);
        profondeur++;
        contenu.ecrire(this);
        profondeur--;
        ligne();
        xml.writeEndElement();
    }

    /** An element without children. */
    void vide(String nom, String... attributs) throws XMLStreamException {
        ligne();
        xml.writeEmptyElement(nom);
        attributs(attributs);
    }

    /** An element that holds a text; nothing at all for an empty one, as BEE leaves out what has no value. */
    void texte(String nom, String texte) throws XMLStreamException {
        if (!texte.isEmpty()) {
            ligne();
            xml.writeStartElement(nom);
            xml.writeCharacters(texte);
            xml.writeEndElement();
        }
    }

    private void attributs(String... attributs) throws XMLStreamException {
        for (int i = 0; i < attributs.length; i += 2) {
            if (!attributs[i + 1].isEmpty()) {
                xml.writeAttribute(attributs[i], attributs[i + 1]);
            }
        }
    }

    static String[] attributs(Object... attributs) {
        var textes = new String[attributs.length];
        for (int i = 0; i < attributs.length; i++) {
            textes[i] = attributs[i].toString();
        }
        return textes;
    }
}

package org.lsunsync.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesBee;

/** The ways to read ElevesAvecAdresses that are set side by side: all with Woodstox beneath, all from the file. */
final class Decodages {

    private final XMLInputFactory analyseur = new WstxInputFactory();
    private final XmlMapper jackson = new XmlMapper();
    private final JAXBContext jaxb;

    Decodages() throws JAXBException {
        analyseur.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        analyseur.setProperty(XMLInputFactory.IS_COALESCING, false);
        jaxb = JAXBContext.newInstance(BeeLie.class);
    }

    /** Ours: joined, judged, each record with its line. */
    static DonneesBee nous(Path eleves, Uai uai, AnneeScolaire annee) {
        return FichiersBee.de(eleves).lire(uai, annee);
    }

    /** The same parser, from event to event; no text is even asked for. */
    int evenements(Path eleves) throws IOException, XMLStreamException {
        try (var octets = new BufferedInputStream(Files.newInputStream(eleves))) {
            var xml = analyseur.createXMLStreamReader(octets);
            int evenements = 0;
            while (xml.hasNext()) {
                xml.next();
                evenements++;
            }
            xml.close();
            return evenements;
        }
    }

    /** Jackson XML. */
    BeeLie jackson(Path eleves) throws IOException {
        try (var octets = new BufferedInputStream(Files.newInputStream(eleves))) {
            return jackson.readValue(octets, BeeLie.class);
        }
    }

    /** JAXB, on the same parser. */
    BeeLie jaxb(Path eleves) throws IOException, XMLStreamException, JAXBException {
        try (var octets = new BufferedInputStream(Files.newInputStream(eleves))) {
            var xml = analyseur.createXMLStreamReader(octets);
            var lu = jaxb.createUnmarshaller().unmarshal(xml, BeeLie.class).getValue();
            xml.close();
            return lu;
        }
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.ctc.wstx.stax.WstxInputFactory;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Periode;

/**
 * What the bilans of an école share, as one opaque text: {@code <communs>} with the divisions' codes of the time, the sections that
 * the schema knows, and the périodes, of which some may have no bilan. Divisions are kept by id, so that a renaming (R2) shows
 * wherever a section names one.
 */
final class Communs {

    private static final XMLInputFactory ENTREE = entree();

    private final String texte;
    private final Map<String, DivisionId> divisions = new HashMap<>();
    private final TreeSet<Periode> periodes = new TreeSet<>();
    private final Map<String, String> signataires = new LinkedHashMap<>();
    private final Set<String> pleines = new HashSet<>();

    private Communs(String texte) {
        this.texte = texte;
    }

    private static XMLInputFactory entree() {
        var entree = new WstxInputFactory();
        entree.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        entree.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return entree;
    }

    /** The start tag of an opaque text's root. */
    static XMLStreamReader ouvrir(String texte) throws XMLStreamException {
        var xml = ENTREE.createXMLStreamReader(new StringReader(texte));
        Copie.enfant(xml);
        return xml;
    }

    /** The text that an école keeps of a file's sections; empty for none. */
    static String composer(String sections, Iterable<Division> divisions) throws XMLStreamException {
        if (sections.isEmpty()) {
            return "";
        }
        var entete = new StringWriter();
        var xml = LectureLsu.ecrire(entete);
        xml.writeStartElement("divisions");
        for (var division : divisions) {
            xml.writeEmptyElement("division");
            xml.writeAttribute("id", division.id().valeur());
            xml.writeAttribute("code", division.code().valeur());
        }
        xml.writeEndElement();
        xml.close();
        return "<communs>" + entete + sections + "</communs>";
    }

    /** What such a text says; nothing for an empty one. */
    static Communs lire(String texte) throws XMLStreamException {
        var communs = new Communs(texte);
        communs.parcourir(section -> communs.pleines.add(section), xml -> {
            switch (xml.getLocalName()) {
                case "division" -> communs.divisions.put(valeur(xml, "code"), new DivisionId(valeur(xml, "id")));
                case "periode" ->
                    communs.periodes.add(new Periode(
                            new AnneeScolaire(Integer.parseInt(valeur(xml, "millesime"))),
                            Integer.parseInt(valeur(xml, "indice")),
                            Integer.parseInt(valeur(xml, "nb-periodes"))));
                case "responsable-etab" -> communs.signataires.put(valeur(xml, "libelle"), valeur(xml, "id"));
                default -> {}
            }
            Copie.passer(xml);
        });
        return communs;
    }

    private static String valeur(XMLStreamReader xml, String attribut) {
        return Optional.ofNullable(xml.getAttributeValue("", attribut)).orElse("");
    }

    /** All périodes of the file, with bilans or not. */
    ImmutableSortedSet<Periode> periodes() {
        return ImmutableSortedSet.copyOf(periodes);
    }

    /** The signatories' ids by libellé, in order. */
    ImmutableMap<String, String> signataires() {
        return ImmutableMap.copyOf(signataires);
    }

    /** Writes what one section holds, with the codes that divisions bear now. */
    void copier(String section, XMLStreamWriter vers, Map<DivisionId, String> codes) throws XMLStreamException {
        parcourir(section::equals, xml -> {
            new Copie(xml, vers) {
                @Override
                void attributs() throws XMLStreamException {
                    for (int i = 0; i < de().getAttributeCount(); i++) {
                        var nom = de().getAttributeLocalName(i);
                        var lue = de().getAttributeValue(i);
                        vers().writeAttribute(nom, nommeUneDivision(nom) ? code(lue, codes) : lue);
                    }
                }

                private boolean nommeUneDivision(String attribut) {
                    return attribut.equals("code-division")
                            || (attribut.equals("code-structure")
                                    && valeur(de(), "type-structure").equals("D"));
                }
            }.copier();
            vers.writeCharacters("\n");
        });
    }

    /** Whether that section holds anything. */
    boolean contient(String section) {
        return pleines.contains(section);
    }

    private String code(String duTemps, Map<DivisionId, String> codes) {
        return Optional.ofNullable(divisions.get(duTemps.strip()))
                .flatMap(division -> Optional.ofNullable(codes.get(division)))
                .orElse(duTemps);
    }

    /** What is done with the record under the cursor, up to its end tag. */
    private interface Enregistrement {
        void lire(XMLStreamReader xml) throws XMLStreamException;
    }

    private void parcourir(Predicate<String> sections, Enregistrement enregistrement) throws XMLStreamException {
        if (texte.isEmpty()) {
            return;
        }
        var xml = ouvrir(texte);
        while (Copie.enfant(xml)) {
            if (sections.test(xml.getLocalName())) {
                while (Copie.enfant(xml)) {
                    enregistrement.lire(xml);
                }
            } else {
                Copie.passer(xml);
            }
        }
        xml.close();
    }

    /** A file's sections while it is being read. */
    static final class Composition {

        private record Section(String nom, String texte) {}

        private final List<Section> sections = new ArrayList<>();

        /** A section as it was copied; one that holds nothing is none. */
        void section(String nom, String texte) {
            if (!texte.equals("<" + nom + "/>")) {
                sections.add(new Section(nom, texte));
            }
        }

        /** The périodes, of which the bilans may not name all. */
        void periodes(Iterable<Periode> periodes) throws XMLStreamException {
            var texte = new StringWriter();
            var xml = LectureLsu.ecrire(texte);
            xml.writeStartElement("periodes");
            for (var periode : periodes) {
                xml.writeEmptyElement("periode");
                xml.writeAttribute("millesime", periode.annee().toString());
                xml.writeAttribute("indice", Integer.toString(periode.indice()));
                xml.writeAttribute("nb-periodes", Integer.toString(periode.nombre()));
            }
            xml.writeEndElement();
            xml.close();
            section("periodes", texte.toString());
        }

        /** All of them, in the schema's order. */
        String texte() {
            var texte = new StringBuilder();
            sections.stream()
                    .sorted(Comparator.comparingInt(section -> FormatLsu.SECTIONS_COMMUNES.indexOf(section.nom())))
                    .map(Section::texte)
                    .forEach(texte::append);
            return texte.toString();
        }
    }
}

package org.lsunsync.adapter.siecle.lsu;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/** One writing of one document, section by section in the schema's order. Used once. */
final class EcritureLsu {

    private final EtatLsun etat;
    private final XMLStreamWriter xml;
    private final Communs communs;
    private final EcritureBilans ecritureBilans;
    private final ImmutableList<Bilan> bilans;
    private final ImmutableMap<DivisionId, String> codes;
    private final String signataire;

    /** Whether a bilan has to name a signatory whom no content gives, or nobody would be named at all. */
    private final boolean sansSignataire;

    EcritureLsu(EcoleComplete ecole, XMLStreamWriter xml) throws XMLStreamException {
        this.etat = ecole.etat();
        this.xml = xml;
        this.communs = Communs.lire(ecole.contenus().communs());
        this.bilans =
                etat.bilans().stream().sorted(Comparator.comparing(Bilan::id)).collect(toImmutableList());
        this.codes = etat.divisions().stream()
                .collect(
                        toImmutableMap(Division::id, division -> division.code().valeur()));
        this.signataire = etat.etablissement().nomResponsable().isEmpty()
                ? Substituts.NON_RENSEIGNE
                : etat.etablissement().nomResponsable();
        this.sansSignataire = communs.signataires().isEmpty()
                || !ecole.contenus()
                        .bilans()
                        .keySet()
                        .containsAll(bilans.stream().map(Bilan::id).toList());
        this.ecritureBilans = new EcritureBilans(xml, ecole.contenus().bilans(), idDuSignataire());
    }

    private String idDuSignataire() {
        return Optional.ofNullable(communs.signataires().get(signataire))
                .orElseGet(() ->
                        IdStable.de("responsable-etab", communs.signataires().size() + 1));
    }

    void ecrire() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        finDeLigne();
        xml.writeStartElement(FormatLsu.RACINE);
        xml.writeDefaultNamespace(FormatLsu.ESPACE);
        xml.writeAttribute("schemaVersion", FormatLsu.VERSION);
        finDeLigne();
        entete();
        xml.writeStartElement("donnees");
        finDeLigne();
        responsablesEtab();
        section("eleves", etat.eleves().stream().sorted(Comparator.comparing(Eleve::id)), this::eleve);
        sectionSiPleine("periodes", periodes().stream(), this::periode);
        var disciplines = disciplines();
        sectionSiPleine(
                "disciplines", disciplines.values().stream(), discipline -> discipline(discipline, disciplines));
        sectionSiPleine("enseignants", enseignants().values().stream(), this::enseignant);
        sectionsCommunes();
        sectionSiPleine("bilans-periodiques", deLEtat(BilanPeriodique.class), ecritureBilans::periodique);
        sectionSiPleine("bilans-cycle", deLEtat(BilanCycle.class), ecritureBilans::deCycle);
        xml.writeEndElement();
        finDeLigne();
        xml.writeEndElement();
        finDeLigne();
        xml.writeEndDocument();
    }

    /** Writes one record. */
    private interface Ecrire<T> {
        void ecrire(T enregistrement) throws XMLStreamException;
    }

    private <T> void sectionSiPleine(String nom, Stream<T> enregistrements, Ecrire<T> ecrire)
            throws XMLStreamException {
        var tous = enregistrements.toList();
        if (!tous.isEmpty()) {
            section(nom, tous.stream(), ecrire);
        }
    }

    private <T> void section(String nom, Stream<T> enregistrements, Ecrire<T> ecrire) throws XMLStreamException {
        xml.writeStartElement(nom);
        finDeLigne();
        for (var enregistrement : (Iterable<T>) enregistrements::iterator) {
            ecrire.ecrire(enregistrement);
            finDeLigne();
        }
        xml.writeEndElement();
        finDeLigne();
    }

    private void finDeLigne() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void entete() throws XMLStreamException {
        xml.writeStartElement("entete");
        element("editeur", "lsun-sync");
        element("application", "lsun-sync");
        element("etablissement", etat.uai().valeur());
        xml.writeEndElement();
        finDeLigne();
    }

    private void element(String nom, String texte) throws XMLStreamException {
        xml.writeStartElement(nom);
        xml.writeCharacters(texte);
        xml.writeEndElement();
    }

    private void attributSiPlein(String nom, String valeur) throws XMLStreamException {
        if (!valeur.isEmpty()) {
            xml.writeAttribute(nom, valeur);
        }
    }

    private void responsablesEtab() throws XMLStreamException {
        xml.writeStartElement(FormatLsu.RESPONSABLES_ETAB);
        finDeLigne();
        communs.copier(FormatLsu.RESPONSABLES_ETAB, xml, codes);
        if (sansSignataire && !communs.signataires().containsKey(signataire)) {
            xml.writeEmptyElement("responsable-etab");
            xml.writeAttribute("id", idDuSignataire());
            xml.writeAttribute("libelle", signataire);
            finDeLigne();
        }
        xml.writeEndElement();
        finDeLigne();
    }

    private void sectionsCommunes() throws XMLStreamException {
        for (var section : FormatLsu.SECTIONS_COMMUNES) {
            if (!section.equals(FormatLsu.RESPONSABLES_ETAB) && communs.contient(section)) {
                xml.writeStartElement(section);
                finDeLigne();
                communs.copier(section, xml, codes);
                xml.writeEndElement();
                finDeLigne();
            }
        }
    }

    private void eleve(Eleve eleve) throws XMLStreamException {
        var etatCivil = eleve.donnees().etatCivil();
        xml.writeEmptyElement("eleve");
        xml.writeAttribute("id", IdStable.de(eleve.id()));
        xml.writeAttribute("id-be", eleve.id().toString());
        attributSiPlein("nom", etatCivil.nomFamille());
        attributSiPlein("prenom", etatCivil.prenom());
        xml.writeAttribute(
                "code-division",
                Optional.ofNullable(codes.get(eleve.division())).orElseThrow());
    }

    /** The file's, the divisions' and the bilans'; and one of LSUN's année, which a reader must find. */
    private SortedSet<Periode> periodes() {
        var periodes = new TreeSet<>(communs.periodes());
        etat.divisions().forEach(division -> periodes.addAll(division.periodes()));
        bilans.forEach(
                bilan -> bilan.selon(periodique -> periodes.add(periodique.id().periode()), deCycle -> false));
        if (Stream.concat(periodes.stream().map(Periode::annee), bilans.stream().map(Bilan::annee))
                .noneMatch(etat.annee()::equals)) {
            periodes.add(new Periode(etat.annee(), 1, 1));
        }
        return periodes;
    }

    private void periode(Periode periode) throws XMLStreamException {
        xml.writeEmptyElement("periode");
        xml.writeAttribute("id", IdStable.de(periode));
        xml.writeAttribute("millesime", periode.annee().toString());
        xml.writeAttribute("indice", Integer.toString(periode.indice()));
        xml.writeAttribute("nb-periodes", Integer.toString(periode.nombre()));
    }

    /** LSUN's, those that acquis name, and a target for every id-lv. */
    private SortedMap<DisciplineId, Discipline> disciplines() {
        var disciplines = new TreeMap<DisciplineId, Discipline>();
        etat.disciplines().forEach(discipline -> disciplines.put(discipline.id(), discipline));
        acquis().map(Acquis::discipline).forEach(id -> disciplines.putIfAbsent(id, new Discipline(id, "", "")));
        for (var id : ImmutableList.copyOf(disciplines.keySet())) {
            if (!id.idLv().isEmpty() && langue(id, disciplines).isEmpty()) {
                var langue = new DisciplineId(id.idLv(), "S", "");
                disciplines.put(langue, new Discipline(langue, "", ""));
            }
        }
        if (bilans.stream()
                .anyMatch(bilan -> bilan.selon(periodique -> periodique.acquis().isEmpty(), deCycle -> false))) {
            disciplines.put(Substituts.AUCUNE_DISCIPLINE, Substituts.aucuneDiscipline());
        }
        return disciplines;
    }

    /** The discipline that an id-lv refers to: the first of that code, one that refers to none if there is one. */
    private static Optional<DisciplineId> langue(DisciplineId discipline, SortedMap<DisciplineId, Discipline> toutes) {
        return toutes.keySet().stream()
                .filter(id -> id.code().equals(discipline.idLv()))
                .min(Comparator.comparing((DisciplineId id) -> !id.idLv().isEmpty())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void discipline(Discipline discipline, SortedMap<DisciplineId, Discipline> toutes)
            throws XMLStreamException {
        var id = discipline.id();
        xml.writeEmptyElement("discipline");
        xml.writeAttribute("id", IdStable.de(id));
        xml.writeAttribute("code", id.code());
        attributSiPlein("code-national", discipline.codeNational());
        xml.writeAttribute("modalite-election", id.modalite());
        xml.writeAttribute("libelle", discipline.libelle().isEmpty() ? id.code() : discipline.libelle());
        if (!id.idLv().isEmpty()) {
            xml.writeAttribute("id-lv", IdStable.de(langue(id, toutes).orElseThrow()));
        }
    }

    /** LSUN's, and whom its bilans name. */
    private SortedMap<EnseignantId, Enseignant> enseignants() {
        var enseignants = new TreeMap<EnseignantId, Enseignant>();
        etat.enseignants().forEach(enseignant -> enseignants.put(enseignant.id(), enseignant));
        Stream.concat(
                        acquis().flatMap(ligne -> ligne.enseignants().stream()),
                        bilans.stream().flatMap(bilan -> bilan.professeursPrincipaux().stream()))
                .forEach(id ->
                        enseignants.putIfAbsent(id, Enseignant.builder().id(id).build()));
        if (bilans.stream().anyMatch(bilan -> bilan.selon(EcritureBilans::nommePersonne, deCycle -> false))) {
            enseignants.put(Substituts.PERSONNE, Substituts.personne());
        }
        return enseignants;
    }

    private Stream<Acquis> acquis() {
        return deLEtat(BilanPeriodique.class).flatMap(bilan -> bilan.acquis().stream());
    }

    private <T extends Bilan> Stream<T> deLEtat(Class<T> genre) {
        return bilans.stream().filter(genre::isInstance).map(genre::cast);
    }

    private void enseignant(Enseignant enseignant) throws XMLStreamException {
        xml.writeEmptyElement("enseignant");
        xml.writeAttribute("id", IdStable.de(enseignant.id()));
        xml.writeAttribute("type", enseignant.id().type().code());
        xml.writeAttribute("id-sts", Long.toString(enseignant.id().idSts()));
        attributSiPlein("civilite", enseignant.civilite());
        attributSiPlein("nom", enseignant.nom());
        attributSiPlein("prenom", enseignant.prenom());
    }
}

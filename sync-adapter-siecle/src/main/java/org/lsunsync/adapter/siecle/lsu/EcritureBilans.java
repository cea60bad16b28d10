package org.lsunsync.adapter.siecle.lsu;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.personne.EnseignantId;

/** How one bilan is written: its key, lock, PP and acquis from the état, the rest from its content, else the least that is valid. */
final class EcritureBilans {

    private static final ImmutableList<String> SOCLE =
            ImmutableList.of("CPD_FRA", "CPD_ETR", "CPD_SCI", "CPD_ART", "MET_APP", "FRM_CIT", "SYS_NAT", "REP_MND");

    private final XMLStreamWriter xml;
    private final ImmutableMap<BilanId, String> contenus;
    private final String signataire;

    EcritureBilans(XMLStreamWriter xml, ImmutableMap<BilanId, String> contenus, String signataire) {
        this.xml = xml;
        this.contenus = contenus;
        this.signataire = signataire;
    }

    /** Whether the bilan has a place where the schema wants an enseignant and the état names none. */
    static boolean nommePersonne(BilanPeriodique bilan) {
        return bilan.acquis().isEmpty()
                || bilan.acquis().stream().anyMatch(ligne -> ligne.enseignants().isEmpty());
    }

    void periodique(BilanPeriodique bilan) throws XMLStreamException {
        var contenu = Optional.ofNullable(contenus.get(bilan.id()));
        if (contenu.isPresent()) {
            copier(contenu.orElseThrow(), bilan, bilan.acquis());
            return;
        }
        xml.writeStartElement("bilan-periodique");
        attributs(bilan);
        xml.writeAttribute("date-conseil-classe", jour(bilan).toString());
        xml.writeAttribute("date-scolarite", rentree(bilan).toString());
        xml.writeAttribute("responsable-etab-ref", signataire);
        xml.writeStartElement("liste-acquis");
        acquis(parId(bilan.acquis()));
        xml.writeEndElement();
        element("acquis-conseils");
        xml.writeEmptyElement("vie-scolaire");
        xml.writeAttribute("nb-retards", "0");
        xml.writeAttribute("nb-abs-justifiees", "0");
        xml.writeAttribute("nb-abs-injustifiees", "0");
        xml.writeEndElement();
    }

    void deCycle(BilanCycle bilan) throws XMLStreamException {
        var contenu = Optional.ofNullable(contenus.get(bilan.id()));
        if (contenu.isPresent()) {
            copier(contenu.orElseThrow(), bilan, ImmutableList.of());
            return;
        }
        xml.writeStartElement("bilan-cycle");
        attributs(bilan);
        xml.writeAttribute("date-creation", jour(bilan).toString());
        xml.writeAttribute("responsable-etab-ref", signataire);
        xml.writeStartElement("socle");
        for (var domaine : SOCLE) {
            xml.writeEmptyElement("domaine");
            xml.writeAttribute("code", domaine);
            xml.writeAttribute("positionnement", "0");
        }
        xml.writeEndElement();
        element("synthese");
        xml.writeEndElement();
    }

    private void element(String nom) throws XMLStreamException {
        xml.writeStartElement(nom);
        xml.writeCharacters(Substituts.NON_RENSEIGNE);
        xml.writeEndElement();
    }

    private static LocalDate rentree(Bilan bilan) {
        return LocalDate.of(bilan.annee().millesime(), 9, 1);
    }

    private static LocalDate jour(Bilan bilan) {
        return bilan.etat()
                .selon(
                        () -> rentree(bilan),
                        verrou -> verrou.depuis().atZone(DateVerrou.PARIS).toLocalDate());
    }

    /** What the état says of the bilan itself. */
    private void attributs(Bilan bilan) throws XMLStreamException {
        xml.writeAttribute("eleve-ref", IdStable.de(bilan.id().eleve()));
        for (var attribut : cle(bilan).entrySet()) {
            xml.writeAttribute(attribut.getKey(), attribut.getValue());
        }
        var verrou = bilan.etat().selon(() -> "", verrouille -> DateVerrou.ecrire(verrouille.depuis()));
        if (!verrou.isEmpty()) {
            xml.writeAttribute("date-verrou", verrou);
        }
        if (!bilan.professeursPrincipaux().isEmpty()) {
            xml.writeAttribute("prof-princ-refs", references(bilan.professeursPrincipaux()));
        }
    }

    private static ImmutableMap<String, String> cle(Bilan bilan) {
        return bilan.id()
                .selon(
                        periodique -> ImmutableMap.of("periode-ref", IdStable.de(periodique.periode())),
                        deCycle -> ImmutableMap.of(
                                "cycle",
                                Integer.toString(deCycle.cycle()),
                                "millesime",
                                bilan.annee().toString()));
    }

    private static String references(ImmutableSortedSet<EnseignantId> enseignants) {
        return enseignants.isEmpty()
                ? IdStable.de(Substituts.PERSONNE)
                : enseignants.stream().map(IdStable::de).collect(Collectors.joining(" "));
    }

    private static Map<String, Acquis> parId(ImmutableList<Acquis> acquis) {
        var parId = new LinkedHashMap<String, Acquis>();
        acquis.forEach(ligne -> parId.put(IdStable.de(ligne.discipline()), ligne));
        return parId;
    }

    /** The acquis of which no content speaks; the substitute when there are none at all. */
    private void acquis(Map<String, Acquis> acquis) throws XMLStreamException {
        if (acquis.isEmpty()) {
            acquis(IdStable.de(Substituts.AUCUNE_DISCIPLINE), ImmutableSortedSet.of());
        }
        for (var ligne : acquis.entrySet()) {
            acquis(ligne.getKey(), ligne.getValue().enseignants());
        }
    }

    private void acquis(String discipline, ImmutableSortedSet<EnseignantId> enseignants) throws XMLStreamException {
        xml.writeEmptyElement("acquis");
        xml.writeAttribute("discipline-ref", discipline);
        xml.writeAttribute("enseignant-refs", references(enseignants));
    }

    private void copier(String contenu, Bilan bilan, ImmutableList<Acquis> acquis) throws XMLStreamException {
        var de = Communs.ouvrir(contenu);
        new CopieDeBilan(de, bilan, acquis).copier();
        de.close();
    }

    /** The content, with what the état says put in its place again. */
    private final class CopieDeBilan extends Copie {

        private final Bilan bilan;
        private final Map<String, Acquis> acquis;
        private final Map<String, Acquis> reste;
        private boolean racine = true;

        CopieDeBilan(javax.xml.stream.XMLStreamReader de, Bilan bilan, ImmutableList<Acquis> acquis) {
            super(de, EcritureBilans.this.xml);
            this.bilan = bilan;
            this.acquis = parId(acquis);
            this.reste = parId(acquis);
        }

        private Optional<Acquis> ligne() {
            return Optional.ofNullable(de().getAttributeValue("", "discipline-ref"))
                    .flatMap(discipline -> Optional.ofNullable(acquis.get(discipline)));
        }

        /** A line that the état does not have is not LSUN's any more: a substitute, as a rule. */
        @Override
        boolean garder() {
            return !de().getLocalName().equals("acquis") || ligne().isPresent();
        }

        @Override
        void attributs() throws XMLStreamException {
            if (racine) {
                EcritureBilans.this.attributs(bilan);
                racine = false;
            }
            for (int i = 0; i < de().getAttributeCount(); i++) {
                vers().writeAttribute(de().getAttributeLocalName(i), de().getAttributeValue(i));
            }
            if (de().getLocalName().equals("acquis")) {
                var ligne = ligne().orElseThrow();
                vers().writeAttribute("enseignant-refs", references(ligne.enseignants()));
                reste.remove(IdStable.de(ligne.discipline()));
            }
        }

        @Override
        void avantLaFin(String element) throws XMLStreamException {
            if (element.equals("liste-acquis") && (acquis.isEmpty() || !reste.isEmpty())) {
                EcritureBilans.this.acquis(reste);
            }
        }
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.ctc.wstx.stax.WstxOutputFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.lsunsync.adapter.siecle.lsu.DocumentLsu.BilanLsu;
import org.lsunsync.adapter.siecle.lsu.DocumentLsu.EleveLsu;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.ports.EchecPort;

/**
 * One reading of one LSU document, in one pass: the schema puts what is referred to before what refers to it. Any schemaVersion is
 * read, and what this doesn't know is left aside. Faults are collected to the end of the document. Used once, by one thread.
 */
final class LectureLsu {

    private static final XMLOutputFactory SORTIE = new WstxOutputFactory();

    private final XMLStreamReader xml;
    private final String document;
    private final FautesLsu fautes;
    private final ReperesLsu reperes;

    private Optional<String> uai = Optional.empty();
    private final Map<EleveId, EleveLsu> eleves = new LinkedHashMap<>();
    private final TreeSet<Periode> periodes = new TreeSet<>();
    private final TreeSet<AnneeScolaire> annees = new TreeSet<>();
    private final Map<DisciplineId, Discipline> disciplines = new LinkedHashMap<>();
    private final Map<EnseignantId, Enseignant> enseignants = new LinkedHashMap<>();
    /** The élèves of a division have the same enseignants in the same disciplines: one list serves all bilans that name them. */
    private final Interner<ImmutableList<Acquis>> listes = Interners.newStrongInterner();

    private final Set<BilanId> vus = new HashSet<>();
    private final ImmutableList.Builder<BilanLsu> bilans = ImmutableList.builder();
    private final Communs.Composition communs = new Communs.Composition();

    LectureLsu(String document, XMLStreamReader xml, FautesLsu fautes) {
        this.document = document;
        this.xml = xml;
        this.fautes = fautes;
        fautes.document(document);
        this.reperes = new ReperesLsu(fautes);
    }

    /** From the root's start tag under the cursor to its end tag. */
    DocumentLsu lire() throws XMLStreamException {
        while (Copie.enfant(xml)) {
            switch (xml.getLocalName()) {
                case "entete" -> entete();
                case "donnees" -> donnees();
                default -> Copie.passer(xml);
            }
        }
        var etablissement = uai.flatMap(Uai::lire);
        if (etablissement.isEmpty()) {
            fautes.incoherent(
                    "etablissement",
                    uai.isEmpty() ? "établissement absent" : "le code de l'établissement n'est pas un UAI");
        }
        if (annees.isEmpty()) {
            fautes.incoherent("periodes", "aucun millésime : l'année scolaire n'est pas connue");
        }
        fautes.refus().ifPresent(refus -> {
            throw new EchecPort(refus);
        });
        communs.periodes(periodes);
        return new DocumentLsu(
                document,
                etablissement.orElseThrow(),
                annees.last(),
                ImmutableList.copyOf(eleves.values()),
                ImmutableList.copyOf(disciplines.values()),
                ImmutableList.copyOf(enseignants.values()),
                bilans.build(),
                communs.texte());
    }

    private void entete() throws XMLStreamException {
        while (Copie.enfant(xml)) {
            if (xml.getLocalName().equals("etablissement")) {
                uai = Optional.of(xml.getElementText().strip()).filter(texte -> !texte.isEmpty());
            } else {
                Copie.passer(xml);
            }
        }
    }

    private void donnees() throws XMLStreamException {
        while (Copie.enfant(xml)) {
            var section = xml.getLocalName();
            switch (section) {
                case "eleves" -> chaque("eleve", this::eleve);
                case "periodes" -> chaque("periode", this::periode);
                case "disciplines" -> disciplines();
                case "enseignants" -> chaque("enseignant", this::enseignant);
                case "bilans-periodiques" -> chaque("bilan-periodique", this::bilanPeriodique);
                case "bilans-cycle" -> chaque("bilan-cycle", this::bilanCycle);
                default -> {
                    if (FormatLsu.SECTIONS_COMMUNES.contains(section)) {
                        communs.section(section, copier(Etape.RIEN));
                    } else {
                        Copie.passer(xml);
                    }
                }
            }
        }
    }

    /** What is done with the element under the cursor, up to its end tag. */
    private interface Etape {
        Etape RIEN = () -> {};

        void faire() throws XMLStreamException;
    }

    private void chaque(String element, Etape etape) throws XMLStreamException {
        while (Copie.enfant(xml)) {
            if (xml.getLocalName().equals(element)) {
                etape.faire();
            } else {
                Copie.passer(xml);
            }
        }
    }

    private void eleve() throws XMLStreamException {
        var id = requis("id");
        var idBe = entier("id-be");
        var division = requis("code-division").flatMap(this::division);
        if (idBe.isPresent() && division.isPresent()) {
            var eleve = new EleveLsu(
                    new EleveId(idBe.orElseThrow()),
                    division.orElseThrow(),
                    EtatCivil.builder()
                            .nomFamille(attribut(xml, "nom").orElse(""))
                            .prenom(attribut(xml, "prenom").orElse(""))
                            .build());
            if (eleves.putIfAbsent(eleve.id(), eleve) != null) {
                fautes.incoherent(xml, "id-be", "l'id-be %s est présent deux fois".formatted(eleve.id()));
            }
            id.ifPresent(present -> reperes.declarer(xml, present, eleve.id()));
        } else {
            id.ifPresent(present -> reperes.reserver(xml, present));
        }
        Copie.passer(xml);
    }

    private Optional<CodeDivision> division(String code) {
        if (code.length() > 20) {
            fautes.illisible(xml, "code-division", "code de plus de 20 caractères");
            return Optional.empty();
        }
        return Optional.of(new CodeDivision(code));
    }

    private void periode() throws XMLStreamException {
        var id = requis("id");
        var annee = millesime();
        var indice = entier("indice").map(Ints::saturatedCast);
        var nombre = entier("nb-periodes").map(Ints::saturatedCast);
        var ordonnes = indice.isPresent() && nombre.isPresent() && indice.orElseThrow() <= nombre.orElseThrow();
        if (annee.isPresent() && ordonnes) {
            var periode = new Periode(annee.orElseThrow(), indice.orElseThrow(), nombre.orElseThrow());
            periodes.add(periode);
            id.ifPresent(present -> reperes.declarer(xml, present, periode));
        } else {
            id.ifPresent(present -> reperes.reserver(xml, present));
        }
        if (indice.isPresent() && nombre.isPresent() && !ordonnes) {
            fautes.illisible(xml, "indice", "plus grand que le nombre de périodes");
        }
        Copie.passer(xml);
    }

    /** A discipline as it stands: what its {@code id-lv} means is known at the end of the section alone. */
    private record DisciplineLue(
            int ligne, String id, String code, String modalite, String idLv, Discipline sansLangue) {}

    private void disciplines() throws XMLStreamException {
        var lues = new ArrayList<DisciplineLue>();
        chaque("discipline", () -> {
            discipline().ifPresent(lues::add);
            Copie.passer(xml);
        });
        var codes = new TreeMap<String, String>();
        lues.forEach(lue -> codes.put(lue.id(), lue.code()));
        for (var lue : lues) {
            var langue = lue.idLv().isEmpty()
                    ? ""
                    : Optional.ofNullable(codes.get(lue.idLv())).orElseGet(() -> {
                        fautes.illisible(lue.ligne(), "discipline/@id-lv", "référence à une discipline inconnue");
                        return "";
                    });
            var discipline = new DisciplineId(lue.code(), lue.modalite(), langue);
            reperes.declarer(lue.id(), discipline);
            // the schema allows one key under two ids, with two libellés: it is one discipline
            disciplines.putIfAbsent(
                    discipline,
                    new Discipline(
                            discipline,
                            lue.sansLangue().libelle(),
                            lue.sansLangue().codeNational()));
        }
        disciplines.remove(Substituts.AUCUNE_DISCIPLINE);
    }

    private Optional<DisciplineLue> discipline() {
        var id = requis("id");
        var code = requis("code").flatMap(lu -> sansBarre("code", lu));
        var modalite = requis("modalite-election").flatMap(lu -> sansBarre("modalite-election", lu));
        if (id.isEmpty() || !reperes.reserver(xml, id.orElseThrow()) || code.isEmpty() || modalite.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DisciplineLue(
                xml.getLocation().getLineNumber(),
                id.orElseThrow(),
                code.orElseThrow(),
                modalite.orElseThrow(),
                attribut(xml, "id-lv").orElse(""),
                new Discipline(
                        new DisciplineId(code.orElseThrow(), modalite.orElseThrow(), ""),
                        attribut(xml, "libelle").orElse(""),
                        attribut(xml, "code-national").orElse(""))));
    }

    /** A slash separates the parts of a discipline's key in reports. */
    private Optional<String> sansBarre(String attribut, String valeur) {
        if (valeur.indexOf('/') >= 0) {
            fautes.illisible(xml, attribut, "barre oblique interdite");
            return Optional.empty();
        }
        return Optional.of(valeur);
    }

    private void enseignant() throws XMLStreamException {
        var id = requis("id");
        var type = requis("type").flatMap(this::type);
        var idSts = entier("id-sts");
        if (type.isPresent() && idSts.isPresent()) {
            var enseignant = Enseignant.builder()
                    .id(new EnseignantId(type.orElseThrow(), idSts.orElseThrow()))
                    .civilite(attribut(xml, "civilite").orElse(""))
                    .nom(attribut(xml, "nom").orElse(""))
                    .prenom(attribut(xml, "prenom").orElse(""))
                    .build();
            if (!enseignant.id().equals(Substituts.PERSONNE)
                    && enseignants.putIfAbsent(enseignant.id(), enseignant) != null) {
                fautes.illisible(xml, "id-sts", "l'enseignant %s est présent deux fois".formatted(enseignant.id()));
            }
            id.ifPresent(present -> reperes.declarer(xml, present, enseignant.id()));
        } else {
            id.ifPresent(present -> reperes.reserver(xml, present));
        }
        Copie.passer(xml);
    }

    private Optional<TypeEnseignant> type(String code) {
        var type = TypeEnseignant.lire(code);
        if (type.isEmpty()) {
            fautes.illisible(xml, "type", "type d'enseignant inconnu : epp, local, dir ou autre attendu");
        }
        return type;
    }

    private void bilanPeriodique() throws XMLStreamException {
        var eleve = reperes.eleve(xml);
        var periode = reperes.periode(xml);
        var id = eleve.flatMap(lEleve -> periode.map(laPeriode -> new BilanId.Periodique(lEleve, laPeriode)));
        var verrou = verrou();
        var professeursPrincipaux = professeursPrincipaux();
        id.ifPresent(this::uneFois);
        var acquis = new TreeMap<DisciplineId, Acquis>();
        var contenu = copier(() -> {
            if (xml.getLocalName().equals("acquis")) {
                acquis(acquis);
            }
        });
        id.ifPresent(cle -> bilans.add(new BilanLsu(
                cle,
                cle.periode().annee(),
                verrou,
                professeursPrincipaux,
                listes.intern(ImmutableList.copyOf(acquis.values())),
                contenu)));
    }

    private void acquis(Map<DisciplineId, Acquis> acquis) {
        if (attribut(xml, "enseignant-refs").isEmpty()) {
            fautes.illisible(xml, "enseignant-refs", "attribut absent");
        }
        var nommes = trier(reperes.enseignants(xml, "enseignant-refs"));
        reperes.discipline(xml)
                .filter(discipline -> !discipline.equals(Substituts.AUCUNE_DISCIPLINE))
                .map(discipline -> new Acquis(discipline, nommes))
                .filter(ligne -> acquis.putIfAbsent(ligne.discipline(), ligne) != null)
                .ifPresent(deuxieme -> fautes.illisible(
                        xml,
                        "discipline-ref",
                        "la discipline %s a deux acquis dans ce bilan".formatted(deuxieme.discipline())));
    }

    private void bilanCycle() throws XMLStreamException {
        var eleve = reperes.eleve(xml);
        var cycle = entier("cycle").filter(this::cycle).map(Ints::saturatedCast);
        var annee = millesime();
        var verrou = verrou();
        var professeursPrincipaux = professeursPrincipaux();
        var id = eleve.flatMap(lEleve -> cycle.map(leCycle -> new BilanId.DeCycle(lEleve, leCycle)));
        id.ifPresent(this::uneFois);
        var contenu = copier(Etape.RIEN);
        if (id.isPresent() && annee.isPresent()) {
            bilans.add(new BilanLsu(
                    id.orElseThrow(), annee.orElseThrow(), verrou, professeursPrincipaux, ImmutableList.of(), contenu));
        }
    }

    private boolean cycle(long cycle) {
        if (cycle > 9) {
            fautes.illisible(xml, "cycle", "un chiffre attendu");
        }
        return cycle <= 9;
    }

    private void uneFois(BilanId id) {
        if (!vus.add(id)) {
            fautes.illisible(xml, "", "le bilan %s est présent deux fois".formatted(id));
        }
    }

    /** Empty is no date: a lock that can't be read must not read as "en cours". */
    private Optional<LocalDateTime> verrou() {
        var texte = Optional.ofNullable(xml.getAttributeValue("", "date-verrou"));
        var verrou = texte.map(String::strip).flatMap(DateVerrou::lire);
        if (texte.isPresent() && verrou.isEmpty()) {
            fautes.illisible(xml, "date-verrou", "date illisible : aaaa-mm-jj ou aaaa-mm-jjThh:mm:ss attendu");
        }
        return verrou;
    }

    private ImmutableSortedSet<EnseignantId> professeursPrincipaux() {
        return trier(reperes.enseignants(xml, "prof-princ-refs"));
    }

    private static ImmutableSortedSet<EnseignantId> trier(List<EnseignantId> enseignants) {
        return enseignants.stream()
                .filter(id -> !id.equals(Substituts.PERSONNE))
                .collect(ImmutableSortedSet.toImmutableSortedSet(EnseignantId::compareTo));
    }

    private Optional<AnneeScolaire> millesime() {
        var texte = requis("millesime");
        var annee = texte.filter(lu -> lu.length() == 4)
                .map(Ints::tryParse)
                .filter(lue -> lue >= 1900)
                .map(AnneeScolaire::new);
        if (texte.isPresent() && annee.isEmpty()) {
            fautes.illisible(xml, "millesime", "quatre chiffres attendus");
        }
        annee.ifPresent(annees::add);
        return annee;
    }

    /** A positive integer, leading zeros or not. */
    private Optional<Long> entier(String attribut) {
        var texte = requis(attribut);
        var nombre = texte.map(lu -> lu.startsWith("+") ? lu.substring(1) : lu)
                .filter(lu -> !lu.isEmpty() && lu.chars().allMatch(c -> c >= '0' && c <= '9'))
                .flatMap(lu -> Optional.ofNullable(Longs.tryParse(lu)))
                .filter(lu -> lu > 0);
        if (texte.isPresent() && nombre.isEmpty()) {
            fautes.illisible(xml, attribut, "nombre entier attendu");
        }
        return nombre;
    }

    private Optional<String> requis(String attribut) {
        var valeur = attribut(xml, attribut);
        if (valeur.isEmpty()) {
            fautes.illisible(xml, attribut, "attribut absent");
        }
        return valeur;
    }

    /** An attribute of the element under the cursor without its outer blanks; nothing when it is absent or blank. */
    static Optional<String> attribut(XMLStreamReader xml, String nom) {
        return Optional.ofNullable(xml.getAttributeValue("", nom))
                .map(String::strip)
                .filter(valeur -> !valeur.isEmpty());
    }

    /** What writes an opaque text. */
    static XMLStreamWriter ecrire(Writer texte) throws XMLStreamException {
        return SORTIE.createXMLStreamWriter(texte);
    }

    /** The element under the cursor as opaque text: without what the état says of it, and with ids that outlive the file. */
    private String copier(Etape surChaqueElement) throws XMLStreamException {
        var texte = new StringWriter();
        var vers = ecrire(texte);
        var bilan = xml.getLocalName().startsWith("bilan-");
        new Copie(xml, vers) {
            private boolean racine = true;

            @Override
            boolean garder() {
                return FormatLsu.ESPACE.equals(xml.getNamespaceURI());
            }

            @Override
            void attributs() throws XMLStreamException {
                surChaqueElement.faire();
                var acquis = bilan && xml.getLocalName().equals("acquis");
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    var nom = xml.getAttributeLocalName(i);
                    var deLEtat = (bilan && racine && FormatLsu.ATTRIBUTS_DE_L_ETAT.contains(nom))
                            || (acquis && nom.equals("enseignant-refs"));
                    if (!deLEtat
                            && Optional.ofNullable(xml.getAttributeNamespace(i))
                                    .orElse("")
                                    .isEmpty()) {
                        vers.writeAttribute(nom, valeur(nom, xml.getAttributeValue(i)));
                    }
                }
                racine = false;
            }
        }.copier();
        vers.close();
        return texte.toString();
    }

    private String valeur(String attribut, String valeur) {
        if (attribut.equals("id")) {
            return reperes.numeroter(xml, valeur.strip());
        }
        return attribut.endsWith("-ref") || attribut.endsWith("-refs")
                ? reperes.traduire(xml, attribut, valeur)
                : valeur;
    }
}

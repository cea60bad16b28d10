package org.lsunsync.adapter.siecle.lsu;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.lsunsync.adapter.siecle.Echecs;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.adapter.siecle.lsu.DocumentLsu.BilanLsu;
import org.lsunsync.adapter.siecle.lsu.DocumentLsu.EleveLsu;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.champ.Nature;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Coherence;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.Refus;

/**
 * The first état of an école: what an LSU file says, completed from the exports given, of which none is required. No rule applies.
 *
 * <p>The file's values stay; the exports fill only what it has no attribute for or leaves empty. Élèves and enseignants are the
 * file's, never more; divisions are those that its élèves name and those of Structures, numbered by code. A record that would be N6
 * fills nothing. Values are stored canonical (§8).
 */
public final class PremierEtat {

    /** The état's first version: there is none before it. */
    private static final long VERSION = 1;

    private final DocumentLsu lsu;
    private final DonneesBee bee;
    private final Optional<DonneesS3e> s3e;
    private final LocalDate date;
    private final ImmutableMap<CodeDivision, DivisionId> ids;
    private final ImmutableMap<EleveId, Eleve> eleves;

    private PremierEtat(DocumentLsu lsu, DonneesBee bee, Optional<DonneesS3e> s3e, LocalDate date) {
        this.lsu = lsu;
        this.bee = bee;
        this.s3e = s3e;
        this.date = date;
        this.ids = numeroter();
        this.eleves = eleves();
    }

    /**
     * Builds it. Pure: the same values give an equal école.
     *
     * @param bee what any of the BEE documents said
     * @param s3e what STS said
     * @param date the day of the loading: a bilan whose lock is on or before it is verrouillé, any other is en cours
     * @throws EchecPort with {@code SourceIncoherente} when a source is of another UAI or année, is empty, or holds an ELEVE_ID twice
     */
    public static EcoleComplete de(
            DocumentLsu lsu, Optional<DonneesBee> bee, Optional<DonneesS3e> s3e, LocalDate date) {
        var donneesBee = bee.orElseGet(PremierEtat::rien);
        var documents = documents(donneesBee, s3e);
        var fautes = Coherence.fautes(lsu.uai(), lsu.annee(), documents, donneesBee.eleves());
        if (!fautes.isEmpty()) {
            throw new EchecPort(new Refus.SourceIncoherente(fautes));
        }
        var premier = new PremierEtat(lsu, donneesBee, s3e, date);
        var etat = premier.etat();
        return new EcoleComplete(etat, horodatages(documents), premier.contenus(etat));
    }

    /**
     * Reads the files and builds it. One reading tells all that is wrong with any of them (R0).
     *
     * @param bee those of BEE that are given
     * @param s3e that of STS
     * @param date as above
     * @throws EchecPort with the first refusal of R0's list that holds, in which the faults of the others stand too
     */
    public static EcoleComplete lire(Path lsu, Optional<FichiersBee> bee, Optional<FichiersSts> s3e, LocalDate date) {
        var echecs = new Echecs();
        var document = echecs.essayer(() -> new LecteurLsu().lire(lsu));
        var donneesBee = bee.flatMap(fichiers -> echecs.essayer(fichiers::lire));
        var donneesS3e = s3e.flatMap(fichier -> echecs.essayer(fichier::lire));
        var documents = Stream.concat(
                        echecs.lus().stream(), documents(donneesBee.orElseGet(PremierEtat::rien), donneesS3e).stream())
                .toList();
        echecs.lever(
                document.map(lu -> Coherence.fautes(
                                lu.uai(),
                                lu.annee(),
                                documents,
                                donneesBee.map(DonneesBee::eleves).orElse(ImmutableList.of())))
                        .orElse(ImmutableList.of()),
                documents);
        return de(document.orElseThrow(), donneesBee, donneesS3e, date);
    }

    private static DonneesBee rien() {
        return DonneesBee.builder().build();
    }

    private static ImmutableList<DocumentSource> documents(DonneesBee bee, Optional<DonneesS3e> s3e) {
        return Stream.concat(bee.documents().stream(), s3e.map(DonneesS3e::document).stream())
                .collect(toImmutableList());
    }

    private static ImmutableMap<NatureDocument, Instant> horodatages(Iterable<DocumentSource> documents) {
        var horodatages = ImmutableMap.<NatureDocument, Instant>builder();
        for (var document : documents) {
            document.horodatage().ifPresent(produit -> horodatages.put(document.nature(), produit));
        }
        return horodatages.buildOrThrow();
    }

    private EtatLsun etat() {
        var bilans = lsu.bilans().stream()
                .map(this::bilan)
                .sorted(Comparator.comparing(Bilan::id))
                .collect(toImmutableList());
        return EtatLsun.builder()
                .uai(lsu.uai())
                .annee(lsu.annee())
                .version(VERSION)
                .selection(ids.values())
                .etablissement(Completer.etablissement(bee, s3e))
                .divisions(divisions(bilans))
                .eleves(eleves.values())
                .enseignants(new Completer.Enseignants(s3e).completer(lsu.enseignants()))
                .disciplines(disciplines())
                .bilans(bilans)
                .build();
    }

    private Contenus contenus(EtatLsun etat) {
        var parBilan = lsu.bilans().stream()
                .sorted(Comparator.comparing(BilanLsu::id))
                .collect(toImmutableMap(BilanLsu::id, BilanLsu::contenu));
        try {
            return new Contenus(Communs.composer(lsu.communs(), etat.divisions()), parBilan);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("écriture en mémoire"); // no cause: it may quote what it wrote
        }
    }

    /** "1", "2", … in the order of the codes. */
    private ImmutableMap<CodeDivision, DivisionId> numeroter() {
        var codes = new TreeSet<CodeDivision>();
        lsu.eleves().forEach(eleve -> codes.add(eleve.division()));
        bee.divisions().forEach(division -> codes.add(division.code()));
        var numeros = ImmutableMap.<CodeDivision, DivisionId>builder();
        int numero = 0;
        for (var code : codes) {
            numero++;
            numeros.put(code, new DivisionId(Integer.toString(numero)));
        }
        return numeros.buildOrThrow();
    }

    private DivisionId division(CodeDivision code) {
        return Optional.ofNullable(ids.get(code)).orElseThrow();
    }

    private ImmutableList<Division> divisions(ImmutableList<Bilan> bilans) {
        var sources = bee.divisions().stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(DivisionSource::code, division -> division));
        var periodes = bilans.stream()
                .filter(BilanPeriodique.class::isInstance)
                .map(BilanPeriodique.class::cast)
                .collect(ImmutableSetMultimap.<BilanPeriodique, DivisionId, Periode>toImmutableSetMultimap(
                        bilan -> bilan.scolarite().division(),
                        bilan -> bilan.id().periode()));
        return ids.entrySet().stream()
                .map(entree -> division(entree.getValue(), entree.getKey(), sources.get(entree.getKey()), periodes))
                .collect(toImmutableList());
    }

    private static Division division(
            DivisionId id,
            CodeDivision code,
            ImmutableSet<DivisionSource> sources,
            ImmutableSetMultimap<DivisionId, Periode> periodes) {
        return Division.builder()
                .id(id)
                .code(code)
                .libelle(sources.stream()
                        .map(source -> Nature.TEXTE.canonique(source.libelle()))
                        .filter(libelle -> !libelle.isEmpty())
                        .findFirst()
                        .orElse(""))
                .mefs(sources.stream().flatMap(source -> source.mefs().stream()).toList())
                .periodes(periodes.get(id))
                .build();
    }

    private ImmutableMap<EleveId, Eleve> eleves() {
        var sources = bee.eleves().stream()
                .filter(source -> source.raisonDIgnorer().isEmpty())
                .collect(toImmutableMap(EleveSource::id, source -> source));
        return lsu.eleves().stream()
                .sorted(Comparator.comparing(EleveLsu::id))
                .map(eleve -> eleve(eleve, Optional.ofNullable(sources.get(eleve.id()))))
                .collect(toImmutableMap(Eleve::id, eleve -> eleve));
    }

    private Eleve eleve(EleveLsu lu, Optional<EleveSource> source) {
        return Eleve.builder()
                .id(lu.id())
                .division(division(lu.division()))
                .mef(source.flatMap(EleveSource::mef))
                .donnees(Completer.eleve(lu.etatCivil(), source, bee.blocs()))
                .build();
    }

    private ImmutableList<Discipline> disciplines() {
        return lsu.disciplines().stream()
                .map(discipline -> new Discipline(
                        discipline.id(),
                        Nature.TEXTE.canonique(discipline.libelle()),
                        discipline.codeNational().isEmpty()
                                ? Optional.ofNullable(bee.matieresNationales()
                                                .get(discipline.id().code()))
                                        .orElse("")
                                : discipline.codeNational()))
                .sorted(Comparator.comparing(Discipline::id))
                .collect(toImmutableList());
    }

    private Bilan bilan(BilanLsu lu) {
        var eleve = Optional.ofNullable(eleves.get(lu.id().eleve())).orElseThrow();
        // BEE knows today's niveau alone: that of another year is nobody's guess
        var scolarite = new Scolarite(
                eleve.division(), eleve.mef().filter(mef -> lu.annee().equals(lsu.annee())));
        var etat = lu.verrou()
                .filter(verrou -> !verrou.toLocalDate().isAfter(date))
                .<Etat>map(verrou -> new Etat.Verrouille(DateVerrou.instant(verrou), Optional.empty()))
                .orElseGet(Etat.EnCours::new);
        return lu.id()
                .selon(
                        id -> new BilanPeriodique(id, scolarite, etat, lu.professeursPrincipaux(), lu.acquis()),
                        id -> new BilanCycle(id, lu.annee(), scolarite, etat, lu.professeursPrincipaux()));
    }
}

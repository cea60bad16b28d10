package org.lsunsync.testkit.scenario;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/**
 * What BEE and S3E say of a scenario's école: at first what LSUN holds, in all blocks; each acquis taught to its division by whom it
 * names, and no professeur principal. Documents are {@code eleves.xml}, {@code structures.xml}, {@code communs.xml} and {@code
 * sts.xml}; records stand at lines of their order: élèves from 11, divisions from 21, individus from 31, services from 51.
 */
public final class Sources {

    static final String ELEVES = "eleves.xml";
    static final String STS = "sts.xml";

    private final Map<EleveId, EleveDeBee> eleves = new LinkedHashMap<>();
    private final Map<String, DivisionSource> divisions = new LinkedHashMap<>();
    private final Map<EnseignantId, IndividuDeS3e> individus = new LinkedHashMap<>();
    private final List<IndividuDeS3e> doubles = new ArrayList<>();
    private final List<ServiceEnseignement> services = new ArrayList<>();
    private final List<MandatProfesseurPrincipal> mandats = new ArrayList<>();
    private final Map<String, String> matieres = new LinkedHashMap<>();
    private final Set<Bloc> blocs = EnumSet.allOf(Bloc.class);
    private final List<EnregistrementIgnore> ignores = new ArrayList<>();
    private Etablissement etablissement;
    private String sigle;
    private UnaryOperator<DonneesBee> retouche = UnaryOperator.identity();

    Sources(EtatLsun etat, ImmutableList<EleveId> ordre) {
        etablissement = etat.etablissement();
        sigle = etat.etablissement().sigle();
        var codes = new LinkedHashMap<DivisionId, CodeDivision>();
        for (Division division : etat.divisions()) {
            codes.put(division.id(), division.code());
            divisions.put(
                    division.code().valeur(),
                    new DivisionSource(
                            Optional.empty(),
                            division.code(),
                            division.libelle(),
                            division.mefs(),
                            new Position("structures.xml", 21 + divisions.size())));
        }
        var parId = new LinkedHashMap<EleveId, Eleve>();
        etat.eleves().forEach(eleve -> parId.put(eleve.id(), eleve));
        for (EleveId id : ordre) {
            var eleve = present(parId, id);
            eleves.put(id, new EleveDeBee(id, ligneEleve(), eleve.donnees(), present(codes, eleve.division())));
        }
        etat.enseignants()
                .forEach(enseignant -> individus.put(enseignant.id(), new IndividuDeS3e(enseignant, ligneIndividu())));
        codes.values().forEach(code -> service(code.valeur(), "000000"));
        enseignes(etat, codes);
    }

    private void enseignes(EtatLsun etat, Map<DivisionId, CodeDivision> codes) {
        var enseignants = new LinkedHashMap<Enseigne, Set<EnseignantId>>();
        etat.bilans()
                .forEach(bilan -> bilan.selon(p -> p.acquis().stream(), c -> Stream.<Acquis>of())
                        .forEach(acquis -> enseignants
                                .computeIfAbsent(
                                        new Enseigne(
                                                present(codes, bilan.scolarite().division()),
                                                acquis.discipline().code()),
                                        cle -> new LinkedHashSet<>())
                                .addAll(acquis.enseignants())));
        enseignants.forEach((cle, qui) -> services.add(new ServiceEnseignement(
                new Structure.DeDivision(cle.division()), cle.matiere(), ImmutableSet.copyOf(qui), positionService())));
    }

    private record Enseigne(CodeDivision division, String matiere) {}

    private static <K, V> V present(Map<K, V> valeurs, K cle) {
        return Optional.ofNullable(valeurs.get(cle))
                .orElseThrow(() -> new IllegalArgumentException("le scénario ne parle pas de " + cle));
    }

    private int ligneEleve() {
        return 11 + eleves.size();
    }

    private int ligneIndividu() {
        return 31 + individus.size() + doubles.size();
    }

    private Position positionService() {
        return new Position(STS, 51 + services.size());
    }

    /** An élève whom BEE lists. */
    public EleveDeBee eleve(long id) {
        return present(eleves, new EleveId(id));
    }

    /** One more élève, of whom LSUN may know nothing; born 2011-03-09. */
    public EleveDeBee nouvelEleve(long id, String division, String nom, String prenom) {
        var eleve = EleveDeBee.nouveau(new EleveId(id), ligneEleve(), nom, prenom, new CodeDivision(division));
        eleves.put(new EleveId(id), eleve);
        return eleve;
    }

    /** BEE no longer lists that élève. */
    public Sources sansEleve(long id) {
        eleves.remove(new EleveId(id));
        return this;
    }

    /** A record without an integer ELEVE_ID. */
    public Sources eleveSansId(int ligne) {
        ignores.add(new EnregistrementIgnore(new Position(ELEVES, ligne), "élève sans ELEVE_ID entier"));
        return this;
    }

    /** The libellé of a division. */
    public Sources libelle(String code, String libelle) {
        return division(code, code, libelle, present(divisions, code).mefs());
    }

    /** A division has another code from now on, in every document. */
    public Sources divisionRenommee(String ancien, String nouveau) {
        var avant = present(divisions, ancien);
        division(ancien, nouveau, avant.libelle(), avant.mefs());
        eleves.values().forEach(eleve -> eleve.renommer(avant.code(), new CodeDivision(nouveau)));
        services.replaceAll(service -> new ServiceEnseignement(
                service.structure().equals(new Structure.DeDivision(avant.code()))
                        ? new Structure.DeDivision(new CodeDivision(nouveau))
                        : service.structure(),
                service.matiere(),
                service.enseignants(),
                service.position()));
        return this;
    }

    /** The MEFs of a division, in Structures. */
    public Sources mefs(String code, String... mefs) {
        return division(
                code,
                code,
                present(divisions, code).libelle(),
                Stream.of(mefs).map(Mef::new).collect(toImmutableSet()));
    }

    /** One more division in Structures. */
    public Sources nouvelleDivision(String code, String... mefs) {
        return division(code, code, "", Stream.of(mefs).map(Mef::new).collect(toImmutableSet()));
    }

    /** The source gives the division's internal id, LSUN's. */
    public Sources idDeDivision(String code, String id) {
        var avant = present(divisions, code);
        divisions.put(
                code,
                new DivisionSource(
                        Optional.of(new DivisionId(id)),
                        avant.code(),
                        avant.libelle(),
                        avant.mefs(),
                        avant.position()));
        return this;
    }

    private Sources division(String ancien, String nouveau, String libelle, ImmutableSet<Mef> mefs) {
        var position = Optional.ofNullable(divisions.remove(ancien))
                .map(DivisionSource::position)
                .orElseGet(() -> new Position("structures.xml", 21 + divisions.size()));
        divisions.put(
                nouveau, new DivisionSource(Optional.empty(), new CodeDivision(nouveau), libelle, mefs, position));
        return this;
    }

    /** Structures no longer has that division. */
    public Sources sansDivision(String code) {
        divisions.remove(code);
        return this;
    }

    /** These blocks are not supplied from now on. */
    public Sources sansBlocs(Bloc... absents) {
        blocs.removeAll(List.of(absents));
        return this;
    }

    /** What Communs says of the école. */
    public Sources etablissement(UnaryOperator<Etablissement> changement) {
        etablissement = changement.apply(etablissement);
        return this;
    }

    /** STS's sigle; empty for none. */
    public Sources sigle(String nouveau) {
        sigle = nouveau;
        return this;
    }

    /** Nomenclature: the national code of a local matière. */
    public Sources matiereNationale(String locale, String nationale) {
        matieres.put(locale, nationale);
        return this;
    }

    /** A person whom S3E describes: {@code epp:61}. */
    public IndividuDeS3e individu(String cle) {
        return present(individus, Cles.enseignant(cle));
    }

    /** One more person, perhaps of a pair that S3E describes already. */
    public IndividuDeS3e nouvelIndividu(String cle, String civilite, String nom, String prenom) {
        var individu = IndividuDeS3e.nouveau(Cles.enseignant(cle), civilite, nom, prenom, ligneIndividu());
        if (individus.putIfAbsent(Cles.enseignant(cle), individu) != null) {
            doubles.add(individu);
        }
        return individu;
    }

    /** S3E no longer describes that person. */
    public Sources sansIndividu(String cle) {
        individus.remove(Cles.enseignant(cle));
        return this;
    }

    /** S3E knows that person under another pair. */
    public Sources autrePaire(String ancienne, String nouvelle) {
        var avant = present(individus, Cles.enseignant(ancienne));
        individus.remove(Cles.enseignant(ancienne));
        individus.put(Cles.enseignant(nouvelle), avant.sous(Cles.enseignant(nouvelle)));
        var de = Cles.enseignant(ancienne);
        services.replaceAll(service -> new ServiceEnseignement(
                service.structure(),
                service.matiere(),
                service.enseignants().stream()
                        .map(id -> id.equals(de) ? Cles.enseignant(nouvelle) : id)
                        .collect(toImmutableSet()),
                service.position()));
        return this;
    }

    /** One more service, for a division. */
    public Sources service(String division, String matiere, String... enseignants) {
        return service(new Structure.DeDivision(new CodeDivision(division)), matiere, enseignants);
    }

    /** One more service, for a groupe. */
    public Sources serviceDeGroupe(String groupe, String matiere, String... enseignants) {
        return service(new Structure.DeGroupe(new CodeGroupe(groupe)), matiere, enseignants);
    }

    private Sources service(Structure structure, String matiere, String... enseignants) {
        services.add(new ServiceEnseignement(
                structure, matiere, ImmutableSet.copyOf(EcoleDecrite.enseignants(enseignants)), positionService()));
        return this;
    }

    /** The services in another order, or others. */
    public Sources services(UnaryOperator<ImmutableList<ServiceEnseignement>> changement) {
        var nouveaux = changement.apply(ImmutableList.copyOf(services));
        services.clear();
        services.addAll(nouveaux);
        return this;
    }

    /** No service at all. */
    public Sources sansServices() {
        services.clear();
        return this;
    }

    /** A professeur principal without dates. */
    public Sources pp(String division, String enseignant) {
        return pp(division, enseignant, "", "");
    }

    /** A professeur principal, from a day to a day, both included; an empty one is open. */
    public Sources pp(String division, String enseignant, String debut, String fin) {
        mandats.add(new MandatProfesseurPrincipal(
                new CodeDivision(division), Cles.enseignant(enseignant), jour(debut), jour(fin)));
        return this;
    }

    private static Optional<LocalDate> jour(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    /** Whatever else BEE says, each time it is read. */
    public Sources retoucher(UnaryOperator<DonneesBee> changement) {
        retouche = changement;
        return this;
    }

    DonneesBee donneesBee() {
        var bee = DonneesBee.builder()
                .addDocuments(document(NatureDocument.ELEVES, ELEVES))
                .blocs(blocs)
                .eleves(eleves.values().stream().map(EleveDeBee::source).toList())
                .ignores(ignores)
                .matieresNationales(ImmutableMap.copyOf(matieres));
        if (blocs.contains(Bloc.DIVISIONS)) {
            bee.divisions(divisions.values());
        }
        if (blocs.contains(Bloc.ETABLISSEMENT)) {
            bee.etablissement(etablissement).positionEtablissement(new Position("communs.xml", 5));
        }
        return retouche.apply(bee.build());
    }

    DonneesS3e donneesS3e() {
        var tous = Stream.concat(individus.values().stream(), doubles.stream()).toList();
        return DonneesS3e.builder()
                .document(document(NatureDocument.STS, STS))
                .sigle(sigle)
                .positionSigle(new Position(STS, 3))
                .individus(tous.stream()
                        .filter(individu -> individu.faute().isEmpty())
                        .map(IndividuDeS3e::individu)
                        .collect(toImmutableList()))
                .ignores(tous.stream()
                        .flatMap(individu -> individu.faute().stream())
                        .collect(toImmutableList()))
                .professeursPrincipaux(mandats)
                .services(services)
                .build();
    }

    private static DocumentSource document(NatureDocument nature, String nom) {
        return new DocumentSource(
                nature, nom, Scenario.UAI.valeur(), Scenario.ANNEE.toString(), Optional.empty(), false);
    }
}

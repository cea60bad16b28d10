package org.lsunsync.testkit.arbitraires;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/** What BEE and S3E say of an invented école: at first what LSUN holds, then whatever happens, one event after the other. */
final class SourcesInventees {

    /** What may happen, plainest first, and how a story tells it. */
    enum Quoi {
        RIEN("rien de nouveau"),
        PRENOM("le prénom de {eleve} devient {prenom}"),
        NOM("le nom de {eleve} devient {nom}"),
        TELEPHONE("le portable de {eleve} devient « {telephone} »"),
        ADRESSE_VIDEE("{eleve} n'a plus d'adresse"),
        RESPONSABLE_AJOUTE("{eleve} a un nouveau responsable, et lui seul"),
        RESPONSABLE_RETIRE("{eleve} n'a plus de responsable"),
        RESPONSABLE_CHANGE("le lien des responsables de {eleve} devient {valeur}"),
        PARTI("{eleve} est parti"),
        PARTI_PLUS_TARD("{eleve} partira à la fin de l'année"),
        DISPARU("BEE ne connaît plus {eleve}"),
        INACTIF("{eleve} est parmi les inactifs"),
        CHANGE_DE_DIVISION("{eleve} passe en {autre}"),
        SANS_DIVISION("{eleve} n'est dans aucune division"),
        IDENTITE_DOUTEUSE("{eleve} a un autre INE et une autre date de naissance"),
        SANS_PRENOM("{eleve} n'a pas de prénom"),
        DEUX_DIVISIONS("{eleve} est dans deux divisions"),
        AUTRE_ELEVE_ID("{eleve} a un autre ELEVE_ID"),
        GROUPES_INCONNUS("on ne sait pas les groupes de {eleve}"),
        GROUPE("{eleve} est du groupe 3LATIN, et un autre avec lui"),
        INTERROGATION("les accents du prénom de {eleve} deviennent des « ? »"),
        BLANCS("le prénom de {eleve} a des blancs de trop"),
        INCONNU("{prenom} {nom}, que LSUN ne connaît pas, arrive en {division}"),
        ENSEIGNANT_RENOMME("l'enseignant {prof} s'appelle NOM-{valeur}"),
        ENSEIGNANT_ABSENT("S3E ne connaît plus l'enseignant {prof}"),
        NOUVEL_ENSEIGNANT("un nouvel enseignant {prenom} NEUF fait l'EPS en {division}"),
        ENSEIGNANT_NON_DECRIT("un service d'EPS de {division} nomme local:99, que S3E ne décrit pas"),
        SANS_SERVICE("S3E n'a plus aucun service"),
        NOUVEAU_PP("{pp} est professeur principal de {division}"),
        PP_INCONNU("{prenom} REMPLAÇANT, que LSUN ne connaît pas, est professeur principal de {division}"),
        PP_PASSE("{pp3} n'est plus professeur principal de {division}"),
        LIBELLE("le libellé de {division} devient LIBELLE {valeur}"),
        DIVISION_RENOMMEE("{division} s'appelle maintenant {nouveau}"),
        SANS_RESPONSABLES("BEE vient sans ses responsables"),
        SANS_ADRESSES("BEE vient sans ses adresses"),
        SANS_STRUCTURES("BEE vient sans ses structures"),
        ETABLISSEMENT("le responsable de l'établissement devient RESPONSABLE {valeur}"),
        SIGLE("le sigle devient CLG"),
        INE_AILLEURS("l'INE de {eleve} est dans un autre champ"),
        INE_PARTAGE("{eleve} a l'INE d'un autre"),
        MUTILE("un caractère du nom, du prénom et de l'adresse de {eleve} devient « ? »"),
        FAUTE("la date de sortie de {eleve} est illisible"),
        ELEVE_SANS_ID("BEE a un élève sans ELEVE_ID"),
        INDIVIDU_SANS_NOM("S3E a un individu sans nom"),
        ENSEIGNANT_CIVILITE("l'enseignant {enseignant} a une autre civilité"),
        ENSEIGNANT_EN_CAPITALES("S3E écrit l'enseignant {enseignant} en capitales"),
        ENSEIGNANT_MUTILE("un caractère du nom de l'enseignant {enseignant} devient « ? »"),
        ENSEIGNANT_EN_DOUBLE("S3E décrit deux fois l'enseignant {enseignant}"),
        MEME_ID_STS("S3E a aussi un dir du même id que l'enseignant de rang {qui}"),
        PP_FUTUR("{pp} sera professeur principal de {division} plus tard"),
        SERVICE_VIDE("un service de mathématiques de {division} ne nomme personne"),
        SERVICE_NATIONAL("{pp} a un service de la matière 030200 en {division}"),
        SERVICE_DE_LANGUE("{pp} a un service de la matière 030201 en {division}");

        private final String phrase;

        Quoi(String phrase) {
            this.phrase = phrase;
        }
    }

    private static final String ELEVES = "ElevesAvecAdresses.xml";
    private static final String STS = "sts_emp_0999001W_2025.xml";
    private static final CodeGroupe LATIN = new CodeGroupe("3LATIN");

    /** The ranks of those whom S3E describes at first: the one of type autre is known to LSUN alone. */
    private static final ImmutableList<Integer> EN_S3E = ImmutableList.of(0, 1, 2, 4);

    private final Recit recit;
    private final Map<EleveId, EleveSource> eleves = new LinkedHashMap<>();
    private final Map<EnseignantId, Enseignant> individus = new LinkedHashMap<>();
    private final List<Individu> doubles = new ArrayList<>();
    private final List<EnregistrementIgnore> sansId = new ArrayList<>();
    private final List<EnregistrementIgnore> sansNom = new ArrayList<>();
    private final List<MandatProfesseurPrincipal> mandats = new ArrayList<>();
    private final List<ServiceEnseignement> services = new ArrayList<>();
    private final Map<Integer, CodeDivision> codes = new LinkedHashMap<>();
    private final Map<Integer, String> libelles = new LinkedHashMap<>();
    private final Set<Bloc> blocs = EnumSet.allOf(Bloc.class);
    private Etablissement etablissement = Etablissement.builder().build();
    private String sigle = "";

    SourcesInventees(Recit recit) {
        this.recit = recit;
        IntStream.range(0, recit.divisions()).forEach(rang -> {
            codes.put(rang, Recit.code(rang));
            libelles.put(rang, "TROISIEME " + rang);
            services.add(new ServiceEnseignement(
                    new Structure.DeDivision(Recit.code(rang)),
                    "061300",
                    ImmutableSet.of(deS3e(0)),
                    new Position(STS, 100 + rang)));
        });
        services.add(new ServiceEnseignement(
                new Structure.DeGroupe(LATIN), "020300", ImmutableSet.of(deS3e(1)), new Position(STS, 120)));
        IntStream.range(0, recit.dossiers().size()).forEach(rang -> {
            var dossier = recit.dossiers().get(rang);
            eleves.put(Recit.eleveId(rang), source(rang, Recit.donnees(dossier, rang), dossier.division()));
        });
        EN_S3E.forEach(rang -> individus.put(deS3e(rang), Recit.enseignant(rang).withId(deS3e(rang))));
    }

    /** STS's own pair: the last one is local in LSUN and epp here. */
    private static EnseignantId deS3e(int rang) {
        var lsun = Recit.enseignantLsun(rang);
        return rang == 4 ? new EnseignantId(TypeEnseignant.EPP, lsun.idSts()) : lsun;
    }

    private EleveSource source(int rang, DonneesAdministratives donnees, int division) {
        return EleveSource.builder()
                .id(Recit.eleveId(rang))
                .idNational(donnees.etatCivil().ine())
                .donnees(donnees)
                .addDivisions(Recit.code(recit.division(division)))
                .structuresConnues(true)
                .position(new Position(ELEVES, 10 + rang))
                .build();
    }

    void arriver(Recit.Evenement evenement) {
        int valeur = evenement.valeur();
        int division = recit.division(evenement.qui());
        switch (evenement.quoi()) {
            case RIEN -> {}
            case PRENOM ->
                donnees(evenement, d -> d.withEtatCivil(d.etatCivil().withPrenom(Noms.de(Noms.PRENOMS, valeur))));
            case NOM ->
                donnees(evenement, d -> d.withEtatCivil(d.etatCivil().withNomFamille(Noms.de(Noms.NOMS, valeur))));
            case TELEPHONE ->
                donnees(
                        evenement,
                        d -> d.withContact(d.contact().withTelephonePortable(Noms.de(Noms.TELEPHONES, valeur))));
            case ADRESSE_VIDEE -> donnees(evenement, d -> d.withAdresse(Adresse.VIDE));
            case RESPONSABLE_AJOUTE ->
                donnees(
                        evenement,
                        d -> DonneesAdministratives.builder()
                                .from(d.withResponsables(ImmutableSortedMap.of()))
                                .ajouter(Recit.responsable(valeur, 2))
                                .build());
            case RESPONSABLE_RETIRE -> donnees(evenement, d -> d.withResponsables(ImmutableSortedMap.of()));
            case RESPONSABLE_CHANGE ->
                donnees(
                        evenement,
                        d -> d.withResponsables(d.responsables().entrySet().stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Comparator.naturalOrder(),
                                        Map.Entry::getKey,
                                        e -> e.getValue().withLien(Integer.toString(valeur))))));
            case PARTI -> eleve(evenement, e -> e.withDateSortie(Recit.RENTREE.plusDays(30)));
            case PARTI_PLUS_TARD -> eleve(evenement, e -> e.withDateSortie(LocalDate.of(2026, 6, 30)));
            case DISPARU -> eleveId(evenement).ifPresent(eleves::remove);
            case INACTIF -> eleve(evenement, e -> e.withDivisions(CodeDivision.INACTIFS));
            case CHANGE_DE_DIVISION -> eleve(evenement, e -> e.withDivisions(code(recit.division(valeur))));
            case SANS_DIVISION -> eleve(evenement, e -> e.withDivisions());
            case IDENTITE_DOUTEUSE ->
                eleve(
                        evenement,
                        e -> e.withDonnees(e.donnees()
                                        .withEtatCivil(e.donnees()
                                                .etatCivil()
                                                .withIne("09999999" + valeur % 10 + "ZZ")
                                                .withDateNaissance(LocalDate.of(2009, 2, 3))))
                                .withIdNational("09999999" + valeur % 10 + "ZZ"));
            case SANS_PRENOM ->
                donnees(evenement, d -> d.withEtatCivil(d.etatCivil().withPrenom(" ")));
            case DEUX_DIVISIONS -> eleve(evenement, e -> e.withDivisions(Recit.code(0), new CodeDivision("3 Z")));
            case AUTRE_ELEVE_ID ->
                eleveId(evenement).ifPresent(id -> {
                    var source = Optional.ofNullable(eleves.remove(id)).orElseThrow();
                    var nouveau = new EleveId(id.valeur() + 5000);
                    eleves.put(nouveau, source.withId(nouveau));
                });
            case GROUPES_INCONNUS ->
                eleve(evenement, e -> e.withStructuresConnues(false).withGroupes());
            case GROUPE -> {
                eleve(evenement, e -> e.withGroupes(LATIN));
                eleve(new Recit.Evenement(evenement.quoi(), valeur, 0), e -> e.withGroupes(LATIN));
            }
            case INTERROGATION ->
                donnees(
                        evenement,
                        d -> d.withEtatCivil(
                                d.etatCivil().withPrenom(d.etatCivil().prenom().replaceAll("[^\\x00-\\x7f]", "?"))));
            case BLANCS ->
                donnees(
                        evenement,
                        d -> d.withEtatCivil(d.etatCivil()
                                .withPrenom("  " + d.etatCivil().prenom().replace(" ", "\u00a0 "))));
            case INCONNU ->
                eleves.put(
                        new EleveId(8000L + valeur),
                        source(
                                        0,
                                        Recit.donnees(
                                                new Recit.Dossier(
                                                        0, valeur, valeur, valeur, Recit.Ine.AUCUN, 0, 0, List.of()),
                                                valeur),
                                        division)
                                .withId(new EleveId(8000L + valeur)));
            case ENSEIGNANT_RENOMME ->
                individus.computeIfPresent(
                        deS3e(evenement.qui() % 3),
                        (id, e) -> e.withNom("NOM-" + valeur).withPrenom(""));
            case ENSEIGNANT_ABSENT -> individus.remove(deS3e(evenement.qui() % 3));
            case NOUVEL_ENSEIGNANT -> {
                var id = new EnseignantId(TypeEnseignant.EPP, 80L + valeur % 3);
                individus.put(
                        id,
                        Enseignant.builder()
                                .id(id)
                                .nom("NEUF")
                                .prenom(Noms.de(Noms.PRENOMS, valeur))
                                .build());
                service(division, "100100", id);
            }
            case ENSEIGNANT_NON_DECRIT ->
                service(
                        division,
                        "100100",
                        valeur % 2 == 0 ? new EnseignantId(TypeEnseignant.LOCAL, 99) : Recit.enseignantLsun(3));
            case SANS_SERVICE -> services.clear();
            case NOUVEAU_PP ->
                mandats.add(new MandatProfesseurPrincipal(
                        code(division), deS3e(EN_S3E.get(valeur % 4)), Optional.of(Recit.RENTREE), Optional.empty()));
            case PP_INCONNU -> {
                // half of them are NOUVEL_ENSEIGNANT's: R6 may need them too, in another division
                var id = new EnseignantId(TypeEnseignant.EPP, 80L + valeur % 6);
                individus.put(
                        id,
                        Enseignant.builder()
                                .id(id)
                                .nom("REMPLAÇANT")
                                .prenom(Noms.de(Noms.PRENOMS, valeur))
                                .build());
                mandats.add(new MandatProfesseurPrincipal(code(division), id, Optional.empty(), Optional.empty()));
            }
            case PP_PASSE ->
                mandats.add(new MandatProfesseurPrincipal(
                        code(division), deS3e(valeur % 3), Optional.empty(), Optional.of(LocalDate.of(2026, 1, 10))));
            case LIBELLE -> libelles.put(division, "LIBELLE " + valeur);
            case DIVISION_RENOMMEE -> renommer(division, nouveauCode(valeur));
            case SANS_RESPONSABLES -> {
                blocs.remove(Bloc.RESPONSABLES);
                blocs.remove(Bloc.ADRESSE_RESPONSABLES);
            }
            case SANS_ADRESSES -> {
                blocs.remove(Bloc.ADRESSE);
                blocs.remove(Bloc.ADRESSE_RESPONSABLES);
            }
            case SANS_STRUCTURES -> blocs.remove(Bloc.DIVISIONS);
            case ETABLISSEMENT -> etablissement = etablissement.withNomResponsable("RESPONSABLE " + valeur);
            case SIGLE -> sigle = "CLG";
            case INE_AILLEURS ->
                eleve(
                        evenement,
                        e -> e.withIdNational("")
                                .withIneRnie(
                                        valeur % 2 == 0
                                                ? e.donnees().etatCivil().ine()
                                                : "")
                                .withIneBea(
                                        valeur % 2 == 0
                                                ? ""
                                                : e.donnees().etatCivil().ine()));
            case INE_PARTAGE ->
                eleveId(new Recit.Evenement(evenement.quoi(), valeur, 0))
                        .flatMap(autre -> Optional.ofNullable(eleves.get(autre)))
                        .map(autre -> autre.donnees().etatCivil().ine())
                        .ifPresent(ine -> eleve(
                                evenement,
                                e -> e.withIdNational(ine)
                                        .withIneRnie("")
                                        .withIneBea("")
                                        .withDonnees(e.donnees()
                                                .withEtatCivil(
                                                        e.donnees().etatCivil().withIne(ine)))));
            case MUTILE ->
                donnees(
                        evenement,
                        d -> d.withEtatCivil(d.etatCivil()
                                        .withNomFamille(mutiler(d.etatCivil().nomFamille(), valeur))
                                        .withPrenom(mutiler(d.etatCivil().prenom(), valeur)))
                                .withAdresse(d.adresse()
                                        .withLigne1(mutiler(d.adresse().ligne1(), valeur))));
            case FAUTE -> eleve(evenement, e -> e.withFautes("date de sortie illisible"));
            case ELEVE_SANS_ID ->
                sansId.add(new EnregistrementIgnore(new Position(ELEVES, 60 + valeur), "élève sans ELEVE_ID entier"));
            case INDIVIDU_SANS_NOM ->
                sansNom.add(new EnregistrementIgnore(new Position(STS, 60 + valeur), "individu sans nom"));
            case ENSEIGNANT_CIVILITE ->
                individu(evenement, e -> e.withCivilite(List.of("", "M", "MME").get(valeur % 3)));
            case ENSEIGNANT_EN_CAPITALES ->
                individu(evenement, e -> e.withNom(enCapitales(e.nom())).withPrenom(enCapitales(e.prenom())));
            case ENSEIGNANT_MUTILE ->
                individu(evenement, e -> e.withNom(mutiler(e.nom(), valeur)).withPrenom(mutiler(e.prenom(), valeur)));
            case ENSEIGNANT_EN_DOUBLE ->
                Optional.ofNullable(individus.get(deS3e(EN_S3E.get(evenement.qui() % 4))))
                        .ifPresent(e -> doubles.add(new Individu(
                                e.withNom("DOUBLE-" + valeur),
                                valeur % 2 == 0,
                                new Position(STS, valeur < 5 ? 49 - doubles.size() : 60 + doubles.size()))));
            case MEME_ID_STS -> {
                var id = new EnseignantId(TypeEnseignant.DIR, 50L + evenement.qui() % 5);
                individus.put(id, Recit.enseignant(evenement.qui() % 5).withId(id));
            }
            case PP_FUTUR ->
                mandats.add(new MandatProfesseurPrincipal(
                        code(division),
                        deS3e(EN_S3E.get(valeur % 4)),
                        Optional.of(Recit.RENTREE.plusDays(137)),
                        Optional.empty()));
            case SERVICE_VIDE -> service(division, "061300");
            case SERVICE_NATIONAL -> service(division, "030200", deS3e(EN_S3E.get(valeur % 4)));
            case SERVICE_DE_LANGUE -> service(division, "030201", deS3e(EN_S3E.get(valeur % 4)));
        }
    }

    private CodeDivision code(int division) {
        return Optional.ofNullable(codes.get(division)).orElseThrow();
    }

    private void service(int division, String matiere, EnseignantId... enseignants) {
        services.add(new ServiceEnseignement(
                new Structure.DeDivision(code(division)),
                matiere,
                ImmutableSet.copyOf(enseignants),
                new Position(STS, 200 + services.size())));
    }

    private void individu(Recit.Evenement evenement, UnaryOperator<Enseignant> changement) {
        individus.computeIfPresent(deS3e(EN_S3E.get(evenement.qui() % 4)), (id, e) -> changement.apply(e));
    }

    /** One character of it as an export writes those that it can't. */
    private static String mutiler(String texte, int rang) {
        return texte.isEmpty()
                ? texte
                : new StringBuilder(texte)
                        .replace(rang % texte.length(), rang % texte.length() + 1, "?")
                        .toString();
    }

    /** As STS writes names: in capitals, without accents. */
    private static String enCapitales(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The code changes everywhere at the sources. */
    private void renommer(int division, CodeDivision nouveau) {
        var ancien = Optional.ofNullable(codes.put(division, nouveau)).orElseThrow();
        eleves.replaceAll((id, e) -> e.withDivisions(e.divisions().stream()
                .map(code -> code.equals(ancien) ? nouveau : code)
                .collect(toImmutableSet())));
        var structure = new Structure.DeDivision(ancien);
        services.replaceAll(service -> service.structure().equals(structure)
                ? new ServiceEnseignement(
                        new Structure.DeDivision(nouveau), service.matiere(), service.enseignants(), service.position())
                : service);
        mandats.replaceAll(mandat -> mandat.division().equals(ancien)
                ? new MandatProfesseurPrincipal(nouveau, mandat.enseignant(), mandat.debut(), mandat.fin())
                : mandat);
    }

    private Optional<EleveId> eleveId(Recit.Evenement evenement) {
        return eleves.isEmpty()
                ? Optional.empty()
                : eleves.keySet().stream()
                        .skip(Math.floorMod(evenement.qui(), eleves.size()))
                        .findFirst();
    }

    private void eleve(Recit.Evenement evenement, UnaryOperator<EleveSource> changement) {
        eleveId(evenement).ifPresent(id -> eleves.computeIfPresent(id, (cle, e) -> changement.apply(e)));
    }

    private void donnees(Recit.Evenement evenement, UnaryOperator<DonneesAdministratives> changement) {
        eleve(evenement, e -> e.withDonnees(changement.apply(e.donnees())));
    }

    DonneesBee bee() {
        var bee = DonneesBee.builder()
                .addDocuments(document(NatureDocument.ELEVES, ELEVES))
                .blocs(blocs)
                .eleves(eleves.values())
                .ignores(sansId)
                .matieresNationales(Recit.nomenclature());
        if (blocs.contains(Bloc.DIVISIONS)) {
            codes.forEach((rang, code) -> bee.addDivisions(new DivisionSource(
                    Optional.empty(),
                    code,
                    Optional.ofNullable(libelles.get(rang)).orElse(""),
                    ImmutableSet.of(Recit.mef(rang)),
                    new Position("Structures.xml", 10 + rang))));
        }
        if (blocs.contains(Bloc.ETABLISSEMENT)) {
            bee.etablissement(etablissement).positionEtablissement(new Position("Communs.xml", 8));
        }
        return bee.build();
    }

    DonneesS3e s3e() {
        return DonneesS3e.builder()
                .document(document(NatureDocument.STS, STS))
                .sigle(sigle)
                .individus(Stream.concat(
                                individus.values().stream()
                                        .map(e -> new Individu(e, false, new Position(STS, (int) e.id().idSts()))),
                                doubles.stream()
                                        .filter(individu -> individus.containsKey(
                                                individu.enseignant().id())))
                        .toList())
                .ignores(sansNom)
                .professeursPrincipaux(mandats.stream()
                        .filter(mandat -> individus.containsKey(mandat.enseignant()))
                        .toList())
                .services(services)
                .build();
    }

    private static DocumentSource document(NatureDocument nature, String nom) {
        return new DocumentSource(nature, nom, Recit.UAI.valeur(), "2025", Optional.empty(), false);
    }

    /** That event as a story tells it, before it happens: whoever it is about goes by what he is called until then. */
    String dire(Recit.Evenement evenement) {
        int valeur = evenement.valeur();
        return evenement
                .quoi()
                .phrase
                .replace("{eleve}", eleveId(evenement).map(this::nom).orElse("un élève qui n'est pas là"))
                .replace("{division}", code(recit.division(evenement.qui())).toString())
                .replace("{autre}", code(recit.division(valeur)).toString())
                .replace("{nouveau}", nouveauCode(valeur).toString())
                .replace("{prenom}", Noms.de(Noms.PRENOMS, valeur))
                .replace("{nom}", Noms.de(Noms.NOMS, valeur))
                .replace("{telephone}", Noms.de(Noms.TELEPHONES, valeur))
                .replace("{prof}", deS3e(evenement.qui() % 3).toString())
                .replace("{enseignant}", deS3e(EN_S3E.get(evenement.qui() % 4)).toString())
                .replace("{pp}", deS3e(EN_S3E.get(valeur % 4)).toString())
                .replace("{pp3}", deS3e(valeur % 3).toString())
                .replace("{qui}", Integer.toString(evenement.qui() % 5))
                .replace("{valeur}", Integer.toString(valeur));
    }

    private String nom(EleveId id) {
        var etatCivil =
                Optional.ofNullable(eleves.get(id)).orElseThrow().donnees().etatCivil();
        return etatCivil.prenom() + " " + etatCivil.nomFamille() + " (" + id + ")";
    }

    private static CodeDivision nouveauCode(int valeur) {
        return new CodeDivision("3 N" + valeur % 2);
    }
}

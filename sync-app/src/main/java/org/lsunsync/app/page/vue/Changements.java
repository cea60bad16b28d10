package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.domain.rapport.Valeur;

/** A report's changes, grouped as people look for them: by division, then by élève; what many bilans have in common, once. */
final class Changements {

    private static final String ECOLE = "";

    private final SyncReport rapport;
    private final Repertoire repertoire;
    private final Ecarts ecarts;
    /** Division to élève, in the report's order. */
    private final SetMultimap<String, String> elevesParDivision = LinkedHashMultimap.create();

    private final ListMultimap<String, LigneChangement> parEleve =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final Map<String, Valeur.Archivage> archives = new LinkedHashMap<>();
    private final ListMultimap<String, LigneChangement> parEnseignant =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final ListMultimap<String, LigneChangement> acquis =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final ListMultimap<String, LigneChangement> pp =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final ListMultimap<String, LigneChangement> divisions =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final List<LigneChangement> ecole = new ArrayList<>();
    private final SetMultimap<String, String> enseignantsParDivision = LinkedHashMultimap.create();

    Changements(SyncReport rapport, Repertoire repertoire) {
        this.rapport = rapport;
        this.repertoire = repertoire;
        this.ecarts = new Ecarts(repertoire);
        rapport.changements().forEach(this::ranger);
        rapport.messages().stream()
                .filter(message -> message.code() == CodeMessage.ENSEIGNANT_MIS_A_JOUR)
                .forEach(message -> message.sujet()
                        .ifPresent(sujet -> enseignantsParDivision.put(
                                message.division().map(CodeDivision::valeur).orElse(ECOLE), sujet.id())));
    }

    private void ranger(LigneChangement ligne) {
        var division = ligne.division().map(CodeDivision::valeur).orElse(ECOLE);
        switch (ligne.sujet().entite()) {
            case ELEVE, RESPONSABLE -> {
                var eleve = eleve(ligne);
                elevesParDivision.put(division, eleve);
                if (ligne.type() == TypeChangement.ARCHIVE && ligne.apres() instanceof Valeur.Archivage archivage) {
                    archives.put(eleve, archivage);
                } else {
                    parEleve.put(eleve, ligne);
                }
            }
            case ENSEIGNANT -> {
                if (ligne.type() == TypeChangement.CREATION) {
                    ecole.add(ligne);
                } else {
                    parEnseignant.put(ligne.sujet().id(), ligne);
                }
            }
            case ACQUIS, DISCIPLINE -> acquis.put(division, ligne);
            case BILAN -> pp.put(division, ligne);
            case DIVISION -> divisions.put(division, ligne);
            case ETABLISSEMENT -> ecole.add(ligne);
        }
    }

    private static String eleve(LigneChangement ligne) {
        var id = ligne.sujet().id();
        return ligne.sujet().entite() == Entite.RESPONSABLE ? id.substring(0, id.indexOf('/')) : id;
    }

    /** How many values there are, before and after. */
    int valeurs() {
        return (int) rapport.changements().stream()
                .filter(ligne -> ligne.type() != TypeChangement.ARCHIVE)
                .count();
    }

    Fiche eleve(String id) {
        var archive = Optional.ofNullable(archives.get(id));
        return new Fiche(
                repertoire.eleve(id),
                Optional.of(id),
                archive.isPresent(),
                archive.map(une -> repertoire.garde(id, une.numero(), une.bilans()))
                        .orElse("Aucun bilan verrouillé"),
                archive.map(Valeur.Archivage::numero),
                parEleve.get(id).stream().map(ecarts::de).collect(toImmutableList()));
    }

    ImmutableList<Ecart> enseignant(String id) {
        return parEnseignant.get(id).stream().map(ecarts::de).collect(toImmutableList());
    }

    ImmutableList<Ecart> etablissement() {
        return ecole.stream()
                .filter(ligne -> ligne.sujet().entite() == Entite.ETABLISSEMENT)
                .map(ecarts::de)
                .collect(toImmutableList());
    }

    ImmutableList<Ecart> division(String code) {
        return divisions.get(code).stream().map(ecarts::de).collect(toImmutableList());
    }

    /** What an acquis' discipline gains in a division, once for equal changes. */
    ImmutableList<Ecart> acquis(String division, String discipline) {
        return egaux(acquis.get(division).stream()
                        .filter(ligne -> Ecarts.discipline(ligne).equals(discipline))
                        .toList())
                .stream()
                .map(lignes -> ecarts.de(lignes.get(0)))
                .collect(toImmutableList());
    }

    /** The PP's change of one bilan. */
    Optional<Ecart> professeurPrincipal(String division, String bilan) {
        return pp.get(division).stream()
                .filter(ligne -> ligne.sujet().id().equals(bilan))
                .findFirst()
                .map(ecarts::de);
    }

    /** Values that go, with whose they are. */
    ImmutableList<Fiche> vides() {
        return parEleve.keySet().stream()
                .map(id -> new Fiche(
                        repertoire.eleve(id),
                        Optional.of(id),
                        false,
                        divisionDe(id),
                        Optional.empty(),
                        parEleve.get(id).stream()
                                .filter(Changements::efface)
                                .map(ecarts::de)
                                .collect(toImmutableList())))
                .filter(fiche -> !fiche.ecarts().isEmpty())
                .collect(toImmutableList());
    }

    private static boolean efface(LigneChangement ligne) {
        return ligne.apres() instanceof Valeur.Absente;
    }

    private String divisionDe(String eleve) {
        return parEleve.get(eleve).stream()
                .flatMap(ligne -> ligne.division().stream())
                .map(CodeDivision::valeur)
                .findFirst()
                .orElse("");
    }

    /** By division as people read them: by code; the école as a whole comes first. */
    ImmutableList<GroupeDivision> parDivision(Filtre filtre, boolean ouvert) {
        var groupes = new ArrayList<GroupeDivision>();
        groupe(ECOLE, 0, filtre, ouvert).ifPresent(groupes::add);
        rapport.divisions().stream()
                .sorted(java.util.Comparator.comparing(CompteursDivision::code))
                .filter(division -> filtre.admetDivision(division.code().valeur()))
                .forEach(division -> groupe(
                                division.code().valeur(), division.compteurs().elevesSelectionnes(), filtre, ouvert)
                        .ifPresent(groupes::add));
        return ImmutableList.copyOf(groupes);
    }

    private Optional<GroupeDivision> groupe(String division, int total, Filtre filtre, boolean ouvert) {
        var eleves = elevesParDivision.get(division).stream()
                .map(this::eleve)
                .flatMap(fiche -> filtrer(fiche, filtre).stream())
                .collect(toImmutableList());
        var collectives = collectives(division).stream()
                .flatMap(fiche -> filtrer(fiche, filtre).stream())
                .collect(toImmutableList());
        var notes = Note.de(rapport, division, filtre);
        if (eleves.isEmpty() && collectives.isEmpty() && notes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GroupeDivision(
                division.isEmpty() ? "École" : division,
                ancre(division),
                eleves.size(),
                total,
                (int) eleves.stream()
                        .filter(fiche -> fiche.archive().isPresent())
                        .count(),
                genres(eleves),
                notes,
                ImmutableList.<Fiche>builder()
                        .addAll(collectives)
                        .addAll(eleves)
                        .build(),
                ouvert));
    }

    /** A code may hold blanks, and anything else: an anchor holds letters and digits, or numbers for what is neither. */
    static String ancre(String division) {
        var ancre = new StringBuilder("d-");
        division.codePoints().forEach(c -> {
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                ancre.appendCodePoint(c);
            } else {
                ancre.append('-').append(c).append('-');
            }
        });
        return ancre.toString();
    }

    private ImmutableList<Fiche> collectives(String division) {
        var fiches = ImmutableList.<Fiche>builder();
        if (division.isEmpty()) {
            var etablissement = etablissement();
            if (!etablissement.isEmpty()) {
                fiches.add(fiche("Établissement", "Son UAI ne change jamais.", etablissement));
            }
            var crees = ecole.stream()
                    .filter(ligne -> ligne.sujet().entite() == Entite.ENSEIGNANT)
                    .map(ecarts::de)
                    .collect(toImmutableList());
            if (!crees.isEmpty()) {
                fiches.add(fiche("Enseignants créés", "Nouveaux dans LSUN, pour toute l'école.", crees));
            }
            var nommes = ImmutableSet.copyOf(enseignantsParDivision.values());
            parEnseignant.keySet().stream()
                    .filter(id -> !nommes.contains(id))
                    .forEach(id -> fiches.add(unEnseignant(id)));
            return fiches.build();
        }
        var siennes = division(division);
        if (!siennes.isEmpty()) {
            fiches.add(fiche("Division", "Vaut pour toute l'école.", siennes));
        }
        enseignantsParDivision.get(division).stream()
                .filter(parEnseignant::containsKey)
                .forEach(id -> fiches.add(unEnseignant(id)));
        egaux(acquis.get(division))
                .forEach(lignes -> fiches.add(fiche(
                        "Enseignants d'un acquis",
                        bilans(lignes) + " ; aucun enseignant n'est retiré.",
                        ImmutableList.of(ecarts.de(lignes.get(0))))));
        egaux(pp.get(division))
                .forEach(lignes -> fiches.add(fiche(
                        "Professeur principal",
                        bilans(lignes) + " ; les verrouillés gardent le leur.",
                        ImmutableList.of(ecarts.de(lignes.get(0))))));
        return fiches.build();
    }

    private static String bilans(Collection<LigneChangement> lignes) {
        return Francais.compte(lignes.size(), "bilan", "bilans") + " en cours";
    }

    private Fiche unEnseignant(String id) {
        return fiche(repertoire.enseignant(id), "Enseignant, vaut pour toute l'école.", enseignant(id));
    }

    private static Fiche fiche(String titre, String garde, ImmutableList<Ecart> ecarts) {
        return new Fiche(titre, Optional.empty(), false, garde, Optional.empty(), ecarts);
    }

    /** Lines whose change is the same but for the bilan. */
    private static ImmutableList<List<LigneChangement>> egaux(List<LigneChangement> lignes) {
        record Cle(String discipline, Valeur avant, Valeur apres) {}
        var groupes = new LinkedHashMap<Cle, List<LigneChangement>>();
        lignes.forEach(ligne -> groupes.computeIfAbsent(
                        new Cle(Ecarts.discipline(ligne), ligne.avant(), ligne.apres()), cle -> new ArrayList<>())
                .add(ligne));
        return ImmutableList.copyOf(groupes.values());
    }

    private static Optional<Fiche> filtrer(Fiche fiche, Filtre filtre) {
        if (!filtre.admetNom(fiche.titre()) || !filtre.admetGravite(Gravite.INFORMATION)) {
            return Optional.empty();
        }
        if (filtre.nature().isEmpty()) {
            return Optional.of(fiche);
        }
        var nature = filtre.nature().orElseThrow();
        if (nature == Nature.ARCHIVE) {
            return fiche.archive().map(numero -> fiche);
        }
        var restent = fiche.ecarts().stream()
                .filter(ecart -> nature == Nature.VIDE ? ecart.vide() : ecart.nature() == nature)
                .collect(toImmutableList());
        return restent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fiche(
                        fiche.titre(), fiche.eleve(), fiche.gardee(), fiche.garde(), fiche.archive(), restent));
    }

    private static String genres(ImmutableList<Fiche> eleves) {
        var parNature = new java.util.EnumMap<Nature, Integer>(Nature.class);
        eleves.forEach(fiche -> {
            Set<Nature> natures = new LinkedHashSet<>();
            fiche.ecarts().forEach(ecart -> natures.add(ecart.nature()));
            natures.forEach(nature -> parNature.merge(nature, 1, Integer::sum));
        });
        return parNature.entrySet().stream()
                .map(compte -> compte.getKey().bref() + " " + compte.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}

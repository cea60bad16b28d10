package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.ApercuEcole.DerniereApplication;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SourcesLues;

/** LSUN's état in the database: loaded in a fixed number of queries, written in one transaction or not at all. */
final class LivretJdbc implements LivretScolaire {

    private final Base base;

    LivretJdbc(Base base) {
        this.base = base;
    }

    @Override
    public Optional<ApercuEcole> apercu(Uai uai) {
        return base.lire("apercu", handle -> FichesEcole.apercu(handle, uai));
    }

    @Override
    public Optional<Effectifs> effectifs(Uai uai) {
        return base.lire(
                "compter",
                handle -> FichesEcole.lire(handle, uai)
                        .map(EtatLsun.Builder::build)
                        .map(ecole -> new Effectifs(
                                uai, ecole.annee(), ecole.etablissement(), Divisions.effectifs(handle, uai))));
    }

    @Override
    public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
        return base.lire("charger", handle -> charger(handle, uai, Optional.of(selection)))
                .orElseThrow(LivretJdbc::ecoleDisparue);
    }

    private static EchecPort ecoleDisparue() {
        return new EchecPort(new Refus.BaseIndisponible("l'établissement n'y est plus"));
    }

    /** The école cut to that selection; without one, all of it, by code. */
    static Optional<EtatLsun> charger(Handle base, Uai uai, Optional<ImmutableList<DivisionId>> choisies) {
        return FichesEcole.lire(base, uai).map(etat -> {
            var divisions = Divisions.toutes(base, uai);
            var selection = choisies.map(ids -> connues(ids, divisions)).orElseGet(() -> parCode(divisions));
            var eleves = Eleves.deLaSelection(base, uai, selection);
            var ids = eleves.stream().map(Eleve::id).collect(toImmutableSet());
            return etat.selection(selection)
                    .divisions(divisions)
                    .enseignants(Enseignants.tous(base, uai))
                    .disciplines(Enseignants.disciplines(base, uai))
                    .eleves(eleves)
                    .autresEleves(Eleves.reperesDesAutres(base, uai, ids))
                    .bilans(Bilans.desEleves(base, uai, ids))
                    .archives(Eleves.archives(base, uai, ids))
                    .build();
        });
    }

    private static ImmutableSet<DivisionId> connues(List<DivisionId> choisies, List<Division> divisions) {
        var connues = divisions.stream().map(Division::id).collect(toImmutableSet());
        return choisies.stream().filter(connues::contains).collect(toImmutableSet());
    }

    private static ImmutableSet<DivisionId> parCode(List<Division> divisions) {
        return divisions.stream()
                .sorted(Comparator.comparing(Division::code))
                .map(Division::id)
                .collect(toImmutableSet());
    }

    @Override
    public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
        var aConfirmer = new AtomicReference<Ecriture.@Nullable Faite>();
        try {
            return base.ecrire(
                    "appliquer",
                    handle -> appliquer(handle, plan, entree),
                    ecriture -> aGarder(ecriture, aConfirmer),
                    // who came in between has changed the école: the plan is made again
                    () -> new Ecriture.VersionDepassee(apercu(plan.uai())
                            .orElseThrow(LivretJdbc::ecoleDisparue)
                            .version()));
        } catch (EchecPort echec) {
            return Optional.ofNullable(aConfirmer.get())
                    .flatMap(faite -> confirmer(plan.uai(), faite))
                    .orElseThrow(() -> echec);
        }
    }

    private static boolean aGarder(Ecriture ecriture, AtomicReference<Ecriture.@Nullable Faite> aConfirmer) {
        aConfirmer.set(ecriture instanceof Ecriture.Faite faite ? faite : null);
        return ecriture instanceof Ecriture.Faite;
    }

    /** What became of a commit whose answer was lost: it is kept as a whole if its entry stands in the journal. */
    private Optional<Ecriture> confirmer(Uai uai, Ecriture.Faite faite) {
        try {
            return base.lire("confirmer", handle -> JournalJdbc.contient(handle, uai, faite.numero()))
                    ? Optional.of(faite)
                    : Optional.empty();
        } catch (EchecPort muette) {
            return Optional.of(new Ecriture.Incertaine());
        }
    }

    private static Ecriture appliquer(Handle base, SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
        var uai = plan.uai();
        long actuelle = FichesEcole.verrouiller(base, uai).orElseThrow(LivretJdbc::ecoleDisparue);
        if (actuelle != plan.version()) {
            return new Ecriture.VersionDepassee(actuelle);
        }
        long version = plan.changements().isEmpty() ? actuelle : actuelle + 1;
        if (version != actuelle) {
            EcriturePlan.ecrire(base, plan);
            FichesEcole.avancer(base, uai, version);
        }
        var prouves = BilansVerrouilles.de(verrouilles(base, plan, version));
        if (!prouves.equals(plan.bilansVerrouilles())) {
            return new Ecriture.VerrouillesModifies(prouves);
        }
        var ecrite = entree.apply(prouves);
        long numero = JournalJdbc.consigner(base, ecrite);
        FichesEcole.noterDerniere(base, uai, derniere(plan, ecrite, numero, version));
        noterHorodatages(base, ecrite);
        return new Ecriture.Faite(version, numero);
    }

    /** As much of the selection as its locked bilans show. */
    private static EtatLsun verrouilles(Handle base, SyncPlan plan, long version) {
        var uai = plan.uai();
        var selection = plan.selection().keySet();
        var eleves = Eleves.desDivisions(base, uai, selection);
        var ids = eleves.stream().map(Eleve::id).toList();
        return EtatLsun.builder()
                .uai(uai)
                .annee(plan.annee())
                .version(version)
                .selection(selection)
                .divisions(Divisions.toutes(base, uai))
                .eleves(eleves)
                .bilans(Bilans.verrouilles(base, uai, ids))
                .archives(Eleves.epinglees(base, uai, ids))
                .build();
    }

    private static DerniereApplication derniere(SyncPlan plan, EntreeJournal ecrite, long numero, long version) {
        return new DerniereApplication(
                numero,
                version,
                ecrite.sources().map(SourcesLues::empreinte).orElse(""),
                plan.selection().keySet(),
                ecrite.seuils(),
                plan.date(),
                ecrite.rapport().flatMap(SyncReport::valableJusquau),
                ecrite.rapport());
    }

    private static void noterHorodatages(Handle base, EntreeJournal entree) {
        entree.sources().ifPresent(lues -> FichesEcole.noterHorodatages(base, entree.uai(), lues.horodatages()));
    }

    @Override
    public long constater(EntreeJournal entree) {
        return base.ecrire("constater", handle -> {
            noterHorodatages(handle, entree);
            return JournalJdbc.consigner(handle, entree);
        });
    }

    @Override
    public ImmutableList<Archive> archives(Uai uai, EleveId eleve) {
        return base.lire(
                "archives", handle -> ImmutableList.copyOf(Eleves.archives(handle, uai, ImmutableList.of(eleve))));
    }

    @Override
    public ImmutableList<BilanMontre> montrer(Uai uai, EleveId id) {
        return base.lire(
                "montrer",
                handle -> Eleves.un(handle, uai, id)
                        .map(eleve -> montrer(handle, uai, eleve))
                        .orElse(ImmutableList.of()));
    }

    private static ImmutableList<BilanMontre> montrer(Handle base, Uai uai, Eleve eleve) {
        var id = ImmutableList.of(eleve.id());
        ImmutableMap<NumeroArchive, DonneesAdministratives> archives =
                Eleves.archives(base, uai, id).stream().collect(toImmutableMap(Archive::numero, Archive::donnees));
        return Bilans.desEleves(base, uai, id).stream()
                .sorted(Comparator.comparing(Bilan::id))
                .map(bilan -> new BilanMontre(
                        bilan,
                        bilan.etat()
                                .selon(
                                        eleve::donnees,
                                        verrou -> verrou.epingle()
                                                .map(numero -> Optional.ofNullable(archives.get(numero))
                                                        .orElseThrow())
                                                .orElseGet(eleve::donnees))))
                .collect(toImmutableList());
    }
}

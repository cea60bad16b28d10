package org.lsunsync.testkit.memoire;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.lsunsync.domain.plan.RepereEleve;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.ApercuEcole.DerniereApplication;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SourcesLues;

/**
 * LSUN in memory: whole écoles as immutable values, replaced one by another. Any thread may call; one call at a time gets through, so
 * that each sees one moment and writes all or nothing.
 */
public final class LivretEnMemoire implements LivretScolaire, Ecoles {

    private final Panne panne = new Panne();

    private final Map<Uai, Dossier> dossiers = new HashMap<>();
    private final JournalEnMemoire journal;

    /** An empty LSUN that puts its applications down in that journal. */
    public LivretEnMemoire(JournalEnMemoire journal) {
        this.journal = journal;
    }

    /** What is kept of an école. */
    private record Dossier(EcoleComplete ecole, Optional<DerniereApplication> derniere) {

        EtatLsun etat() {
            return ecole.etat();
        }

        Dossier avec(EtatLsun etat) {
            return new Dossier(new EcoleComplete(etat, ecole.horodatages(), ecole.contenus()), derniere);
        }

        Dossier apres(DerniereApplication application) {
            return new Dossier(ecole, Optional.of(application));
        }

        Dossier avecHorodatages(Optional<SourcesLues> lues) {
            var horodatages = new HashMap<NatureDocument, Instant>(ecole.horodatages());
            lues.ifPresent(sources -> horodatages.putAll(sources.horodatages()));
            return new Dossier(
                    new EcoleComplete(ecole.etat(), ImmutableMap.copyOf(horodatages), ecole.contenus()), derniere);
        }
    }

    @Override
    public synchronized boolean installer(EcoleComplete ecole) {
        panne.verifier();
        return dossiers.putIfAbsent(ecole.etat().uai(), new Dossier(ecole, Optional.empty())) == null;
    }

    @Override
    public synchronized Optional<EcoleComplete> lire(Uai uai) {
        panne.verifier();
        return dossier(uai).map(Dossier::ecole);
    }

    /** What anyone else does to the école, a lock for instance: it makes another version. */
    public synchronized void changer(Uai uai, Function<EtatLsun, EtatLsun> changement) {
        var dossier = dossier(uai).orElseThrow(LivretEnMemoire::ecoleDisparue);
        dossiers.put(
                uai,
                dossier.avec(changement
                        .apply(dossier.etat())
                        .withVersion(dossier.etat().version() + 1)));
    }

    @Override
    public synchronized Optional<ApercuEcole> apercu(Uai uai) {
        panne.verifier();
        return dossier(uai)
                .map(dossier -> new ApercuEcole(
                        dossier.etat().annee(),
                        dossier.etat().version(),
                        dossier.etat().divisions().stream().collect(toImmutableMap(Division::code, Division::id)),
                        dossier.ecole().horodatages(),
                        dossier.derniere()));
    }

    @Override
    public synchronized EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
        panne.verifier();
        return couper(dossier(uai).orElseThrow(LivretEnMemoire::ecoleDisparue).etat(), selection);
    }

    /** The whole école, cut to what a selection asks. */
    private static EtatLsun couper(EtatLsun ecole, ImmutableList<DivisionId> selection) {
        var connues = ecole.divisions().stream().map(Division::id).collect(ImmutableSet.toImmutableSet());
        var choisies = selection.stream().filter(connues::contains).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<EleveId> avecBilan = ecole.bilans().stream()
                .filter(bilan -> choisies.contains(bilan.scolarite().division()))
                .map(bilan -> bilan.id().eleve())
                .collect(ImmutableSet.toImmutableSet());
        var entiers = ecole.eleves().stream()
                .filter(eleve -> choisies.contains(eleve.division()) || avecBilan.contains(eleve.id()))
                .collect(toImmutableList());
        var ids = entiers.stream().map(Eleve::id).collect(ImmutableSet.toImmutableSet());
        return ecole.withSelection(choisies)
                .withEleves(entiers)
                .withAutresEleves(ecole.eleves().stream()
                        .filter(eleve -> !ids.contains(eleve.id()))
                        .map(RepereEleve::de)
                        .toList())
                .withBilans(ecole.bilans().stream()
                        .filter(bilan -> ids.contains(bilan.id().eleve()))
                        .toList())
                .withArchives(ecole.archives().stream()
                        .filter(archive -> ids.contains(archive.eleve()))
                        .toList());
    }

    @Override
    public synchronized Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
        panne.verifier();
        var dossier = dossier(plan.uai()).orElseThrow(LivretEnMemoire::ecoleDisparue);
        if (dossier.etat().version() != plan.version()) {
            return new Ecriture.VersionDepassee(dossier.etat().version());
        }
        var etat = Application.de(plan, dossier.etat());
        var prouves =
                BilansVerrouilles.de(couper(etat, plan.selection().keySet().asList()));
        if (!prouves.equals(plan.bilansVerrouilles())) {
            return new Ecriture.VerrouillesModifies(prouves);
        }
        var ecrite = entree.apply(prouves);
        var numero = journal.consigner(ecrite);
        dossiers.put(
                plan.uai(),
                dossier.avec(etat)
                        .avecHorodatages(ecrite.sources())
                        .apres(new DerniereApplication(
                                numero,
                                etat.version(),
                                ecrite.sources().map(SourcesLues::empreinte).orElse(""),
                                plan.selection().keySet(),
                                ecrite.seuils(),
                                plan.date(),
                                ecrite.rapport().flatMap(SyncReport::valableJusquau),
                                ecrite.rapport())));
        return new Ecriture.Faite(etat.version(), numero);
    }

    @Override
    public synchronized long constater(EntreeJournal entree) {
        panne.verifier();
        var dossier = dossier(entree.uai()).orElseThrow(LivretEnMemoire::ecoleDisparue);
        var numero = journal.consigner(entree);
        dossiers.put(entree.uai(), dossier.avecHorodatages(entree.sources()));
        return numero;
    }

    @Override
    public synchronized ImmutableList<Archive> archives(Uai uai, EleveId eleve) {
        panne.verifier();
        return dossier(uai).stream()
                .flatMap(dossier -> dossier.etat().archives().stream())
                .filter(archive -> archive.eleve().equals(eleve))
                .sorted(Comparator.comparing(Archive::numero))
                .collect(toImmutableList());
    }

    @Override
    public synchronized ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve) {
        panne.verifier();
        ImmutableMap<NumeroArchive, DonneesAdministratives> archives =
                archives(uai, eleve).stream().collect(toImmutableMap(Archive::numero, Archive::donnees));
        return dossier(uai).stream()
                .flatMap(dossier -> dossier.etat().eleves().stream()
                        .filter(connu -> connu.id().equals(eleve))
                        .flatMap(connu -> dossier.etat().bilans().stream()
                                .filter(bilan -> bilan.id().eleve().equals(eleve))
                                .sorted(Comparator.comparing(Bilan::id))
                                .map(bilan -> new BilanMontre(bilan, identite(bilan, connu, archives)))))
                .collect(toImmutableList());
    }

    private static DonneesAdministratives identite(
            Bilan bilan, Eleve eleve, ImmutableMap<NumeroArchive, DonneesAdministratives> archives) {
        return bilan.etat()
                .selon(
                        eleve::donnees,
                        verrou -> verrou.epingle()
                                .flatMap(numero -> Optional.ofNullable(archives.get(numero)))
                                .orElseGet(eleve::donnees));
    }

    private Optional<Dossier> dossier(Uai uai) {
        return Optional.ofNullable(dossiers.get(uai));
    }

    private static EchecPort ecoleDisparue() {
        return new EchecPort(new Refus.BaseIndisponible("l'établissement n'y est plus"));
    }

    /** From now on every call fails, as when LSUN can't be reached. */
    public void couper() {
        panne.couper();
    }
}

package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Functions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vavr.control.Either;
import java.util.Optional;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.rapport.SyncReport;

/**
 * R0 before any plan, in the order of its list: access, selection, sources; and whether there is anything new (§6). It keeps what it
 * learns on its way, as the journal tells of a request that was refused too. For one request, and one thread.
 */
final class Preparation {

    private final Ports ports;
    private final Demande demande;
    private final Progression progression;
    private Optional<ApercuEcole> ecole = Optional.empty();
    private Optional<SourcesLues> sources = Optional.empty();

    Preparation(Ports ports, Demande demande, Progression progression) {
        this.ports = ports;
        this.demande = demande;
        this.progression = progression;
    }

    /** R0 before the plan: access, selection, sources. */
    Either<Refus, Preparee> preparer() {
        Optional<EchecPort> panne = Optional.empty();
        try {
            ecole = ports.livret().apercu(demande.uai());
        } catch (EchecPort echec) {
            panne = Optional.of(echec); // access is judged first, whatever the state of the base
        }
        if (!ports.habilitations().peutSynchroniser(demande.demandeur(), demande.uai())) {
            return Either.left(new Refus.AccesRefuse(demande.demandeur(), demande.uai()));
        }
        panne.ifPresent(echec -> {
            throw echec;
        });
        if (ecole.isEmpty()) {
            return Either.left(new Refus.SelectionInvalide(demande.uai(), false, ImmutableList.of()));
        }
        var connue = ecole.orElseThrow();
        return selection(connue).flatMap(codes -> preparer(new Choix(connue, codes)));
    }

    private Either<Refus, Preparee> preparer(Choix choix) {
        return rienSansLire(choix)
                .map(rapport ->
                        Either.<Refus, Preparee>right(new Preparee(choix, Optional.empty(), Optional.of(rapport))))
                .orElseGet(() -> SourcesDeLaDemande.lire(
                                ports.baseEleves(), ports.replicatSts(), demande, choix.connue(), progression)
                        .map(lues -> {
                            sources = Optional.of(lues.lues());
                            return new Preparee(
                                    choix,
                                    Optional.of(lues),
                                    rien(choix, lues.lues().empreinte()));
                        }));
    }

    /** What the last application said, when there is nothing new since, and these are the sources. */
    private Optional<SyncReport> rien(Choix choix, String empreinteSources) {
        return RienDeNouveau.depuis(choix.connue(), demande, choix.selection(), empreinteSources)
                .flatMap(ApercuEcole.DerniereApplication::rapport)
                .map(alors -> RienDeNouveau.rapport(alors, demande, choix.codes()));
    }

    /** The same without reading the sources, when they can tell. A doubt of any kind is left to the reading. */
    private Optional<SyncReport> rienSansLire(Choix choix) {
        var connue = choix.connue();
        return connue.derniere()
                .filter(alors -> RienDeNouveau.depuis(connue, demande, choix.selection(), alors.empreinteSources())
                        .isPresent())
                .flatMap(alors -> constat(connue.annee()))
                .filter(constat -> irreprochable(constat, connue))
                .flatMap(constat -> {
                    var rapport = rien(choix, constat.empreinte());
                    rapport.ifPresent(trouve -> sources =
                            Optional.of(SourcesLues.de(constat.empreinte(), constat.documents(), ImmutableSet.of())));
                    return rapport;
                });
    }

    private Optional<Veille.Constat> constat(AnneeScolaire annee) {
        try {
            return ports.veille().inchangees(demande.uai(), annee);
        } catch (EchecPort echec) {
            return Optional.empty(); // reading them says why
        }
    }

    /** The fingerprint says that the records are those of an application that R0 let pass; what documents declare is not in it. */
    private boolean irreprochable(Veille.Constat constat, ApercuEcole connue) {
        return Coherence.fautes(demande.uai(), connue.annee(), constat.documents(), ImmutableList.of())
                        .isEmpty()
                && (demande.accepterSourceAncienne()
                        || Coherence.anciennes(constat.documents(), connue.horodatages())
                                .isEmpty());
    }

    /** The codes in the order of the request, without repeats; all of LSUN's by code. */
    private ImmutableList<String> codesDemandes(ApercuEcole connue) {
        return demande.selection() instanceof Demande.Selection.DeCodes choisies
                ? ImmutableSet.copyOf(choisies.codes()).asList()
                : connue.divisions().keySet().stream()
                        .sorted()
                        .map(CodeDivision::valeur)
                        .collect(toImmutableList());
    }

    private Either<Refus, ImmutableList<CodeDivision>> selection(ApercuEcole connue) {
        var demandes = codesDemandes(connue);
        var parTexte = connue.divisions().keySet().stream()
                .collect(toImmutableMap(CodeDivision::valeur, Functions.identity()));
        var inconnues =
                demandes.stream().filter(code -> !parTexte.containsKey(code)).collect(toImmutableList());
        return demandes.isEmpty() || !inconnues.isEmpty()
                ? Either.left(new Refus.SelectionInvalide(demande.uai(), true, inconnues))
                : Either.right(demandes.stream().map(CodeDivision::new).collect(toImmutableList()));
    }

    /** The école, as far as it is known by now. */
    Optional<ApercuEcole> ecole() {
        return ecole;
    }

    /** What the sources said, as far as they have been read. */
    Optional<SourcesLues> sources() {
        return sources;
    }

    /** The codes that the request means, for the journal: as they are written where LSUN does not say which there are. */
    ImmutableList<String> codes() {
        return ecole.map(this::codesDemandes)
                .orElseGet(() -> demande.selection() instanceof Demande.Selection.DeCodes choisies
                        ? ImmutableSet.copyOf(choisies.codes()).asList()
                        : ImmutableList.of());
    }

    /**
     * The divisions that a request selects, once R0 has let it pass.
     *
     * @param connue the école
     * @param codes in the order of the request
     */
    record Choix(ApercuEcole connue, ImmutableList<CodeDivision> codes) {

        ImmutableList<DivisionId> selection() {
            return codes.stream()
                    .flatMap(code -> Optional.ofNullable(connue.divisions().get(code)).stream())
                    .collect(toImmutableList());
        }
    }

    /**
     * A request that R0 let pass as far as its sources.
     *
     * @param choix what it selects
     * @param lues what the sources said; nothing when there is nothing new, and they could tell without being read
     * @param rien the answer, when there is nothing new
     */
    record Preparee(Choix choix, Optional<SourcesDeLaDemande> lues, Optional<SyncReport> rien) {

        SourcesDeLaDemande sources() {
            return lues.orElseThrow();
        }
    }
}

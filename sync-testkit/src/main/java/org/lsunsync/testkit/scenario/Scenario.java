package org.lsunsync.testkit.scenario;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/**
 * An example in the words of the specification, run through the whole use case with LSUN in memory:
 *
 * <pre>{@code
 * Scenario.etantDonne(ecole -> ecole.division("3 A").eleve(810, "3 A", "DUPONT", "Marie claire").bilanVerrouille("T1"))
 *         .quand(sources -> sources.eleve(810).prenom("Marie-claire Yvete"))
 *         .alors()
 *         .dit("M2 L'élève Marie-claire Yvete DUPONT (3 A) a été mis à jour.")
 *         .montre(810, "T1", "prenom", "Marie claire");
 * }</pre>
 *
 * At first BEE and S3E say what LSUN holds, so that what a scenario does not name gives neither a change nor a message. What the
 * sources say stays said from one {@code quand} to the next. Not for several threads.
 */
public final class Scenario {

    /** The école of every scenario. */
    public static final Uai UAI = new Uai("0999001W");

    /** Its année scolaire. */
    public static final AnneeScolaire ANNEE = new AnneeScolaire(2025);

    private static final InstantSource MIDI = InstantSource.fixed(Instant.parse("2026-01-15T11:00:00Z"));
    private static final Instant VERROU = Instant.parse("2025-12-08T16:30:00Z");

    private final JournalEnMemoire journal = new JournalEnMemoire();
    private final LivretEnMemoire livret = new LivretEnMemoire(journal);
    private final Sources sources;
    private Demande demande = Demande.de(UAI, "chef", new Demande.Selection.Toutes(), LocalDate.of(2026, 1, 15));

    private Scenario(EcoleDecrite ecole) {
        var etat = ecole.etat();
        livret.installer(new Ecoles.EcoleComplete(etat, ecole.horodatages(), Ecoles.Contenus.VIDES));
        sources = new Sources(etat, ecole.ordreDesEleves());
    }

    /** Begins with what LSUN holds. */
    public static Scenario etantDonne(Consumer<EcoleDecrite> description) {
        var ecole = new EcoleDecrite();
        description.accept(ecole);
        return new Scenario(ecole);
    }

    /** What BEE and S3E say from now on. */
    public Scenario quand(Consumer<Sources> evenements) {
        evenements.accept(sources);
        return this;
    }

    /** The synchronisation's date from now on, {@code AAAA-MM-JJ}; 2026-01-15 at first. */
    public Scenario le(String jour) {
        demande = new Demande(
                demande.uai(),
                demande.demandeur(),
                demande.selection(),
                LocalDate.parse(jour),
                demande.seuils(),
                demande.accepterSourceAncienne(),
                demande.planApprouve());
        return this;
    }

    /** Which divisions are asked for from now on, by code and in this order; all at first. */
    public Scenario selection(String... codes) {
        demande = new Demande(
                demande.uai(),
                demande.demandeur(),
                new Demande.Selection.DeCodes(ImmutableList.copyOf(codes)),
                demande.date(),
                demande.seuils(),
                demande.accepterSourceAncienne(),
                demande.planApprouve());
        return this;
    }

    /** Anything else about the request, from now on. */
    public Scenario demande(UnaryOperator<Demande> changement) {
        demande = changement.apply(demande);
        return this;
    }

    /** Someone locks that bilan in LSUN: {@code T1}, {@code cycle 4}… */
    public Scenario verrouiller(long eleve, String bilan) {
        var id = Cles.bilan(new EleveId(eleve), bilan);
        livret.changer(
                UAI,
                etat -> etat.withBilans(etat.bilans().stream()
                        .map((Bilan b) -> b.id().equals(id)
                                ? b.avecEtat(new Etat.Verrouille(VERROU.plusSeconds(86_400), Optional.empty()))
                                : b)
                        .toList()));
        return this;
    }

    /** The application, and what came of it. */
    public Resultat alors() {
        return resultat(synchronisation().appliquer(demande).swap().toJavaOptional());
    }

    /** The simulation, and what it shows. */
    public Resultat simule() {
        return resultat(synchronisation().simuler(demande).swap().toJavaOptional());
    }

    private Resultat resultat(Optional<Refus> refus) {
        var derniere = journal.lister(UAI, Long.MAX_VALUE, 1).get(0);
        return new Resultat(this, refus, journal.lire(UAI, derniere.numero()).orElseThrow(), livret);
    }

    private SynchronisationBaseEleves synchronisation() {
        return SynchronisationBaseEleves.builder()
                .baseEleves((uai, annee) -> sources.donneesBee())
                .replicatSts((uai, annee) -> sources.donneesS3e())
                .livret(livret)
                .journal(journal)
                .verrou(new VerrouEnMemoire())
                .habilitations(HabilitationsEnMemoire.chef("chef", UAI))
                .suivi(Suivi.MUET)
                .horloge(MIDI)
                .build();
    }
}

package org.lsunsync.app.page.execution;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lsunsync.app.page.vue.Approuve;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EntreeJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The applications of this process. An approved preview is applied once, however often its button is pressed: whoever presses again is
 * shown the same run. Closing waits for those that run.
 */
public final class Executions implements AutoCloseable {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Executions.class);
    /** How many applications run at once; more wait for their turn. */
    public static final int EN_MEME_TEMPS = 4;

    private static final int MEMOIRE = 1_000;
    private static final long PATIENCE_MINUTES = 15;

    private final ExecutorService fils = Executors.newFixedThreadPool(
            EN_MEME_TEMPS,
            new ThreadFactoryBuilder().setNameFormat("application-%d").build());

    private record Approbation(Uai uai, long numero) {}

    /** The eldest that have ended are forgotten: their reports stand in the journal. */
    private final Map<Approbation, Execution> parApprobation = new LinkedHashMap<>();

    /** None yet. */
    public Executions() {}

    /**
     * Starts an application, unless this preview's has been started already.
     *
     * @param numero the approved preview's number
     * @param approuve what it showed
     * @param travail what to do; it answers how it ended
     */
    public synchronized Execution lancer(
            Uai uai,
            long numero,
            String qui,
            Instant debut,
            Approuve approuve,
            Function<Execution, Execution.Fin> travail) {
        var approbation = new Approbation(uai, numero);
        var deja = parApprobation.get(approbation);
        if (deja != null) {
            return deja;
        }
        oublier();
        var execution = new Execution(UUID.randomUUID().toString(), uai, qui, debut, approuve);
        parApprobation.put(approbation, execution);
        fils.execute(() -> executer(execution, travail));
        return execution;
    }

    private static void executer(Execution execution, Function<Execution, Execution.Fin> travail) {
        var fin = new Execution.Fin(Optional.empty(), "Une erreur imprévue est survenue : rien n'a été gardé.");
        try {
            fin = travail.apply(execution);
        } catch (RuntimeException imprevue) {
            // its kind alone: messages may quote a name
            JOURNAL.atError()
                    .addKeyValue("panne", imprevue.getClass().getName())
                    .log("application interrompue");
        } finally {
            execution.finir(fin); // whatever happened, nobody waits for ever
            dire(execution);
        }
    }

    /** Which école, how it ended, after how long; whose doing it was stands in the journal. */
    private static void dire(Execution execution) {
        execution
                .entree()
                .ifPresent(fin -> JOURNAL.atInfo()
                        .addKeyValue("uai", fin.uai())
                        .addKeyValue("issue", fin.issue().code())
                        .addKeyValue(
                                "motif",
                                fin.refus()
                                        .map(EntreeJournal.RefusConsigne::code)
                                        .orElse(""))
                        .addKeyValue(
                                "ms", Duration.between(fin.debut(), fin.fin()).toMillis())
                        .log("application"));
    }

    private void oublier() {
        var anciennes = parApprobation.entrySet().iterator();
        while (parApprobation.size() >= MEMOIRE && anciennes.hasNext()) {
            if (anciennes.next().getValue().fin().isPresent()) {
                anciennes.remove();
            }
        }
    }

    /** That one, if it is of that école. */
    public synchronized Optional<Execution> lire(Uai uai, String id) {
        return parApprobation.values().stream()
                .filter(execution ->
                        execution.uai().equals(uai) && execution.id().equals(id))
                .findFirst();
    }

    /** The one that has been started for that preview. */
    public synchronized Optional<Execution> de(Uai uai, long numero) {
        return Optional.ofNullable(parApprobation.get(new Approbation(uai, numero)));
    }

    /** The one that is running for that école. */
    public synchronized Optional<Execution> enCours(Uai uai) {
        return parApprobation.values().stream()
                .filter(execution ->
                        execution.uai().equals(uai) && execution.fin().isEmpty())
                .findFirst();
    }

    /** How many are running. */
    public synchronized long nombre() {
        return parApprobation.values().stream()
                .filter(execution -> execution.fin().isEmpty())
                .count();
    }

    /** Takes no more, and waits for those that were taken. */
    @Override
    public void close() {
        fils.shutdown();
        try {
            fils.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException pressee) {
            Thread.currentThread().interrupt();
        }
    }
}

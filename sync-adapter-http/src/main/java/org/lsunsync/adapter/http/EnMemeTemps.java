package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lsunsync.adapter.siecle.Echecs;
import org.lsunsync.ports.EchecPort;

/** Several exchanges at the same time, told together. */
final class EnMemeTemps {

    private EnMemeTemps() {}

    /**
     * All their answers, in their order, once all have ended.
     *
     * @throws EchecPort with the faults of all that failed
     */
    static <T> ImmutableList<T> tous(List<Callable<T>> echanges) {
        var echecs = new Echecs();
        var reponses = tous(echanges, echecs);
        echecs.lever();
        return reponses;
    }

    /** The answers of those that did not fail, in their order, once all have ended; {@code echecs} takes what became of the others. */
    static <T> ImmutableList<T> tous(List<Callable<T>> echanges, Echecs echecs) {
        var fils = Executors.newFixedThreadPool(
                echanges.size(),
                new ThreadFactoryBuilder()
                        .setDaemon(true)
                        .setNameFormat("lsun-sync-http-%d")
                        .build());
        try {
            var reponses = ImmutableList.<T>builder();
            for (var echange : fils.invokeAll(echanges)) {
                echecs.essayer(() -> reponse(echange)).ifPresent(reponses::add);
            }
            return reponses.build();
        } catch (InterruptedException interrompu) {
            Thread.currentThread().interrupt();
            throw Panne.interrompue("le serveur", "lecture").echec();
        } finally {
            fils.shutdownNow();
        }
    }

    /** What an exchange answered or threw; it has ended. */
    private static <T> T reponse(Future<T> echange) {
        try {
            return echange.get();
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof EchecPort port) {
                throw port;
            }
            // neither of an exchange nor of a document: where it came from is kept, what it says is not
            var imprevue = new IllegalStateException("unexpected fault in an exchange");
            Optional.ofNullable(echec.getCause()).ifPresent(cause -> imprevue.setStackTrace(cause.getStackTrace()));
            throw imprevue;
        } catch (InterruptedException interrompu) {
            throw new IllegalStateException("it has ended");
        }
    }
}

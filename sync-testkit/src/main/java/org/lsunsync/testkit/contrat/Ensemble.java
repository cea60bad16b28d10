package org.lsunsync.testkit.contrat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several threads that begin at the same moment. */
final class Ensemble {

    private Ensemble() {}

    /** What each of them answers; what one throws comes out. */
    static <T> List<T> repondre(int combien, Callable<T> question) {
        var depart = new CyclicBarrier(combien);
        var fils = Executors.newFixedThreadPool(combien);
        try {
            var reponses = Stream.generate(() -> fils.submit(() -> {
                        depart.await();
                        return question.call();
                    }))
                    .limit(combien)
                    .toList();
            return reponses.stream().map(Ensemble::reponse).toList();
        } finally {
            fils.shutdownNow();
        }
    }

    private static <T> T reponse(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException echec) {
            throw new AssertionError("un appel parmi plusieurs à la fois a échoué", echec.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrompu", interruption);
        }
    }
}

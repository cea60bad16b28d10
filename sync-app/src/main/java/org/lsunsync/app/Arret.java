package org.lsunsync.app;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a program run until it is told to end, and the process not go before {@link #close}: what was begun is finished, and the base is
 * closed after it. A process ends when its hooks have returned, whatever its other threads do.
 */
final class Arret implements AutoCloseable {

    private final CountDownLatch voulu = new CountDownLatch(1);
    private final CountDownLatch fini = new CountDownLatch(1);

    private Arret() {}

    /** From now on, a signal waits for {@link #close}. */
    static Arret ecouter(String nom) {
        var arret = new Arret();
        Runtime.getRuntime().addShutdownHook(new Thread(arret::vouloir, nom + "-fin"));
        return arret;
    }

    private void vouloir() {
        voulu.countDown();
        patienter(fini);
    }

    /** Returns when the process is told to end. */
    void attendre() {
        patienter(voulu);
    }

    private static void patienter(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException presse) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is done: the process may go. */
    @Override
    public void close() {
        fini.countDown();
    }
}

package org.lsunsync.app.page;

import java.util.concurrent.Executor;

/**
 * Sends to one browser on a thread of its own: one that reads slowly, or not at all, must not hold up an application in the middle of its
 * transaction. What is asked for while it is busy is sent once, as it is then.
 */
final class Envoi {

    private final Executor fils;
    private final Runnable envoyer;
    private boolean occupe;
    private boolean encore;

    Envoi(Executor fils, Runnable envoyer) {
        this.fils = fils;
        this.envoyer = envoyer;
    }

    /** Sends soon; returns at once. */
    synchronized void demander() {
        encore = true;
        if (!occupe) {
            occupe = true;
            fils.execute(this::envoyerTout);
        }
    }

    private void envoyerTout() {
        while (ilYEnA()) {
            envoyer.run();
        }
    }

    /** One that has failed stays busy for ever: nobody is there to send to. */
    private synchronized boolean ilYEnA() {
        occupe = encore;
        encore = false;
        return occupe;
    }
}

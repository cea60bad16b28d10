package org.lsunsync.ports;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A source that is read on a thread of its own while another one is read here. Closing it interrupts what nobody waited for. */
final class LectureAPart<T> implements AutoCloseable {

    private final FutureTask<T> lecture;
    private final Thread fil;

    LectureAPart(Callable<T> lire) {
        this.lecture = new FutureTask<>(lire);
        this.fil = new Thread(lecture, "lsun-sync-lecture");
        fil.setDaemon(true);
        fil.start();
    }

    /** What it read; what it threw. Whoever is interrupted meanwhile interrupts it, and hears what it makes of that. */
    T attendre() {
        boolean interrompu = false;
        try {
            while (true) {
                try {
                    return lecture.get();
                } catch (InterruptedException arret) {
                    interrompu = true;
                    fil.interrupt();
                }
            }
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof RuntimeException sienne) {
                throw sienne;
            }
            throw new IllegalStateException("unexpected fault in a source", echec.getCause());
        } finally {
            if (interrompu) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        lecture.cancel(true);
    }
}

package org.lsunsync.app;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and counts every byte that passes, both ways, heads of requests and answers included. */
final class Relais implements AutoCloseable {

    private final ServerSocket ecoute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> liaisons = new CopyOnWriteArrayList<>();
    private final ExecutorService fils = Executors.newCachedThreadPool();
    private final AtomicLong octets = new AtomicLong();
    private final URI serveur;

    Relais(URI serveur) throws IOException {
        this.serveur = serveur;
        fils.execute(this::accepter);
    }

    URI adresse() {
        return URI.create("http://127.0.0.1:" + ecoute.getLocalPort());
    }

    /** How many bytes have passed since the last time that it was asked. */
    long octets() {
        return octets.getAndSet(0);
    }

    private void accepter() {
        try {
            while (!ecoute.isClosed()) {
                var client = ecoute.accept();
                var cible = new Socket(serveur.getHost(), serveur.getPort());
                liaisons.addAll(List.of(client, cible));
                fils.execute(() -> passer(client, cible));
                fils.execute(() -> passer(cible, client));
            }
        } catch (IOException fermee) {
            // nobody comes any more
        }
    }

    private void passer(Socket de, Socket vers) {
        try (de;
                vers) {
            var compte = new Compte(vers.getOutputStream());
            InputStream entree = de.getInputStream();
            ByteStreams.copy(entree, compte);
        } catch (IOException rompue) {
            // one side is gone
        }
    }

    /** Counts before it passes on, so that what has arrived has been counted. */
    private final class Compte extends OutputStream {

        private final OutputStream suite;

        Compte(OutputStream suite) {
            this.suite = suite;
        }

        @Override
        public void write(int octet) throws IOException {
            octets.incrementAndGet();
            suite.write(octet);
        }

        @Override
        public void write(byte[] tampon, int debut, int longueur) throws IOException {
            octets.addAndGet(longueur);
            suite.write(tampon, debut, longueur);
        }
    }

    @Override
    public void close() throws IOException {
        ecoute.close();
        for (var liaison : liaisons) {
            liaison.close();
        }
        fils.shutdownNow();
    }
}

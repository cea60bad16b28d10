package org.lsunsync.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fetch: an élèves document of 250 MB over HTTP, written while it is read, by a JVM whose whole heap is smaller than what it may take. */
final class Recevoir implements Mesure {

    private static final int TAILLE_D_UN_ELEVE = 2500;

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int eleves = cadre.taille(100_000, 100);
        var serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext("/", echange -> {
            try (echange) {
                echange.sendResponseHeaders(200, 0);
                ecrire(new BufferedOutputStream(echange.getResponseBody()), eleves);
            }
        });
        serveur.start();
        String dit;
        try {
            dit = Enfant.executer(Enfant.commande(
                            List.of("-Xmx64m"),
                            RecevoirAvecPeu.class,
                            List.of("http://127.0.0.1:" + serveur.getAddress().getPort())))
                    .strip();
        } finally {
            serveur.stop(0);
        }
        if (!dit.startsWith(eleves + " élèves")) {
            throw new IllegalStateException("read otherwise than expected: " + dit);
        }
        cadre.sortie()
                .println("| recevoir %d élèves, ne rien garder, -Xmx64m | %s | | | | | < 64 Mio de plus | oui |"
                        .formatted(eleves, cadre.fumee() ? "" : dit));
    }

    private static void ecrire(OutputStream corps, int eleves) throws IOException {
        try (corps) {
            dire(
                    corps,
                    "<?xml version='1.0' encoding='ISO-8859-15'?>\n<BEE_ELEVES VERSION='3.0'><PARAMETRES><UAJ>0999001W</UAJ>"
                            + "<ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>\n");
            for (int i = 1; i <= eleves; i++) {
                var eleve = "<ELEVE ELEVE_ID='" + i + "'><NOM_DE_FAMILLE>NOM" + i
                        + "</NOM_DE_FAMILLE><PRENOM>Anna</PRENOM><DATE_NAISS>01/02/2011</DATE_NAISS><AUTRE>";
                dire(corps, eleve + "x".repeat(TAILLE_D_UN_ELEVE - eleve.length() - 18) + "</AUTRE></ELEVE>\n");
            }
            dire(corps, "</ELEVES></DONNEES></BEE_ELEVES>");
        }
    }

    private static void dire(OutputStream corps, String texte) throws IOException {
        corps.write(texte.getBytes(StandardCharsets.ISO_8859_1));
    }
}

package org.lsunsync.adapter.http;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.lsunsync.adapter.siecle.bee.DecodeurEleves;
import org.lsunsync.adapter.siecle.bee.FicheEleve;
import org.lsunsync.adapter.siecle.bee.RecepteurEleves;
import org.lsunsync.adapter.siecle.bee.StructuresEleve;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Fetches an élèves document that is written while it is read, and keeps nothing of it. A program of its own, so that its heap can be set:
 * {@code java -Xmx64m … GrandDocument 100000 2500} reads a hundred thousand élèves of 2,500 bytes.
 */
final class GrandDocument {

    private GrandDocument() {}

    /**
     * Reads it and says how much it took.
     *
     * @param arguments how many élèves, and of how many bytes each
     */
    public static void main(String[] arguments) throws IOException {
        int eleves = Integer.parseInt(arguments[0]);
        int taille = Integer.parseInt(arguments[1]);
        var serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext("/", echange -> {
            try (echange) {
                echange.sendResponseHeaders(200, 0);
                ecrire(new BufferedOutputStream(echange.getResponseBody()), eleves, taille);
            }
        });
        serveur.start();
        try {
            var oreille = new Oreille();
            var sources = SourcesHttp.builder()
                    .bee(ServeurHttp.de(URI.create(
                            "http://127.0.0.1:" + serveur.getAddress().getPort())))
                    .reglages(Banc.VITE)
                    .ecoute(oreille)
                    .build();
            var compte = new Compte();
            sources.lire(NatureDocument.ELEVES, Banc.UAI, Banc.ANNEE, racine -> DecodeurEleves.lire(racine, compte));
            System.out.printf(
                    "eleves=%d octets=%d pic=%dMio%n",
                    compte.eleves, oreille.echanges.get(0).octets(), pic() >> 20);
        } finally {
            serveur.stop(0);
        }
    }

    /** The most that the heap's pools held, each at its own worst moment: no less than the true peak. */
    private static long pic() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(reserve -> reserve.getType() == MemoryType.HEAP)
                .mapToLong(reserve -> reserve.getPeakUsage().getUsed())
                .sum();
    }

    private static void ecrire(OutputStream corps, int eleves, int taille) throws IOException {
        try (corps) {
            dire(
                    corps,
                    "<?xml version='1.0' encoding='ISO-8859-15'?>\n<BEE_ELEVES VERSION='3.0'><PARAMETRES><UAJ>0999001W</UAJ>"
                            + "<ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>\n");
            for (int i = 1; i <= eleves; i++) {
                var eleve = "<ELEVE ELEVE_ID='" + i + "'><NOM_DE_FAMILLE>NOM" + i
                        + "</NOM_DE_FAMILLE><PRENOM>Anna</PRENOM><DATE_NAISS>01/02/2011</DATE_NAISS><AUTRE>";
                dire(corps, eleve + "x".repeat(Math.max(0, taille - eleve.length() - 18)) + "</AUTRE></ELEVE>\n");
            }
            dire(corps, "</ELEVES></DONNEES></BEE_ELEVES>");
        }
    }

    private static void dire(OutputStream corps, String texte) throws IOException {
        corps.write(texte.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Counts, and keeps nothing. */
    private static final class Compte implements RecepteurEleves {

        private int eleves;

        @Override
        public void eleve(FicheEleve fiche) {
            eleves++;
        }

        @Override
        public void ignore(EnregistrementIgnore enregistrement) {}

        @Override
        public void structures(StructuresEleve structures) {}

        @Override
        public void adresse(long id, Adresse adresse) {}
    }
}

package org.lsunsync.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lsunsync.adapter.http.ServeurHttp;
import org.lsunsync.adapter.http.SourcesHttp;
import org.lsunsync.adapter.siecle.bee.DecodeurEleves;
import org.lsunsync.adapter.siecle.bee.FicheEleve;
import org.lsunsync.adapter.siecle.bee.RecepteurEleves;
import org.lsunsync.adapter.siecle.bee.StructuresEleve;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.NatureDocument;

/** Fetches an élèves document from a server and keeps nothing of it. Prints how many élèves, and the heap before and at its peak. */
final class RecevoirAvecPeu {

    private RecevoirAvecPeu() {}

    /** Reads, and prints; the argument is the server's address. */
    public static void main(String[] arguments) {
        var sources = SourcesHttp.builder()
                .bee(ServeurHttp.de(URI.create(arguments[0])))
                .build();
        System.gc();
        long aVide = tas(reserve -> reserve.getUsage().getUsed());
        reserves().forEach(MemoryPoolMXBean::resetPeakUsage);
        var compte = new Compte();
        sources.lire(
                NatureDocument.ELEVES,
                new Uai("0999001W"),
                new AnneeScolaire(2025),
                racine -> DecodeurEleves.lire(racine, compte));
        System.out.printf(
                "%d élèves, %d Mio à vide, %d Mio au plus%n",
                compte.eleves,
                aVide >> 20,
                tas(reserve -> reserve.getPeakUsage().getUsed()) >> 20);
    }

    private static List<MemoryPoolMXBean> reserves() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(reserve -> reserve.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Of peaks, the sum of each pool's own: no less than the true one. */
    private static long tas(ToLongFunction<MemoryPoolMXBean> octets) {
        return reserves().stream().mapToLong(octets).sum();
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

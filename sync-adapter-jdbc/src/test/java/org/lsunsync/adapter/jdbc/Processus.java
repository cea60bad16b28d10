package org.lsunsync.adapter.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Refus;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that synchronises an école when it is told to, and stands still at a given moment so that it can be killed there.
 * It says {@code prêt}; then each order on its input has a line that answers it.
 */
final class Processus implements AutoCloseable {

    private static final String PRET = "prêt";
    private static final String ARRETE = "arrêté";
    private static final String FAIT = "fait";

    private final Process processus;
    private final BufferedReader sortie;
    private final Writer entree;

    private Processus(Process processus) {
        this.processus = processus;
        this.sortie = new BufferedReader(new InputStreamReader(processus.getInputStream(), StandardCharsets.UTF_8));
        this.entree = new OutputStreamWriter(processus.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Started; it waits for its order. */
    static Processus demarrer(DataSource source) {
        try {
            return new Processus(new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Processus.class.getName(),
                            ((PGSimpleDataSource) source).getURL(),
                            String.valueOf(((PGSimpleDataSource) source).getUser())))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** It has begun, and has behind it what is slow once. */
    Processus pret() {
        attendre(PRET);
        return this;
    }

    /**
     * Has it synchronise.
     *
     * @param division its rank, or a negative number for all of them
     * @param moment the moment at which it stands still, from 1 on; 0 for none
     */
    void ordonner(College college, int semaine, int division, int moment) {
        try {
            entree.write("%s %d %d %d %d %d%n"
                    .formatted(college.uai(), college.eleves(), college.divisions(), semaine, division, moment));
            entree.flush();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** Kills it where it stands, with SIGKILL. */
    void tuer() {
        attendre(ARRETE);
        processus.destroyForcibly();
        processus.onExit().join();
    }

    void attendreLaFin() {
        attendre(FAIT);
    }

    private void attendre(String attendu) {
        try {
            var dit = sortie.readLine();
            if (!attendu.equals(dit)) {
                throw new AssertionError("attendu « %s », dit « %s »".formatted(attendu, dit));
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @Override
    public void close() {
        processus.destroyForcibly();
    }

    /** In the other process. */
    public static void main(String... arguments) throws IOException {
        var sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var entree = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var source = new PGSimpleDataSource();
        source.setURL(arguments[0]);
        source.setUser(arguments[1]);
        new StockageJdbc(source).journal().lister(College.uai(0), 0, 1); // what is slow once is behind
        sortie.println(PRET);
        var ligne = entree.readLine();
        while (ligne != null) {
            sortie.println(obeir(ligne.split(" ", -1), source, sortie, entree));
            ligne = entree.readLine();
        }
    }

    private static String obeir(String[] ordre, DataSource source, PrintStream sortie, BufferedReader entree) {
        var college = new College(new Uai(ordre[0]), Integer.parseInt(ordre[1]), Integer.parseInt(ordre[2]));
        int semaine = Integer.parseInt(ordre[3]);
        int division = Integer.parseInt(ordre[4]);
        int moment = Integer.parseInt(ordre[5]);
        var passes = new AtomicInteger();
        var stockage = new StockageJdbc(Observee.auxMoments(source, quand -> {
            if (passes.incrementAndGet() == moment) {
                sortie.println(ARRETE);
                attendreLaMort(entree);
            }
        }));
        var demande = division < 0 ? college.demande(semaine) : college.demande(semaine, division);
        var synchronisation = college.synchronisation(stockage, semaine);
        var reponse = synchronisation.appliquer(demande);
        while (reponse.isLeft() && reponse.getLeft() instanceof Refus.DejaEnCours) {
            attendreQuePersonneNeTienne(source, college);
            reponse = synchronisation.appliquer(demande);
        }
        return reponse.<String>fold(Refus::phrase, rapport -> FAIT);
    }

    /** Returns once whoever held the école has let go of it, or is known to the server to be gone. */
    static void attendreQuePersonneNeTienne(DataSource source, College college) {
        Jdbi.create(source).useTransaction(base -> {
            for (var table : new String[] {"verrou", "ecole"}) {
                base.createQuery("select uai from " + table + " where uai = :uai for update")
                        .bind("uai", college.uai().valeur())
                        .mapTo(String.class)
                        .list();
            }
        });
    }

    private static void attendreLaMort(BufferedReader entree) {
        try {
            entree.read(); // nobody writes any more
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

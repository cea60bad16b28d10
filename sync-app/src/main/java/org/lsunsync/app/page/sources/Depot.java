package org.lsunsync.app.page.sources;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Exports that a chef d'établissement gave for one run: in a folder of their own, which only this process' user can read, until the run
 * has ended or his session has. They hold what the whole school is made of, and nobody else's page can reach them.
 */
public final class Depot implements HttpSessionBindingListener {

    private final Path dossier;
    private final ImmutableList<Path> fichiers;
    private boolean retenu;
    private boolean congedie;
    private boolean lache;

    private Depot(Path dossier, List<Path> fichiers) {
        this.dossier = dossier;
        this.fichiers = ImmutableList.copyOf(fichiers);
    }

    /**
     * A file as a browser sends it.
     *
     * @param nom what the browser calls it; never used as a path
     * @param contenu its bytes
     */
    public record Recu(String nom, InputStream contenu) {}

    /** Keeps these files. */
    public static Depot de(Path parent, List<Recu> recus) {
        try {
            // a temporary folder is its owner's alone
            var dossier = Files.createTempDirectory(parent, "depot");
            var fichiers = new ArrayList<Path>();
            try {
                for (int i = 0; i < recus.size(); i++) {
                    // each in a folder of its own: two may bear one name, which faults must tell
                    var place = Files.createDirectory(dossier.resolve(Integer.toString(i)));
                    var fichier = place.resolve(nomPropre(recus.get(i).nom(), i));
                    Files.copy(recus.get(i).contenu(), fichier);
                    fichiers.add(fichier);
                }
            } catch (IOException | RuntimeException echec) {
                effacer(dossier);
                throw echec;
            }
            return new Depot(dossier, fichiers);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** Letters, digits, and a few signs of the last part alone; a number where nothing is left. */
    private static String nomPropre(String nom, int rang) {
        var dernier = nom.substring(1 + Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')));
        var propre = dernier.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^\\.+", "");
        var court = propre.length() > 80 ? propre.substring(propre.length() - 80) : propre;
        return court.isBlank() ? "fichier-" + (rang + 1) : court;
    }

    /** The files. */
    public ImmutableList<Path> fichiers() {
        return fichiers;
    }

    /** What they are called. */
    public ImmutableList<String> noms() {
        return fichiers.stream()
                .map(fichier -> String.valueOf(fichier.getFileName()))
                .collect(toImmutableList());
    }

    /** A run reads them: they stay until {@link #rendre} or {@link #reprendre}, even if the session ends. */
    public synchronized void retenir() {
        retenu = true;
    }

    /** The run has read them and was refused: they stay for the next one, unless nobody is there any more to ask for it. */
    public synchronized void reprendre() {
        retenu = false;
        if (congedie) {
            rendre();
        }
    }

    /** The run has ended: they go. */
    public synchronized void rendre() {
        retenu = false;
        lache = true;
        effacer(dossier);
    }

    /** Whether the files are gone. */
    public synchronized boolean parti() {
        return lache;
    }

    /** They go, unless a run reads them: then they go with it. */
    public synchronized void lacher() {
        congedie = true;
        if (!retenu) {
            rendre();
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent depart) {
        lacher();
    }

    private static void effacer(Path dossier) {
        try {
            MoreFiles.deleteRecursively(dossier, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException dejaParti) {
            // gone already, or the system's cleaning of temporary folders will have it
        }
    }
}

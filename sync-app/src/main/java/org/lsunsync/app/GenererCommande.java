package org.lsunsync.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.lsunsync.testkit.ecole.EcoleInventee;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lsun-sync generer}: an invented collège as files, before and after a week of changes. */
@Command(
        name = "generer",
        description =
                "Écrit les exports d'un collège inventé, avant (before/) et après (after/) une semaine de changements.")
final class GenererCommande extends Commande {

    private static final Pattern PART = Pattern.compile("([0-9]{1,3}) ?%?");

    @Option(names = "--vers", paramLabel = "DIR", required = true, description = "Le dossier.")
    private Path vers = Path.of("");

    @Option(names = "--eleves", paramLabel = "600", defaultValue = "600", description = "Combien d'élèves.")
    private int eleves;

    @Option(names = "--divisions", paramLabel = "24", defaultValue = "24", description = "Combien de divisions.")
    private int divisions;

    @Option(names = "--graine", paramLabel = "42", defaultValue = "42", description = "La graine du hasard.")
    private long graine;

    @Option(
            names = "--changements",
            paramLabel = "20%%",
            defaultValue = "20%",
            description = "Quelle part des élèves change.")
    private String changements = "20%";

    GenererCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        ecrire(console(), ecole(), vers);
        return 0;
    }

    private EcoleInventee ecole() {
        var part = PART.matcher(changements);
        if (!part.matches()) {
            throw new Racine.Usage("--changements : attendu 20%");
        }
        try {
            var modele = EcoleInventee.COLLEGE;
            return new EcoleInventee(
                    modele.uai(), modele.annee(), eleves, divisions, graine, Integer.parseInt(part.group(1)));
        } catch (IllegalArgumentException bornes) {
            throw new Racine.Usage(String.valueOf(bornes.getMessage()));
        }
    }

    static void ecrire(LsunSync.Console console, EcoleInventee ecole, Path dossier) {
        try {
            ecole.ecrire(dossier, fichier -> {
                if (console.terminal()) {
                    console.erreur().print("\r\u001b[K" + fichier);
                    console.erreur().flush();
                }
            });
        } catch (UncheckedIOException echec) {
            throw new Racine.Refusee("Le dossier %s ne peut être écrit.".formatted(dossier));
        }
        if (console.terminal()) {
            console.erreur().print("\r\u001b[K");
        }
        console.sortie()
                .println("Établissement %s, %d élèves, %d divisions : %s"
                        .formatted(ecole.uai(), ecole.eleves(), ecole.divisions(), dossier));
    }
}

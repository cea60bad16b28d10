package org.lsunsync.app;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.acces.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lsun-sync utilisateur}: adds somebody to the page's users, or gives him another password. */
@Command(
        name = "utilisateur",
        description = {
            "Ajoute un utilisateur de la page, ou le remplace.",
            "Le mot de passe est demandé, ou lu sur l'entrée standard ; il n'est jamais un argument."
        })
final class UtilisateurCommande extends Commande {

    private static final int LONGUEUR = 12;

    @Option(names = "--fichier", paramLabel = "F", required = true, description = "Le fichier des utilisateurs.")
    private Path fichier = Path.of("");

    @Option(names = "--identifiant", paramLabel = "ID", required = true, description = "Comment il se connecte.")
    private String identifiant = "";

    @Option(names = "--nom", paramLabel = "NOM", description = "Comment la page l'appelle ; par défaut l'identifiant.")
    private @Nullable String nom;

    @Option(
            names = "--role",
            paramLabel = "chef-etablissement|academie",
            defaultValue = "chef-etablissement",
            description = "Ce qu'il est pour ces écoles.")
    private String role = "";

    @Option(names = "--ecoles", paramLabel = "UAI,UAI", required = true, description = "Ses écoles.")
    private String ecoles = "";

    @Option(
            names = "--mot-de-passe",
            required = true,
            interactive = true,
            prompt = "Mot de passe : ",
            description = "Le demande, ou le lit sur l'entrée standard.")
    private char[] motDePasse = {};

    UtilisateurCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var siennes = Splitter.on(',')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(ecoles)
                .map(OptionsDemande::uai)
                .collect(ImmutableSet.toImmutableSet());
        var sien = Role.lire(role).orElseThrow(() -> new Racine.Usage("--role : chef-etablissement ou academie"));
        if (identifiant.isBlank() || siennes.isEmpty()) {
            throw new Racine.Usage("il faut un identifiant et au moins une école");
        }
        var personne = new Personne(
                identifiant.strip(),
                Optional.ofNullable(nom).orElse(identifiant).strip(),
                sien,
                siennes);
        try {
            new FichierUtilisateurs(fichier).ajouter(personne, motDePasse());
        } catch (UncheckedIOException echec) {
            throw new Racine.Refusee("Le fichier %s ne peut être lu ou écrit.".formatted(fichier.getFileName()));
        }
        console().sortie().println("« %s » est dans %s.".formatted(personne.identifiant(), fichier.getFileName()));
        return 0;
    }

    private String motDePasse() {
        if (motDePasse.length < LONGUEUR) {
            throw new Racine.Usage("le mot de passe doit avoir au moins %d caractères".formatted(LONGUEUR));
        }
        return new String(motDePasse);
    }
}

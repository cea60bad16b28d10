package org.lsunsync.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lsunsync.ports.Refus;
import org.lsunsync.testkit.ecole.EcoleInventee;
import picocli.CommandLine.Command;

/** {@code lsun-sync demo}: an invented collège, a week of changes, one synchronisation. */
@Command(
        name = "demo",
        description =
                "Un collège inventé, une semaine de changements, une synchronisation : montre le rapport et où sont les fichiers.")
final class DemoCommande extends Commande {

    DemoCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var ecole = EcoleInventee.COLLEGE;
        var dossier = dossier();
        var base = OptionBase.de("jdbc:h2:file:" + dossier.resolve("lsun"));
        GenererCommande.ecrire(console(), ecole, dossier);
        try (var composition = Composition.ouvrir(base, console())) {
            charger(composition, ecole, dossier.resolve("before"));
            var apres = dossier.resolve("after");
            var ecoute = new Ecoute(console());
            var reponse = composition
                    .synchronisation(
                            Composition.bee(
                                    Optional.of(apres.resolve("ElevesAvecAdresses.xml")),
                                    new OptionsExports().avec(apres)),
                            Composition.sts(apres.resolve(EcoleInventee.Document.STS.nom(ecole))),
                            FichierHabilitations.de(Optional.empty()),
                            ecoute)
                    .appliquer(OptionsDemande.demo(ecole.uai(), ecole.jour())
                            .demande(() -> composition.livret().apercu(ecole.uai())));
            console().sortie().println();
            console().sortie().print(RapportTexte.ecrire(ecoute.entree().orElseThrow()));
            reponse.peekLeft((Refus refus) -> console().erreur().println(refus.phrase()));
            console().sortie().println("Les fichiers et la base sont dans " + dossier);
            return reponse.isRight() ? 0 : 1;
        }
    }

    private void charger(Composition composition, EcoleInventee ecole, Path avant) {
        new ChargerCommande(console())
                .charger(
                        composition,
                        avant.resolve("lsu.xml"),
                        Optional.of(avant.resolve("ElevesAvecAdresses.xml")),
                        new OptionsExports().avec(avant),
                        Optional.of(avant.resolve(EcoleInventee.Document.STS.nom(ecole))),
                        ecole.jour());
    }

    private static Path dossier() {
        try {
            return Files.createTempDirectory("lsun-sync-demo");
        } catch (IOException echec) {
            throw new Racine.Refusee("Aucun dossier temporaire ne peut être créé.");
        }
    }
}

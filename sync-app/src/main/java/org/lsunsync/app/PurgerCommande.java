package org.lsunsync.app;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync purger}: data of a finished année scolaire go, archives included. */
@Command(
        name = "purger",
        description = "Supprime d'une école une année scolaire finie et les précédentes, archives et journal compris.")
final class PurgerCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(
            names = "--annee",
            paramLabel = "AAAA",
            required = true,
            description = "La dernière année à supprimer, par sa première année civile : 2024 est 2024-2025.")
    private int annee;

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Le jour où l'année doit être finie ; par défaut aujourd'hui.")
    private @Nullable LocalDate date;

    @Option(names = "--demandeur", paramLabel = "ID", defaultValue = "local", description = "Qui demande.")
    private String demandeur = "local";

    PurgerCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (annee < 1900 || annee > 9998) {
            throw new Racine.Usage("--annee : quatre chiffres");
        }
        var ecole = OptionsDemande.uai(uai);
        var jour = Optional.ofNullable(date).orElseGet(OptionsDemande::aujourdhui);
        try (var composition = Composition.ouvrir(base, console())) {
            console().sortie().println(composition.purger(ecole, new AnneeScolaire(annee), demandeur, jour));
            return 0;
        }
    }
}

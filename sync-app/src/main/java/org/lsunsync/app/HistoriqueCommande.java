package org.lsunsync.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lsunsync.json.HistoriqueJson;
import org.lsunsync.json.RapportJson;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.Journal.LigneHistorique;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync historique}: the journal, newest first, or one report again. */
@Command(
        name = "historique",
        description = "Montre les demandes passées, la plus récente d'abord, ou l'une d'elles de nouveau.")
final class HistoriqueCommande extends Commande {

    private static final int PAGE = 500;

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(names = "--rapport", paramLabel = "N", description = "Montre de nouveau le rapport de cette demande.")
    private @Nullable Long rapport;

    @Option(names = "--format", paramLabel = "texte|json", defaultValue = "texte", description = "Le format.")
    private Format format = Format.TEXTE;

    HistoriqueCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (format != Format.TEXTE && format != Format.JSON) {
            throw new Racine.Usage("--format : texte ou json");
        }
        var ecole = OptionsDemande.uai(uai);
        try (var composition = Composition.ouvrir(base, console())) {
            if (rapport == null) {
                var lignes = toutes(composition.journal());
                console().sortie().print(format == Format.JSON ? HistoriqueJson.ecrire(lignes) : texte(lignes));
                return 0;
            }
            long numero = rapport;
            var entree = composition
                    .journal()
                    .lire(ecole, numero)
                    .orElseThrow(() -> new Racine.Refusee(
                            "La demande n° %d n'est pas au journal de l'établissement %s.".formatted(numero, ecole)));
            console()
                    .sortie()
                    .print(format == Format.JSON ? RapportJson.francais().ecrire(entree) : RapportTexte.ecrire(entree));
            return 0;
        }
    }

    private List<LigneHistorique> toutes(Journal journal) {
        var ecole = OptionsDemande.uai(uai);
        var lignes = new ArrayList<>(journal.lister(ecole, Long.MAX_VALUE, PAGE));
        var page = List.copyOf(lignes);
        while (page.size() == PAGE) {
            page = journal.lister(ecole, page.get(PAGE - 1).numero(), PAGE);
            lignes.addAll(page);
        }
        return lignes;
    }

    private static String texte(List<LigneHistorique> lignes) {
        var texte = new StringBuilder();
        lignes.forEach(ligne -> texte.append("%d  %s  %s  %s  %s  %s%n"
                .formatted(
                        ligne.numero(),
                        ligne.debut(),
                        ligne.mode().code(),
                        ligne.issue().code(),
                        ligne.demandeur(),
                        String.join(", ", ligne.divisions()))));
        return texte.toString();
    }
}

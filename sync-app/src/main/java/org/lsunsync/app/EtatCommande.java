package org.lsunsync.app;

import org.lsunsync.json.EtatJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync etat}: the état as LSUN holds it, sorted, equal bytes for an equal état. */
@Command(name = "etat", description = "Montre l'état d'une école tel que LSUN le tient, trié, pour le comparer.")
final class EtatCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(names = "--format", paramLabel = "json|lsu", defaultValue = "json", description = "Le format.")
    private Format format = Format.JSON;

    EtatCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (format != Format.JSON && format != Format.LSU) {
            throw new Racine.Usage("--format : json ou lsu");
        }
        var ecole = OptionsDemande.uai(uai);
        try (var composition = Composition.ouvrir(base, console())) {
            var complete = composition
                    .ecoles()
                    .lire(ecole)
                    .orElseThrow(() -> new Racine.Refusee("LSUN ne connaît pas l'établissement %s.".formatted(ecole)));
            console().sortie().print(format == Format.JSON ? EtatJson.ecrire(complete) : Composition.lsu(complete));
            return 0;
        }
    }
}

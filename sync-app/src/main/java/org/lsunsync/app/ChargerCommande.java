package org.lsunsync.app;

import static org.lsunsync.app.RapportTexte.compte;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync charger}: the first state of an école in LSUN. */
@Command(
        name = "charger",
        description =
                "Charge le premier état d'une école : ses bilans d'un fichier LSU, complétés par les exports donnés.")
final class ChargerCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--lsu", paramLabel = "F", required = true, description = "Le fichier LSU, .xml ou .zip.")
    private Path lsu = Path.of("");

    @Option(names = "--eleves", paramLabel = "F", description = "ElevesAvecAdresses ou ElevesSansAdresses.")
    private @Nullable Path eleves;

    @Mixin
    private OptionsExports exports = new OptionsExports();

    @Option(names = "--sts", paramLabel = "F", description = "sts_emp_<UAI>_<année>.xml.")
    private @Nullable Path sts;

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Un bilan verrouillé ce jour-là ou avant l'est ; par défaut aujourd'hui.")
    private @Nullable LocalDate date;

    ChargerCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (var composition = Composition.ouvrir(base, console())) {
            charger(
                    composition,
                    lsu,
                    Optional.ofNullable(eleves),
                    exports,
                    Optional.ofNullable(sts),
                    Optional.ofNullable(date).orElseGet(OptionsDemande::aujourdhui));
            return 0;
        }
    }

    void charger(
            Composition composition,
            Path fichier,
            Optional<Path> fichierEleves,
            OptionsExports autres,
            Optional<Path> fichierSts,
            LocalDate jour) {
        var ecole = Composition.premierEtat(fichier, fichierEleves, autres, fichierSts, jour);
        if (!composition.ecoles().installer(ecole)) {
            throw new Racine.Refusee("EcoleDejaChargee : la base contient déjà l'établissement %s ; rien n'a été écrit."
                    .formatted(ecole.etat().uai()));
        }
        var etat = ecole.etat();
        var verrouilles =
                etat.bilans().stream().filter(bilan -> bilan.verrouille()).count();
        console()
                .sortie()
                .println("L'établissement %s est chargé : %s, %s, %s dont %s."
                        .formatted(
                                etat.uai(),
                                compte(etat.divisions().size(), "division", "divisions"),
                                compte(etat.eleves().size(), "élève", "élèves"),
                                compte(etat.bilans().size(), "bilan", "bilans"),
                                compte(verrouilles, "verrouillé", "verrouillés")));
    }
}

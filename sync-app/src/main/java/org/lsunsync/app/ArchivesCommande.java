package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.json.ArchivesJson;
import org.lsunsync.ports.LivretScolaire.BilanMontre;
import org.lsunsync.ports.Refus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync archives}: an élève as he was, and which identity each of his bilans shows. */
@Command(
        name = "archives",
        description = "Montre les archives d'un élève, et l'identité que montre chacun de ses bilans.")
final class ArchivesCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(names = "--eleve", paramLabel = "ELEVE_ID", required = true, description = "L'élève.")
    private long eleve;

    @Option(names = "--format", paramLabel = "texte|json", defaultValue = "texte", description = "Le format.")
    private Format format = Format.TEXTE;

    ArchivesCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if ((format != Format.TEXTE && format != Format.JSON) || eleve < 0) {
            throw new Racine.Usage("--format : texte ou json ; --eleve : un entier");
        }
        var ecole = OptionsDemande.uai(uai);
        var id = new EleveId(eleve);
        try (var composition = Composition.ouvrir(base, console())) {
            if (composition.livret().apercu(ecole).isEmpty()) {
                throw new Racine.Refusee(new Refus.SelectionInvalide(ecole, false, ImmutableList.of()).phrase());
            }
            var archives = composition.livret().archives(ecole, id);
            var bilans = composition.livret().montrer(ecole, id);
            console()
                    .sortie()
                    .print(
                            format == Format.JSON
                                    ? ArchivesJson.ecrire(ecole, id, archives, bilans)
                                    : texte(archives, bilans));
            return 0;
        }
    }

    private static String texte(ImmutableList<Archive> archives, ImmutableList<BilanMontre> bilans) {
        var texte = new StringBuilder();
        archives.forEach(archive -> texte.append("Archive n° %s du %s : %s%n"
                .formatted(
                        archive.numero(), archive.date(), nom(archive.donnees().etatCivil()))));
        bilans.forEach(montre -> texte.append("Bilan %s, %s : %s%n"
                .formatted(
                        montre.bilan().id(),
                        etat(montre.bilan().etat()),
                        nom(montre.identite().etatCivil()))));
        return texte.isEmpty() ? "Aucune archive, aucun bilan.\n" : texte.toString();
    }

    private static String etat(Etat etat) {
        return etat.selon(
                () -> "en cours",
                verrou -> "verrouillé"
                        + verrou.epingle()
                                .map(numero -> ", épinglé à l'archive n° " + numero)
                                .orElse(""));
    }

    private static String nom(EtatCivil etatCivil) {
        return etatCivil.prenom() + " " + etatCivil.nomFamille();
    }
}

package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.json.RapportJson;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Detail;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SynchronisationBaseEleves;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code simuler} and {@code synchroniser} share: all but the question that they ask. */
abstract class DemandeCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Mixin
    private OptionsDemande demande = new OptionsDemande();

    @Mixin
    private OptionsSources sources = new OptionsSources();

    @Option(
            names = "--habilitations",
            paramLabel = "F",
            description = "CSV demandeur;uai;role ; sans lui, qui a la base agit en chef d'établissement.")
    private @Nullable Path habilitations;

    @Option(
            names = "--format",
            paramLabel = "texte|json|csv",
            defaultValue = "texte",
            description = "Le format du rapport.")
    private Format format = Format.TEXTE;

    @Option(names = "--sortie", paramLabel = "F", description = "Écrit le rapport dans ce fichier.")
    private @Nullable Path sortie;

    DemandeCommande(LsunSync.Console console) {
        super(console);
    }

    abstract Mode mode();

    abstract Either<Refus, SyncReport> demander(SynchronisationBaseEleves synchronisation, Demande demande);

    @Override
    public Integer call() {
        if (format == Format.LSU) {
            throw new Racine.Usage("--format : texte, json ou csv");
        }
        var droits = FichierHabilitations.de(Optional.ofNullable(habilitations));
        demande.uai();
        var lues = sources.sources(console().environnement());
        try (var rapport = new Fichiers(console(), Optional.ofNullable(sortie))) {
            return demander(droits, lues, rapport);
        }
    }

    private int demander(Habilitations droits, Sources lues, Fichiers rapport) {
        var debut = Instant.now();
        var ecoute = new Ecoute(console());
        try (var composition = Composition.ouvrir(base, console())) {
            var reponse = demander(
                    composition.synchronisation(lues, droits, ecoute),
                    demande.demande(() -> composition.livret().apercu(demande.uai())));
            if (reponse.isRight() || format == Format.JSON) {
                rapport.ecrire(rendre(ecoute.entree().orElseThrow()));
            }
            reponse.peekLeft(this::refuser);
            return reponse.isRight() ? 0 : 1;
        } catch (EchecPort sansBase) {
            if (format == Format.JSON) {
                rapport.ecrire(rendre(sansJournal(demande.demande(Optional::empty), debut, sansBase.refus())));
            }
            throw sansBase;
        }
    }

    /** A request that came no further than the base: no journal has it, and whoever reads the report learns of it all the same. */
    private EntreeJournal sansJournal(Demande voulue, Instant debut, Refus refus) {
        return new EntreeJournal(
                voulue.uai(),
                Optional.empty(),
                mode(),
                voulue.demandeur(),
                voulue.date(),
                debut,
                Instant.now(),
                ImmutableList.of(),
                voulue.seuils(),
                Issue.REFUSEE,
                Optional.of(EntreeJournal.RefusConsigne.de(refus)),
                Optional.empty(),
                Optional.empty());
    }

    private String rendre(EntreeJournal entree) {
        return switch (format) {
            case JSON -> RapportJson.francais().ecrire(entree);
            case CSV -> RapportCsv.ecrire(entree);
            default -> RapportTexte.ecrire(entree);
        };
    }

    private void refuser(Refus refus) {
        console().erreur().println(refus.phrase());
        if (bavard()) {
            refus.details().forEach(detail -> console().erreur().println("  " + dire(detail)));
        }
    }

    private static String dire(Detail detail) {
        if (detail instanceof Faute faute) {
            return faute.phrase();
        }
        if (detail instanceof Detail.Depassement d) {
            return "%s : %d élèves sur %d dans la division %s"
                    .formatted(d.limite().code(), d.nombre(), d.total(), d.division());
        }
        var ecart = (Detail.Ecart) detail;
        return (ecart.approuve() ? "n'y est plus : " : "nouveau : ") + ecart.sujet() + " " + ecart.champ();
    }
}

package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;

/** A report for people: what stays, figures, then by division, warnings first. */
final class RapportTexte {

    private static final Textes TEXTES = Textes.francais();

    private RapportTexte() {}

    static String ecrire(EntreeJournal entree) {
        var texte = new StringBuilder();
        texte.append(titre(entree)).append("\n\n");
        entree.refus()
                .ifPresent(refus -> texte.append(
                                entree.issue() == Issue.SIMULEE ? "Une application serait refusée : " : "Refusé : ")
                        .append(refus.message())
                        .append("\n\n"));
        entree.rapport().ifPresent(rapport -> corps(texte, rapport));
        return texte.toString();
    }

    private static String titre(EntreeJournal entree) {
        var quoi = entree.mode() == Mode.SIMULATION ? "Simulation" : "Synchronisation";
        return "%s de l'établissement %s, %s".formatted(quoi, entree.uai(), entree.date());
    }

    private static void corps(StringBuilder texte, SyncReport rapport) {
        if (rapport.rienASynchroniser()) {
            texte.append(
                    "Rien à synchroniser : les sources disent ce qu'elles disaient à la dernière application.\n\n");
        }
        texte.append(verrouilles(rapport)).append("\n");
        texte.append(figures(rapport.compteurs())).append("\n\n");
        groupe(texte, rapport.messages(), Optional.empty(), "École");
        rapport.divisions()
                .forEach(division ->
                        groupe(texte, rapport.messages(), Optional.of(division.code()), "Division " + division.code()));
        rapport.limites().stream()
                .filter(MesureLimite::depassee)
                .forEach(limite -> texte.append("Limite « %s » dépassée : %d élèves sur %d, %d au plus.\n"
                        .formatted(limite.limite().code(), limite.nombre(), limite.total(), limite.seuil())));
        texte.append("Empreinte du plan : ").append(rapport.empreintePlan()).append("\n");
        rapport.valableJusquau()
                .ifPresent(jour -> texte.append("À données égales, il change le ")
                        .append(jour)
                        .append(".\n"));
    }

    private static String verrouilles(SyncReport rapport) {
        var nombre = rapport.bilansVerrouilles();
        return rapport.empreinteVerrouillesApres()
                .filter(rapport.empreinteVerrouillesAvant()::equals)
                .map(apres -> "Bilans verrouillés : %d, vérifiés, 0 modifié.".formatted(nombre))
                .orElse("Bilans verrouillés : %d, qui restent tels quels.".formatted(nombre));
    }

    private static String figures(Compteurs c) {
        return ImmutableList.of(
                        compte(c.elevesSelectionnes(), "élève", "élèves"),
                        compte(c.elevesMisAJour(), "mis à jour", "mis à jour"),
                        compte(c.elevesNonTrouves(), "non retrouvé", "non retrouvés"),
                        compte(c.archives(), "archive", "archives"),
                        compte(c.valeursEffacees(), "valeur effacée", "valeurs effacées"),
                        compte(c.enseignantsMisAJour(), "enseignant mis à jour", "enseignants mis à jour"),
                        compte(c.enseignantsCrees(), "créé", "créés"),
                        compte(c.acquisCompletes(), "acquis complété", "acquis complétés"),
                        compte(
                                c.bilansPpChanges(),
                                "bilan change de professeur principal",
                                "bilans changent de professeur principal"))
                .stream()
                .collect(Collectors.joining(", ", "", "."));
    }

    /** A number and its noun; in French zero is singular. */
    static String compte(long nombre, String singulier, String pluriel) {
        return nombre + " " + (nombre < 2 ? singulier : pluriel);
    }

    private static void groupe(
            StringBuilder texte, List<Message> messages, Optional<CodeDivision> division, String titre) {
        var siens = messages.stream()
                .filter(message -> message.division().equals(division))
                .sorted(Comparator.comparing(message -> message.code().gravite()))
                .toList();
        if (!siens.isEmpty()) {
            texte.append(titre).append("\n");
            siens.forEach(message -> texte.append("  ")
                    .append(signe(message.code().gravite()))
                    .append(' ')
                    .append(message.texte(TEXTES))
                    .append('\n'));
            texte.append('\n');
        }
    }

    private static char signe(Gravite gravite) {
        return switch (gravite) {
            case AVERTISSEMENT -> '!';
            case INFORMATION -> '*';
            case NOTICE -> '-';
        };
    }
}

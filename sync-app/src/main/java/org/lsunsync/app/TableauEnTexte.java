package org.lsunsync.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lsunsync.app.ordonnanceur.Horaire;
import org.lsunsync.app.ordonnanceur.Tableau;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;

/** The dashboard for people. */
final class TableauEnTexte {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(Horaire.PARIS);

    private TableauEnTexte() {}

    static String ecrire(Tableau tableau) {
        var texte = new StringBuilder();
        var file = tableau.file();
        texte.append("File : %d dues%s, %d en cours\n"
                .formatted(
                        file.dues(),
                        file.plusAncienne()
                                .map(depuis -> " depuis le " + INSTANT.format(depuis))
                                .orElse(""),
                        file.enCours()));
        texte.append("Ouvriers : %d\n".formatted(tableau.ouvriers().size()));
        tableau.ouvriers()
                .forEach(ouvrier -> texte.append("  %s  depuis le %s, entendu le %s, %d en cours\n"
                        .formatted(
                                ouvrier.nom(),
                                INSTANT.format(ouvrier.depuis()),
                                INSTANT.format(ouvrier.battement()),
                                ouvrier.enCours())));
        texte.append("Écoles : %d (%s)\n"
                .formatted(
                        tableau.ecoles().size(),
                        tableau.compte().entrySet().stream()
                                .map(compte -> compte.getKey().libelle() + " : " + compte.getValue())
                                .collect(Collectors.joining(", "))));
        texte.append("En échec : %d\n".formatted(tableau.enEchec().size()));
        tableau.ecoles()
                .forEach(ecole -> texte.append("  ").append(ligne(ecole)).append('\n'));
        return texte.toString();
    }

    private static String ligne(EcoleVue ecole) {
        return "%s  %s%s  dernière %s  prochaine %s%s%s"
                .formatted(
                        ecole.uai(),
                        ecole.situation().libelle(),
                        ecole.motif().isEmpty() ? "" : " (" + ecole.motif() + ")",
                        quand(ecole.abouti()),
                        quand(ecole.prochain()),
                        ecole.echecs() > 0 ? "  échecs " + ecole.echecs() : "",
                        ecole.enPause() ? "  en pause" : "");
    }

    private static String quand(Optional<Instant> instant) {
        return instant.map(INSTANT::format).orElse("jamais");
    }
}

package org.lsunsync.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands have in common: French headings, help, and the console. */
@Command(
        synopsisHeading = "Usage : ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions :%n",
        commandListHeading = "%nCommandes :%n",
        usageHelpAutoWidth = true,
        sortOptions = false,
        requiredOptionMarker = '*')
abstract class Commande implements Callable<Integer> {

    private final LsunSync.Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean aide;

    @Option(names = "--verbose", description = "Donne les détails d'un refus ou d'une erreur.")
    private boolean bavard;

    Commande(LsunSync.Console console) {
        this.console = console;
    }

    LsunSync.Console console() {
        return console;
    }

    boolean bavard() {
        return bavard && !aide;
    }
}

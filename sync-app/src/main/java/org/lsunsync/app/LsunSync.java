package org.lsunsync.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Where {@code java -jar lsun-sync.jar} begins. Output is UTF-8; the exit codes are those of doc/ligne-de-commande.md. */
public final class LsunSync {

    private LsunSync() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var sortie = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var erreur = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            sortie.println("lsun-sync " + version()); // before the parser is even loaded
            return;
        }
        var console = new Console(sortie, erreur, CommandLine.Help.Ansi.AUTO.enabled(), System.getenv());
        System.exit(executer(console, arguments));
    }

    /** Runs one command; answers its exit code. */
    static int executer(Console console, String... arguments) {
        return Racine.executer(console, arguments);
    }

    static String version() {
        var version = LsunSync.class.getPackage().getImplementationVersion();
        return version == null ? "(sources)" : version;
    }

    /**
     * What a command speaks through.
     *
     * @param sortie standard output: reports and answers alone
     * @param erreur standard error: refusals, progress
     * @param terminal whether somebody looks on
     * @param environnement the environment's variables
     */
    record Console(PrintStream sortie, PrintStream erreur, boolean terminal, Map<String, String> environnement) {}
}

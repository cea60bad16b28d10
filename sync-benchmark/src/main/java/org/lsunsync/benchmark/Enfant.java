package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own, for what needs other memory than ours, or a cold start. */
final class Enfant {

    private Enfant() {}

    /** The command that runs a class of this module's with these options. */
    static ImmutableList<String> commande(List<String> options, Class<?> classe, List<String> arguments) {
        return ImmutableList.<String>builder()
                .add(java())
                .addAll(options)
                .add("-cp", System.getProperty("java.class.path", ""), classe.getName())
                .addAll(arguments)
                .build();
    }

    static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }

    /** Runs it to its end; answers what it wrote. */
    static String executer(List<String> commande) throws IOException, InterruptedException {
        var processus = new ProcessBuilder(commande)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processus.getOutputStream().close();
        var dit = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = processus.waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit " + code + " of " + commande);
        }
        return dit;
    }
}

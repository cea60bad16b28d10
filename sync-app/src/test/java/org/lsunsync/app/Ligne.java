package org.lsunsync.app;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What one command answered.
 *
 * @param code its exit code
 * @param sortie what it wrote on standard output
 * @param erreur what it wrote on standard error
 */
record Ligne(int code, String sortie, String erreur) {

    static Ligne de(String... arguments) {
        var sortie = new ByteArrayOutputStream();
        var erreur = new ByteArrayOutputStream();
        var console = new LsunSync.Console(
                new PrintStream(sortie, true, StandardCharsets.UTF_8),
                new PrintStream(erreur, true, StandardCharsets.UTF_8),
                false,
                ImmutableMap.of("XDG_DATA_HOME", Path.of("target", "donnees").toString()));
        int code = LsunSync.executer(console, arguments);
        return new Ligne(code, sortie.toString(StandardCharsets.UTF_8), erreur.toString(StandardCharsets.UTF_8));
    }

    static Ligne de(String commande, String[] options, String[]... suite) {
        return de(Stream.of(
                        Stream.of(commande),
                        Stream.of(options),
                        Stream.of(suite).flatMap(Stream::of))
                .flatMap(parties -> parties)
                .toArray(String[]::new));
    }
}

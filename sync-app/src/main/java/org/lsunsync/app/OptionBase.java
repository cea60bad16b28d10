package org.lsunsync.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database: a JDBC URL, by default an H2 file in the user's data directory. Credentials are never echoed. */
final class OptionBase {

    private static final String H2 = "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "URL JDBC de la base (PostgreSQL ou H2) ; par défaut un fichier H2.")
    private @Nullable String url;

    OptionBase() {}

    static OptionBase de(String url) {
        var option = new OptionBase();
        option.url = url;
        return option;
    }

    /** The URL with what H2 needs to speak PostgreSQL's language, unless it says so itself. */
    String url(Map<String, String> environnement) {
        var voulue = Optional.ofNullable(url).orElseGet(() -> "jdbc:h2:file:" + fichier(environnement));
        return voulue.startsWith("jdbc:h2:") && !voulue.contains("MODE=") ? voulue + ";" + H2 : voulue;
    }

    /** Whether it is H2, of which one process at a time has the file. */
    boolean embarquee() {
        return Optional.ofNullable(url)
                .filter(voulue -> !voulue.startsWith("jdbc:h2:"))
                .isEmpty();
    }

    private static Path fichier(Map<String, String> environnement) {
        return dossier(environnement).resolve("lsun");
    }

    /** Our folder among those in which programs of this system keep a user's data. */
    static Path dossier(Map<String, String> environnement) {
        var chezLui =
                Path.of(Optional.ofNullable(System.getProperty("user.home")).orElse("."));
        var systeme = Optional.ofNullable(System.getProperty("os.name")).orElse("");
        var donnees = systeme.startsWith("Windows")
                ? Optional.ofNullable(environnement.get("LOCALAPPDATA"))
                        .map(Path::of)
                        .orElse(chezLui)
                : systeme.startsWith("Mac")
                        ? chezLui.resolve("Library").resolve("Application Support")
                        : Optional.ofNullable(environnement.get("XDG_DATA_HOME"))
                                .map(Path::of)
                                .orElse(chezLui.resolve(".local").resolve("share"));
        return donnees.resolve("lsun-sync").toAbsolutePath();
    }
}

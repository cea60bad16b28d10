package org.lsunsync.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.page.sources.Sources;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where BEE and S3E are read: each as files, or from a server. */
final class OptionsSources {

    @Option(
            names = "--eleves",
            paramLabel = "F",
            description = "ElevesAvecAdresses ou ElevesSansAdresses, .xml ou .zip.")
    private @Nullable Path eleves;

    @Mixin
    private OptionsExports exports = new OptionsExports();

    @Option(names = "--sts", paramLabel = "F", description = "sts_emp_<UAI>_<année>.xml.")
    private @Nullable Path sts;

    @Option(names = "--bee", paramLabel = "URL", description = "Le serveur de BEE, à la place de ses fichiers.")
    private @Nullable URI bee;

    @Option(names = "--s3e", paramLabel = "URL", description = "Le serveur de S3E, à la place de --sts.")
    private @Nullable URI s3e;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "Adresses, chemins, identifiants et limites des serveurs (clé = valeur).")
    private @Nullable Path config;

    OptionsSources() {}

    /** What to read; a usage error when a source is given twice, or not at all. */
    Sources sources(Map<String, String> environnement) {
        boolean beeParHttp = parHttp(eleves, bee);
        var manquent = new ArrayList<String>();
        if (eleves == null && !beeParHttp) {
            manquent.add("--eleves");
        }
        if (sts == null && !parHttp(sts, s3e)) {
            manquent.add("--sts");
        }
        if (!manquent.isEmpty()) {
            throw new Racine.Usage("il manque " + String.join(", ", manquent));
        }
        if ((bee != null && eleves != null) || (beeParHttp && !exports.aucune())) {
            throw new Racine.Usage("--bee ne va pas avec les fichiers de BEE");
        }
        if (s3e != null && sts != null) {
            throw new Racine.Usage("--s3e ne va pas avec --sts");
        }
        var serveurs = new Serveurs(Optional.ofNullable(bee), Optional.ofNullable(s3e), Optional.ofNullable(config));
        return Composition.sources(
                Optional.ofNullable(eleves), exports, Optional.ofNullable(sts), serveurs, environnement);
    }

    /** A source without a file is the configuration's server, when there is a configuration. */
    private boolean parHttp(@Nullable Path fichier, @Nullable URI adresse) {
        return adresse != null || (fichier == null && config != null);
    }

    /**
     * Which servers were given.
     *
     * @param bee BEE's address
     * @param s3e S3E's address
     * @param config the file that tells the rest
     */
    record Serveurs(Optional<URI> bee, Optional<URI> s3e, Optional<Path> config) {}
}

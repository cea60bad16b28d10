package org.lsunsync.app.ordonnanceur;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Where an école's BEE and S3E come from. */
public sealed interface Source {

    /** The hosts that a reading asks; none for files. */
    ImmutableSortedSet<String> hotes();

    /**
     * The exports in one folder, found by their names.
     *
     * @param dossier absolute: workers may start anywhere
     */
    record Dossier(Path dossier) implements Source {

        /** @throws IllegalArgumentException for a relative path */
        public Dossier {
            checkArgument(dossier.isAbsolute(), "le dossier des exports : un chemin absolu");
        }

        @Override
        public ImmutableSortedSet<String> hotes() {
            return ImmutableSortedSet.of();
        }
    }

    /**
     * The two services.
     *
     * @param bee BEE's
     * @param s3e S3E's
     */
    record Services(URI bee, URI s3e) implements Source {

        /** @throws IllegalArgumentException for a URL without host, or with credentials in it */
        public Services {
            verifier(bee);
            verifier(s3e);
        }

        private static void verifier(URI url) {
            var protocole = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            checkArgument(
                    url.getHost() != null && (protocole.equals("http") || protocole.equals("https")),
                    "l'URL d'un service : http(s)://hôte/…");
            checkArgument(url.getRawUserInfo() == null, "l'URL d'un service : sans identifiants");
        }

        @Override
        public ImmutableSortedSet<String> hotes() {
            return ImmutableSortedSet.of(hote(bee), hote(s3e));
        }

        private static String hote(URI url) {
            return Objects.requireNonNull(url.getHost()).toLowerCase(Locale.ROOT);
        }
    }
}

package org.lsunsync.adapter.siecle;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.lsunsync.adapter.siecle.MemoireFichiers.Repere;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;

/**
 * The exports of both systems, and whether they are still, byte for byte, those that were last read: then "nothing new" (§6) needs no
 * decoding. Immutable; any thread may call, at the same time.
 *
 * <pre>{@code
 * var sources = SourcesFichiers.de(FichiersBee.de(eleves).responsables(responsables), FichiersSts.de(sts), memoire);
 * SynchronisationBaseEleves.builder()
 *         .baseEleves(sources.baseEleves()).replicatSts(sources.replicatSts()).veille(sources.veille()) …
 * }</pre>
 */
public final class SourcesFichiers {

    private static final String BEE = "fichiers-bee";
    private static final String S3E = "fichiers-s3e";

    private final FichiersBee bee;
    private final FichiersSts s3e;
    private final MemoireFichiers memoire;

    private SourcesFichiers(FichiersBee bee, FichiersSts s3e, MemoireFichiers memoire) {
        this.bee = bee;
        this.s3e = s3e;
        this.memoire = memoire;
    }

    /** These files; {@code memoire} is best one that all readings of an école share. */
    public static SourcesFichiers de(FichiersBee bee, FichiersSts s3e, MemoireFichiers memoire) {
        return new SourcesFichiers(bee, s3e, memoire);
    }

    /** BEE. */
    public BaseEleves baseEleves() {
        return (uai, annee) -> {
            var octets = new EmpreinteFichiers();
            var lues = bee.lire(octets);
            memoire.retenir(cle(BEE, uai), new Repere(octets.valeur(), lues.empreinte(), lues.documents()));
            return lues;
        };
    }

    /** S3E. */
    public ReplicatSts replicatSts() {
        return (uai, annee) -> {
            var octets = new EmpreinteFichiers();
            var lues = s3e.lire(octets);
            memoire.retenir(
                    cle(S3E, uai), new Repere(octets.valeur(), lues.empreinte(), ImmutableList.of(lues.document())));
            return lues;
        };
    }

    /** Whether both are the bytes that were last read for that école. */
    public Veille veille() {
        return (uai, annee) -> inchange(BEE, uai, bee::ajouter)
                .flatMap(deBee -> inchange(S3E, uai, s3e::ajouter)
                        .map(deS3e -> new Veille.Constat(
                                EmpreinteSources.reunir(deBee.empreinte(), deS3e.empreinte()),
                                ImmutableList.<DocumentSource>builder()
                                        .addAll(deBee.documents())
                                        .addAll(deS3e.documents())
                                        .build())));
    }

    private Optional<Repere> inchange(String source, Uai uai, Consumer<EmpreinteFichiers> octets) {
        return memoire.lire(cle(source, uai)).filter(alors -> {
            var maintenant = new EmpreinteFichiers();
            try {
                octets.accept(maintenant);
            } catch (EchecPort illisible) {
                return false; // reading says why
            }
            return maintenant.valeur().equals(alors.octets());
        });
    }

    private static String cle(String source, Uai uai) {
        return source + "-" + uai.valeur();
    }
}

package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.adapter.http.MemoireHttp;
import org.lsunsync.adapter.http.Validateurs;
import org.lsunsync.adapter.siecle.MemoireFichiers;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/**
 * What is remembered of files, in the folder where that of servers is: the fingerprint of the bytes stands where a server's ETag does,
 * with the first document.
 */
final class MemoireDesFichiers implements MemoireFichiers {

    private final MemoireHttp memoire;

    private MemoireDesFichiers(MemoireHttp memoire) {
        this.memoire = memoire;
    }

    /** The folder of that name among the user's data. */
    static Path dossier(Map<String, String> environnement) {
        return OptionBase.dossier(environnement).resolve("reperes");
    }

    static MemoireFichiers de(Map<String, String> environnement) {
        return new MemoireDesFichiers(MemoireHttp.dansLeDossier(dossier(environnement)));
    }

    @Override
    public Optional<Repere> lire(String cle) {
        return memoire.lire(cle)
                .flatMap(reperes -> premier(reperes.documents())
                        .flatMap(nature ->
                                Optional.ofNullable(reperes.validateurs().get(nature)))
                        .map(octets -> new Repere(octets.etag(), reperes.empreinte(), reperes.documents())));
    }

    @Override
    public void retenir(String cle, Repere repere) {
        premier(repere.documents())
                .ifPresent(nature -> memoire.retenir(
                        cle,
                        new MemoireHttp.Reperes(
                                repere.empreinte(),
                                repere.documents(),
                                ImmutableMap.of(nature, new Validateurs(repere.octets(), "")),
                                ImmutableSet.of())));
    }

    private static Optional<NatureDocument> premier(ImmutableList<DocumentSource> documents) {
        return documents.stream().findFirst().map(DocumentSource::nature);
    }
}

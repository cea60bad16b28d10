package org.lsunsync.testkit.memoire;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.ReplicatSts;

/** BEE and S3E in memory: they say what they were last told. Any thread may call. */
public final class SourcesEnMemoire {

    private final Map<Uai, DonneesBee> bee = new ConcurrentHashMap<>();
    private final Map<Uai, DonneesS3e> s3e = new ConcurrentHashMap<>();

    /** Which know no école yet. */
    public SourcesEnMemoire() {}

    /** What both say of an école from now on. */
    public void dire(Uai uai, DonneesBee donneesBee, DonneesS3e donneesS3e) {
        bee.put(uai, donneesBee);
        s3e.put(uai, donneesS3e);
    }

    /** BEE; an école of which it was told nothing is {@link Refus.SourceIndisponible}. */
    public BaseEleves baseEleves() {
        return (uai, annee) -> lire(bee, uai, "Base élèves");
    }

    /** S3E; an école of which it was told nothing is {@link Refus.SourceIndisponible}. */
    public ReplicatSts replicatSts() {
        return (uai, annee) -> lire(s3e, uai, "S3E");
    }

    private static <T> T lire(Map<Uai, T> connues, Uai uai, String source) {
        return Optional.ofNullable(connues.get(uai)).orElseThrow(() -> {
            var faute = Faute.duDocument(source, "établissement inconnu", "");
            return new EchecPort(new Refus.SourceIndisponible(ImmutableList.of(faute)));
        });
    }
}

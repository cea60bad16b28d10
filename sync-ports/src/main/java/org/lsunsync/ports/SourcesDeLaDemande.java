package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.ports.Refus.SourceAncienne.Anciennete;

/**
 * What BEE and S3E said to one request, once R0 has let it pass.
 *
 * @param bee what BEE said
 * @param s3e what S3E said
 * @param lues how the journal keeps them
 */
record SourcesDeLaDemande(DonneesBee bee, DonneesS3e s3e, SourcesLues lues) {

    /**
     * Reads both sources at the same time and judges them, whatever becomes of the first: one reading tells all that is wrong, as the
     * first refusal of R0's list, in which the faults of the others stand too.
     */
    static Either<Refus, SourcesDeLaDemande> lire(
            BaseEleves baseEleves,
            ReplicatSts replicatSts,
            Demande demande,
            ApercuEcole ecole,
            Progression progression) {
        var uai = demande.uai();
        try (var lectureS3e = new LectureAPart<>(() -> replicatSts.lire(uai, ecole.annee()))) {
            var bee = essayer(() -> progression.pendant(
                    Suivi.Etape.LECTURE_BEE,
                    () -> baseEleves.lire(uai, ecole.annee()),
                    lu -> lu.eleves().size()));
            var s3e = essayer(() -> progression.pendant(
                    Suivi.Etape.LECTURE_S3E,
                    lectureS3e::attendre,
                    lu -> lu.services().size()));
            return juger(demande, ecole, bee, s3e);
        }
    }

    private static Either<Refus, SourcesDeLaDemande> juger(
            Demande demande, ApercuEcole ecole, Either<EchecPort, DonneesBee> bee, Either<EchecPort, DonneesS3e> s3e) {
        var documents = Stream.concat(
                        bee.fold(EchecPort::lus, DonneesBee::documents).stream(),
                        s3e.toJavaStream().map(DonneesS3e::document))
                .collect(toImmutableList());
        ImmutableList<EleveSource> eleves = bee.map(DonneesBee::eleves).getOrElse(ImmutableList.of());
        var incoherences = Coherence.fautes(demande.uai(), ecole.annee(), documents, eleves);
        ImmutableList<Anciennete> anciennes = demande.accepterSourceAncienne()
                ? ImmutableList.of()
                : Coherence.anciennes(documents, ecole.horodatages());
        return refus(
                        Stream.of(bee.swap(), s3e.swap())
                                .flatMap(Either::toJavaStream)
                                .map(EchecPort::refus)
                                .toList(),
                        incoherences,
                        anciennes)
                .<Either<Refus, SourcesDeLaDemande>>map(Either::left)
                .orElseGet(() -> Either.right(new SourcesDeLaDemande(
                        bee.get(),
                        s3e.get(),
                        SourcesLues.de(
                                EmpreinteSources.de(bee.get(), s3e.get()),
                                documents,
                                bee.get().blocs()))));
    }

    private static Optional<Refus> refus(
            List<Refus> lectures, ImmutableList<Faute> incoherences, ImmutableList<Anciennete> anciennes) {
        var toutes = Stream.of(
                        lectures.stream()
                                .flatMap(refus -> refus.details().stream())
                                .filter(Faute.class::isInstance)
                                .map(Faute.class::cast),
                        incoherences.stream(),
                        anciennes.stream().map(Anciennete::faute))
                .flatMap(fautes -> fautes)
                .collect(toImmutableList());
        if (lectures.stream().anyMatch(Refus.SourceIndisponible.class::isInstance)) {
            return Optional.of(new Refus.SourceIndisponible(toutes));
        }
        if (lectures.stream().anyMatch(Refus.SourceIllisible.class::isInstance)) {
            return Optional.of(new Refus.SourceIllisible(toutes));
        }
        if (!lectures.isEmpty()) {
            return Optional.of(lectures.get(0)); // a source may give another refusal that it knows better
        }
        if (!incoherences.isEmpty()) {
            return Optional.of(new Refus.SourceIncoherente(toutes));
        }
        return anciennes.isEmpty() ? Optional.empty() : Optional.of(new Refus.SourceAncienne(anciennes));
    }

    private static <T> Either<EchecPort, T> essayer(Supplier<T> lecture) {
        try {
            return Either.right(lecture.get());
        } catch (EchecPort echec) {
            return Either.left(echec);
        }
    }
}

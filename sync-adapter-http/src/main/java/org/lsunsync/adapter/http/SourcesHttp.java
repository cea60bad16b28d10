package org.lsunsync.adapter.http;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lsunsync.adapter.siecle.Echecs;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.sts.DecodeurSts;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;

/**
 * BEE and S3E over HTTP: the same documents as the export files, fetched at the same time and decoded on their way.
 *
 * <pre>{@code
 * var sources = SourcesHttp.builder().bee(ServeurHttp.de(bee)).s3e(ServeurHttp.de(s3e)).build();
 * SynchronisationBaseEleves.builder().baseEleves(sources.baseEleves()).replicatSts(sources.replicatSts()).veille(sources.veille())…
 * }</pre>
 *
 * A document that the server has not ({@code 404}) is not supplied (I13), but for élèves and STS, which are required. Immutable but
 * for its circuit breakers and tokens: make one and keep it. Any thread may ask, at the same time.
 */
public final class SourcesHttp {

    /** In the order of faults and reports, which is that of the files. */
    private static final ImmutableMap<NatureDocument, BiFunction<AssemblageBee, Curseur, AssemblageBee>> LECTURES_BEE =
            ImmutableMap.of(
                    NatureDocument.ELEVES, AssemblageBee::eleves,
                    NatureDocument.RESPONSABLES, AssemblageBee::responsables,
                    NatureDocument.STRUCTURES, AssemblageBee::structures,
                    NatureDocument.NOMENCLATURE, AssemblageBee::nomenclature,
                    NatureDocument.COMMUNS, AssemblageBee::communs);

    private final Disposition disposition;
    private final Optional<Source> bee;
    private final Optional<Source> s3e;

    private SourcesHttp(Builder builder) {
        var appels = new Appels(builder.reglages, builder.ecoute);
        this.disposition = builder.disposition;
        this.bee = Optional.ofNullable(builder.bee).map(serveur -> source(serveur, builder, appels));
        this.s3e = Optional.ofNullable(builder.s3e).map(serveur -> source(serveur, builder, appels));
        checkState(
                bee.isEmpty() || disposition.places().containsKey(NatureDocument.ELEVES),
                "le chemin du document des élèves manque");
        checkState(
                s3e.isEmpty() || disposition.places().containsKey(NatureDocument.STS),
                "le chemin du document de STS manque");
    }

    private static Source source(ServeurHttp serveur, Builder builder, Appels appels) {
        return new Source(
                serveur,
                builder.disposition,
                new LectureHttp(serveur, builder.reglages, appels, builder.horloge),
                builder.memoire);
    }

    /** A builder to fill with servers. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * BEE.
     *
     * @throws IllegalStateException when no server was given for it
     */
    public BaseEleves baseEleves() {
        var source = donnee(bee, "BEE");
        return (uai, annee) -> lireBee(source, uai, annee);
    }

    /**
     * S3E.
     *
     * @throws IllegalStateException when no server was given for it
     */
    public ReplicatSts replicatSts() {
        var source = donnee(s3e, "S3E");
        return (uai, annee) -> lireSts(source, uai, annee);
    }

    /** Whether both still say what they said; it knows nothing when one of them is not read over HTTP. */
    public Veille veille() {
        return bee.isPresent() && s3e.isPresent()
                ? (uai, annee) -> inchangees(bee.orElseThrow(), s3e.orElseThrow(), uai, annee)
                : Veille.AUCUNE;
    }

    /**
     * One document, decoded on its way by a decoder that may keep as little as it likes; nothing when the server has none.
     *
     * @param decodeur called on the root element, anew for each try
     * @throws EchecPort when it can't be reached or read
     */
    public <T> Optional<T> lire(NatureDocument nature, Uai uai, AnneeScolaire annee, Function<Curseur, T> decodeur) {
        var source = nature == NatureDocument.STS ? donnee(s3e, "S3E") : donnee(bee, "BEE");
        return disposition
                .place(nature, uai, annee)
                .flatMap(place -> source.lecture().lire(nature, place, decodeur))
                .map(LectureHttp.Lue::valeur);
    }

    private static Source donnee(Optional<Source> source, String nom) {
        return source.orElseThrow(() -> new IllegalStateException("aucun serveur n'est donné pour " + nom));
    }

    private static DonneesBee lireBee(Source source, Uai uai, AnneeScolaire annee) {
        var lectures = source.documents(LECTURES_BEE.keySet(), uai, annee).stream()
                .map(document -> (Callable<Document.Lu<AssemblageBee>>) () -> document.lire(
                        source.lecture(), racine -> decodage(document.nature()).apply(new AssemblageBee(), racine)))
                .collect(toImmutableList());
        var assemblage = new AssemblageBee();
        var echecs = new Echecs();
        var lus = EnMemeTemps.tous(lectures, echecs);
        lus.forEach(lu -> lu.lue().ifPresent(lue -> assemblage.joindre(lue.valeur())));
        var donnees = assemblage.donnees();
        echecs.lever(donnees);
        source.retenir(uai, annee, donnees.empreinte(), donnees.documents(), lus);
        return donnees;
    }

    private static BiFunction<AssemblageBee, Curseur, AssemblageBee> decodage(NatureDocument nature) {
        return Optional.ofNullable(LECTURES_BEE.get(nature)).orElseThrow();
    }

    private static DonneesS3e lireSts(Source source, Uai uai, AnneeScolaire annee) {
        var lu = source.documents(ImmutableList.of(NatureDocument.STS), uai, annee)
                .get(0)
                .lire(source.lecture(), DecodeurSts::lire);
        var donnees = lu.lue().orElseThrow().valeur();
        source.retenir(uai, annee, donnees.empreinte(), ImmutableList.of(donnees.document()), ImmutableList.of(lu));
        return donnees;
    }

    private static Optional<Veille.Constat> inchangees(Source bee, Source s3e, Uai uai, AnneeScolaire annee) {
        var alorsBee = bee.reperes(uai, annee, LECTURES_BEE.keySet());
        var alorsS3e = s3e.reperes(uai, annee, ImmutableList.of(NatureDocument.STS));
        if (alorsBee.isEmpty() || alorsS3e.isEmpty()) {
            return Optional.empty();
        }
        var questions = ImmutableList.<Callable<Boolean>>builder()
                .addAll(bee.questions(uai, annee, LECTURES_BEE.keySet(), alorsBee.orElseThrow()))
                .addAll(s3e.questions(uai, annee, ImmutableList.of(NatureDocument.STS), alorsS3e.orElseThrow()))
                .build();
        try {
            if (!EnMemeTemps.tous(questions).stream().allMatch(inchange -> inchange)) {
                return Optional.empty();
            }
        } catch (EchecPort enPanne) {
            return Optional.empty(); // reading says why
        }
        return Optional.of(new Veille.Constat(
                EmpreinteSources.reunir(
                        alorsBee.orElseThrow().empreinte(),
                        alorsS3e.orElseThrow().empreinte()),
                ImmutableList.<DocumentSource>builder()
                        .addAll(alorsBee.orElseThrow().documents())
                        .addAll(alorsS3e.orElseThrow().documents())
                        .build()));
    }

    /** Takes the servers; one at least. */
    public static final class Builder {

        private @Nullable ServeurHttp bee;
        private @Nullable ServeurHttp s3e;
        private Disposition disposition = Disposition.PAR_DEFAUT;
        private ReglagesHttp reglages = ReglagesHttp.PAR_DEFAUT;
        private MemoireHttp memoire = MemoireHttp.vive();
        private EcouteHttp ecoute = EcouteHttp.MUETTE;
        private InstantSource horloge = InstantSource.system();

        Builder() {}

        /** BEE's server. */
        public Builder bee(ServeurHttp serveur) {
            this.bee = serveur;
            return this;
        }

        /** S3E's server. */
        public Builder s3e(ServeurHttp serveur) {
            this.s3e = serveur;
            return this;
        }

        /** Where documents stand; {@link Disposition#PAR_DEFAUT} by default. */
        public Builder disposition(Disposition autre) {
            this.disposition = autre;
            return this;
        }

        /** How long, how often and how much; {@link ReglagesHttp#PAR_DEFAUT} by default. */
        public Builder reglages(ReglagesHttp autres) {
            this.reglages = autres;
            return this;
        }

        /** Where readings are remembered; by default, in the program alone. */
        public Builder memoire(MemoireHttp autre) {
            this.memoire = autre;
            return this;
        }

        /** Who hears of exchanges; nobody by default. */
        public Builder ecoute(EcouteHttp autre) {
            this.ecoute = autre;
            return this;
        }

        /** What tokens, durations and dates to wait for are read from; the system's clock by default. */
        public Builder horloge(InstantSource autre) {
            this.horloge = autre;
            return this;
        }

        /**
         * The sources.
         *
         * @throws IllegalStateException when a required document has no place
         * @throws ConfigurationInvalide when a store of certificates can't be opened
         */
        public SourcesHttp build() {
            return new SourcesHttp(this);
        }
    }
}

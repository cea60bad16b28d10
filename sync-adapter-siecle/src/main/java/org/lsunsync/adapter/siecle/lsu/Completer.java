package org.lsunsync.adapter.siecle.lsu;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;

/** How a first loading fills what an LSU file leaves empty, field by field, with canonical values. */
final class Completer {

    private Completer() {}

    /** Ours with the source's value wherever ours is empty, all canonical. */
    private static <T> T vides(List<Champ<T>> champs, T notre, T source) {
        var complet = notre;
        for (var champ : champs) {
            var sien = champ.nature().canonique(champ.de(source));
            if (champ.de(complet).isEmpty() && !sien.isEmpty()) {
                complet = champ.avec(complet, sien);
            }
        }
        return complet;
    }

    /** Ours, canonical. */
    private static <T> T canonique(List<Champ<T>> champs, T notre) {
        var canonique = notre;
        for (var champ : champs) {
            var valeur = champ.de(canonique);
            var forme = champ.nature().canonique(valeur);
            if (!forme.equals(valeur)) {
                canonique = champ.avec(canonique, forme);
            }
        }
        return canonique;
    }

    /** Communs and, for the sigle, STS: the LSU file says nothing of the école itself. */
    static Etablissement etablissement(DonneesBee bee, Optional<DonneesS3e> s3e) {
        var rien = Etablissement.builder().build();
        var communs = bee.blocs().contains(Bloc.ETABLISSEMENT)
                ? bee.etablissement().map(etablissement -> vides(Etablissement.CHAMPS_COMMUNS, rien, etablissement))
                : Optional.<Etablissement>empty();
        return vides(
                ImmutableList.of(Etablissement.SIGLE),
                communs.orElse(rien),
                rien.withSigle(s3e.map(DonneesS3e::sigle).orElse("")));
    }

    /** An élève: his names as the file has them, the rest from BEE, block by block. */
    static DonneesAdministratives eleve(EtatCivil lsu, Optional<EleveSource> source, ImmutableSet<Bloc> blocs) {
        var notre = DonneesAdministratives.builder()
                .etatCivil(canonique(EtatCivil.CHAMPS, lsu))
                .build();
        return source.map(bee -> eleve(notre, bee.donnees(), blocs)).orElse(notre);
    }

    private static DonneesAdministratives eleve(
            DonneesAdministratives notre, DonneesAdministratives bee, ImmutableSet<Bloc> blocs) {
        var complet = notre;
        if (blocs.contains(Bloc.IDENTITE)) {
            complet = vides(DonneesAdministratives.CHAMPS_IDENTITE, complet, bee);
        }
        if (blocs.contains(Bloc.CONTACT)) {
            complet = vides(DonneesAdministratives.CHAMPS_CONTACT, complet, bee);
        }
        if (blocs.contains(Bloc.ADRESSE)) {
            complet = vides(DonneesAdministratives.CHAMPS_ADRESSE, complet, bee);
        }
        if (blocs.contains(Bloc.RESPONSABLES)) {
            complet = complet.withResponsables(bee.responsables().values().stream()
                    .map(responsable -> responsable(responsable, blocs))
                    .collect(toImmutableMap(Responsable::id, responsable -> responsable)));
        }
        return complet;
    }

    private static Responsable responsable(Responsable bee, ImmutableSet<Bloc> blocs) {
        return vides(
                blocs.contains(Bloc.ADRESSE_RESPONSABLES) ? Responsable.CHAMPS : Responsable.CHAMPS_PERSONNE,
                Responsable.builder().id(bee.id()).build(),
                bee);
    }

    /** The file's enseignants and whom S3E takes them for, as R5 does: by type and id, else as N7. */
    static final class Enseignants {

        private static final Comparator<Individu> INDIVIDUS_D_ABORD = Comparator.comparing(Individu::suppleant)
                .thenComparingInt(individu -> individu.position().ligne());

        private final ImmutableMap<EnseignantId, Individu> personnes;
        private final ImmutableSetMultimap<Long, Individu> parIdSts;

        Enseignants(Optional<DonneesS3e> s3e) {
            this.personnes = s3e.map(DonneesS3e::individus).orElse(ImmutableList.of()).stream()
                    .collect(toImmutableMap(
                            individu -> individu.enseignant().id(),
                            individu -> individu,
                            BinaryOperator.minBy(INDIVIDUS_D_ABORD)));
            this.parIdSts = personnes.values().stream()
                    .collect(toImmutableSetMultimap(
                            individu -> individu.enseignant().id().idSts(), individu -> individu));
        }

        /** All of them, by type and id, what the file leaves empty filled. */
        ImmutableList<Enseignant> completer(ImmutableList<Enseignant> lsu) {
            return lsu.stream()
                    .map(enseignant -> canonique(Enseignant.CHAMPS, enseignant))
                    .map(enseignant -> trouver(enseignant)
                            .map(individu -> vides(Enseignant.CHAMPS, enseignant, individu.enseignant()))
                            .orElse(enseignant))
                    .sorted(Comparator.comparing(Enseignant::id))
                    .collect(toImmutableList());
        }

        private Optional<Individu> trouver(Enseignant enseignant) {
            return Optional.ofNullable(personnes.get(enseignant.id())).or(() -> rapprocher(enseignant));
        }

        /** N7: one person alone has that id, our type is not {@code autre}, and the nom is the same but for case and accents. */
        private Optional<Individu> rapprocher(Enseignant enseignant) {
            var candidats = parIdSts.get(enseignant.id().idSts());
            if (enseignant.id().type() == TypeEnseignant.AUTRE || candidats.size() != 1) {
                return Optional.empty();
            }
            return candidats.stream()
                    .filter(individu ->
                            Canonique.plie(individu.enseignant().nom()).equals(Canonique.plie(enseignant.nom())))
                    .findFirst();
        }
    }
}

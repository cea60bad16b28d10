package org.lsunsync.testkit.scenario;

import java.util.Optional;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.Position;

/** A person as S3E describes him. */
public final class IndividuDeS3e {

    private final int ligne;
    private Enseignant enseignant;
    private boolean suppleant;
    private String faute = "";

    IndividuDeS3e(Enseignant enseignant, int ligne) {
        this.enseignant = enseignant;
        this.ligne = ligne;
    }

    static IndividuDeS3e nouveau(EnseignantId id, String civilite, String nom, String prenom, int ligne) {
        return new IndividuDeS3e(
                Enseignant.builder()
                        .id(id)
                        .civilite(civilite)
                        .nom(nom)
                        .prenom(prenom)
                        .build(),
                ligne);
    }

    IndividuDeS3e sous(EnseignantId id) {
        return new IndividuDeS3e(enseignant.withId(id), ligne);
    }

    /** The nom that is written: d'usage, else patronymique. */
    public IndividuDeS3e nom(String nom) {
        enseignant = enseignant.withNom(nom);
        return this;
    }

    /** His prénom; empty for none. */
    public IndividuDeS3e prenom(String prenom) {
        enseignant = enseignant.withPrenom(prenom);
        return this;
    }

    /** {@code M}, {@code MME} or empty. */
    public IndividuDeS3e civilite(String civilite) {
        enseignant = enseignant.withCivilite(civilite);
        return this;
    }

    /** He stands among the SUPPLEANTS. */
    public IndividuDeS3e suppleant() {
        suppleant = true;
        return this;
    }

    /** His record has no ID or no nom: he counts as not described. */
    public IndividuDeS3e ignore(String raison) {
        faute = raison;
        return this;
    }

    Optional<EnregistrementIgnore> faute() {
        return faute.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnregistrementIgnore(new Position(Sources.STS, ligne), faute));
    }

    Individu individu() {
        return new Individu(enseignant, suppleant, new Position(Sources.STS, ligne));
    }
}

package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;

/**
 * Records made at once from their fields, each asked for by its name in reports. Field after field, as comparison goes, would copy the
 * record for each of them.
 */
final class Identites {

    private Identites() {}

    static DonneesAdministratives donnees(
            UnaryOperator<String> champ, ImmutableSortedMap<PersonneId, Responsable> responsables) {
        return DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .ine(champ.apply("ine"))
                        .nomFamille(champ.apply("nomFamille"))
                        .nomUsage(champ.apply("nomUsage"))
                        .prenom(champ.apply("prenom"))
                        .prenom2(champ.apply("prenom2"))
                        .prenom3(champ.apply("prenom3"))
                        .dateNaissance(present(champ.apply("dateNaissance")).map(LocalDate::parse))
                        .sexe(present(champ.apply("sexe")).map(Sexe::valueOf))
                        .paysNaissance(champ.apply("paysNaissance"))
                        .departementNaissance(champ.apply("departementNaissance"))
                        .communeNaissance(champ.apply("communeNaissance"))
                        .villeNaissance(champ.apply("villeNaissance"))
                        .nationalite(champ.apply("nationalite"))
                        .build())
                .contact(contact(champ))
                .adresse(adresse(champ))
                .responsables(responsables)
                .build();
    }

    static Responsable responsable(PersonneId id, UnaryOperator<String> champ) {
        return Responsable.builder()
                .id(id)
                .civilite(champ.apply("civilite"))
                .nomFamille(champ.apply("nomFamille"))
                .nomUsage(champ.apply("nomUsage"))
                .prenom(champ.apply("prenom"))
                .contact(contact(champ))
                .lien(champ.apply("lien"))
                .rang(champ.apply("rang"))
                .adresse(adresse(champ))
                .build();
    }

    private static Contact contact(UnaryOperator<String> champ) {
        return Contact.builder()
                .telephonePersonnel(champ.apply("telephonePersonnel"))
                .telephonePortable(champ.apply("telephonePortable"))
                .telephoneProfessionnel(champ.apply("telephoneProfessionnel"))
                .mel(champ.apply("mel"))
                .build();
    }

    private static Adresse adresse(UnaryOperator<String> champ) {
        return Adresse.builder()
                .ligne1(champ.apply("adresse.ligne1"))
                .ligne2(champ.apply("adresse.ligne2"))
                .ligne3(champ.apply("adresse.ligne3"))
                .ligne4(champ.apply("adresse.ligne4"))
                .codePostal(champ.apply("adresse.codePostal"))
                .commune(champ.apply("adresse.commune"))
                .pays(champ.apply("adresse.pays"))
                .build();
    }

    private static Optional<String> present(String texte) {
        return Optional.of(texte).filter(Predicate.not(String::isEmpty));
    }
}

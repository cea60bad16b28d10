package org.lsunsync.testkit.scenario;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;

/** Administrative data by the names that reports give their fields. */
final class Champs {

    private Champs() {}

    static DonneesAdministratives ecrire(DonneesAdministratives donnees, String nom, String valeur) {
        return champ(nom).avec(donnees, valeur);
    }

    static String lire(DonneesAdministratives donnees, String nom) {
        return champ(nom).de(donnees);
    }

    private static Champ<DonneesAdministratives> champ(String nom) {
        return DonneesAdministratives.CHAMPS.stream()
                .filter(champ -> champ.nom().equals(nom))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("champ inconnu : " + nom));
    }

    /** With that responsable, new or changed. */
    static DonneesAdministratives responsable(
            DonneesAdministratives donnees, long personne, UnaryOperator<Responsable> changement) {
        var id = new PersonneId(personne);
        var responsables = new HashMap<PersonneId, Responsable>(donnees.responsables());
        var avant = Optional.ofNullable(responsables.get(id))
                .orElseGet(() -> Responsable.builder().id(id).build());
        responsables.put(id, changement.apply(avant));
        return donnees.withResponsables(ImmutableSortedMap.copyOf(responsables));
    }
}

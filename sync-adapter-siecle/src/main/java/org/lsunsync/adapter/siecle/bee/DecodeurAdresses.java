package org.lsunsync.adapter.siecle.bee;

import java.util.function.BiConsumer;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.personne.Adresse;

/** ADRESSES, the same for élèves and responsables. */
final class DecodeurAdresses {

    private static final Noms ADRESSE = Noms.de(
            "LIGNE1_ADRESSE",
            "LIGNE2_ADRESSE",
            "LIGNE3_ADRESSE",
            "LIGNE4_ADRESSE",
            "CODE_POSTAL",
            "LIBELLE_POSTAL",
            "COMMUNE_ETRANGERE",
            "LL_PAYS");

    private DecodeurAdresses() {}

    static void lire(Curseur adresses, BiConsumer<Long, Adresse> recepteur) {
        adresses.enfants("ADRESSE", () -> {
            var id = Champs.entier(adresses.attribut("ADRESSE_ID").orElse(""));
            var adresse = adresse(Champs.de(adresses, ADRESSE));
            id.ifPresent(cle -> recepteur.accept(cle, adresse));
        });
    }

    private static Adresse adresse(Champs champs) {
        return Adresse.builder()
                .ligne1(champs.texte("LIGNE1_ADRESSE"))
                .ligne2(champs.texte("LIGNE2_ADRESSE"))
                .ligne3(champs.texte("LIGNE3_ADRESSE"))
                .ligne4(champs.texte("LIGNE4_ADRESSE"))
                .codePostal(champs.texte("CODE_POSTAL"))
                .commune(champs.premier("LIBELLE_POSTAL", "COMMUNE_ETRANGERE"))
                .pays(champs.texte("LL_PAYS"))
                .build();
    }
}

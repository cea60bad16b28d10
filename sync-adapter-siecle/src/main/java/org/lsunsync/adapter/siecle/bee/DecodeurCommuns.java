package org.lsunsync.adapter.siecle.bee;

import java.util.function.BiConsumer;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;

/** BEE_COMMUN: the école's own data (R1). The UAI is that of PARAMETRES: DONNEES has an internal number only. */
public final class DecodeurCommuns {

    private static final Noms UAJ = Noms.de(
            "DENOM_PRINC",
            "DENOM_COMPL",
            "NOM_RESP",
            "QUAL_RESP",
            "LIGNE1_ADRESSE",
            "LIGNE2_ADRESSE",
            "LIGNE3_ADRESSE",
            "LIGNE4_ADRESSE",
            "BOITE_POST",
            "CODE_POSTAL",
            "LIBELLE_POSTAL",
            "COMMUNE_ETRANGERE",
            "TELEPHONE",
            "TELECOPIE",
            "MEL_1",
            "MEL_2");

    private DecodeurCommuns() {}

    /**
     * Reads the whole document. It is empty without a UAJ in its DONNEES (§8).
     *
     * @param racine on BEE_COMMUN
     * @param recepteur called with the école and where it stands
     */
    public static DocumentSource lire(Curseur racine, BiConsumer<Etablissement, Position> recepteur) {
        var trouve = new boolean[1];
        var entete = Entete.lire(NatureDocument.COMMUNS, racine, nom -> {
            if (nom.equals("UAJ") && !trouve[0]) {
                trouve[0] = true;
                var position = racine.position();
                recepteur.accept(etablissement(Champs.de(racine, UAJ)), position);
            }
        });
        return entete.source(!trouve[0]);
    }

    private static Etablissement etablissement(Champs champs) {
        return Etablissement.builder()
                .denominationPrincipale(champs.texte("DENOM_PRINC"))
                .denominationComplementaire(champs.texte("DENOM_COMPL"))
                .nomResponsable(champs.texte("NOM_RESP"))
                .qualiteResponsable(champs.texte("QUAL_RESP"))
                .ligne1(champs.texte("LIGNE1_ADRESSE"))
                .ligne2(champs.texte("LIGNE2_ADRESSE"))
                .ligne3(champs.texte("LIGNE3_ADRESSE"))
                .ligne4(champs.texte("LIGNE4_ADRESSE"))
                .boitePostale(champs.texte("BOITE_POST"))
                .codePostal(champs.texte("CODE_POSTAL"))
                .commune(champs.premier("LIBELLE_POSTAL", "COMMUNE_ETRANGERE"))
                .telephone(champs.texte("TELEPHONE"))
                .telecopie(champs.texte("TELECOPIE"))
                .mel1(champs.texte("MEL_1"))
                .mel2(champs.texte("MEL_2"))
                .build();
    }
}

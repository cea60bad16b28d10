package org.lsunsync.adapter.siecle.bee;

import java.util.function.BiConsumer;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/** BEE_NOMENCLATURES: the national code of each matière académique (R6). */
public final class DecodeurNomenclature {

    private static final String NATIONAL = "CODE_MATIERE_NATIONALE";
    private static final Noms MATIERE = Noms.de(NATIONAL);

    private DecodeurNomenclature() {}

    /**
     * Reads the whole document. It is never empty: an école may have no matière of its own.
     *
     * @param racine on BEE_NOMENCLATURES
     * @param recepteur called with a matière's code and its national one, where it has one
     */
    public static DocumentSource lire(Curseur racine, BiConsumer<String, String> recepteur) {
        return Entete.lire(NatureDocument.NOMENCLATURE, racine, nom -> {
                    if (nom.equals("MATIERES")) {
                        racine.enfants("MATIERE", () -> matiere(racine, recepteur));
                    }
                })
                .source(false);
    }

    private static void matiere(Curseur curseur, BiConsumer<String, String> recepteur) {
        var code = curseur.attribut("CODE_MATIERE").orElse("");
        var nationale = Champs.de(curseur, MATIERE).texte(NATIONAL);
        if (!code.isEmpty() && !nationale.isEmpty()) {
            recepteur.accept(code, nationale);
        }
    }
}

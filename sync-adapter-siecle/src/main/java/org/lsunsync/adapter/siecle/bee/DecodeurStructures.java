package org.lsunsync.adapter.siecle.bee;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Codes;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/** BEE_STRUCTURES: the divisions (R2). Its groupes have no members, so that no rule reads them. */
public final class DecodeurStructures {

    private static final Noms DIVISION = Noms.de("CODE_STRUCTURE", "LIBELLE_LONG");
    private static final Noms MEF_APPARTENANCE = Noms.de("CODE_MEF");

    private final Curseur curseur;
    private final Consumer<DivisionSource> recepteur;
    private boolean uneDivision;

    private DecodeurStructures(Curseur curseur, Consumer<DivisionSource> recepteur) {
        this.curseur = curseur;
        this.recepteur = recepteur;
    }

    /**
     * Reads the whole document. It is empty without a DIVISION (§8).
     *
     * @param racine on BEE_STRUCTURES
     */
    public static DocumentSource lire(Curseur racine, Consumer<DivisionSource> recepteur) {
        var decodeur = new DecodeurStructures(racine, recepteur);
        return Entete.lire(NatureDocument.STRUCTURES, racine, nom -> {
                    if (nom.equals("DIVISIONS")) {
                        racine.enfants("DIVISION", decodeur::division);
                    }
                })
                .source(!decodeur.uneDivision);
    }

    private void division() {
        var position = curseur.position();
        var attribut = curseur.attribut("CODE_STRUCTURE").orElse("");
        var champs = new Champs(DIVISION);
        var mefs = ImmutableSet.<Mef>builder();
        curseur.enfants(nom -> {
            if (nom.equals("MEFS_APPARTENANCE")) {
                curseur.enfants(
                        "MEF_APPARTENANCE",
                        () -> Codes.mef(Champs.de(curseur, MEF_APPARTENANCE).texte("CODE_MEF"))
                                .ifPresent(mefs::add));
            } else {
                champs.lire(curseur);
            }
        });
        // some writers put the code into a child
        Codes.division(attribut.isEmpty() ? champs.texte("CODE_STRUCTURE") : attribut)
                .ifPresent(code -> {
                    uneDivision = true;
                    recepteur.accept(new DivisionSource(
                            Optional.empty(), code, champs.texte("LIBELLE_LONG"), mefs.build(), position));
                });
    }
}

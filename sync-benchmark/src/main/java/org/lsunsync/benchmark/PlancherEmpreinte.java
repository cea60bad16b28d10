package org.lsunsync.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.EtatLsun;

/** The floor of I14: all that the locked bilans keep, in one text, digested at once; each identity put into words once. */
final class PlancherEmpreinte {

    private PlancherEmpreinte() {}

    static byte[] de(EtatLsun etat) {
        var identites = new HashMap<EleveId, String>();
        etat.eleves().forEach(eleve -> identites.put(eleve.id(), EcritureJson.donnees(eleve.donnees())));
        var texte = new StringBuilder(1 << 20);
        for (var bilan : etat.bilans()) {
            if (bilan.verrouille()) {
                texte.append(bilan.id().cle())
                        .append(bilan.annee())
                        .append(bilan.scolarite().division())
                        .append(identites.get(bilan.id().eleve()));
                bilan.professeursPrincipaux()
                        .forEach(pp -> texte.append(pp.type()).append(pp.idSts()));
                if (bilan instanceof BilanPeriodique periodique) {
                    for (var acquis : periodique.acquis()) {
                        var discipline = acquis.discipline();
                        texte.append(discipline.code())
                                .append(discipline.modalite())
                                .append(discipline.idLv());
                        acquis.enseignants()
                                .forEach(id -> texte.append(id.type()).append(id.idSts()));
                    }
                }
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * XML ids that mean the same in every document. A file's own ids are local to it and one space for all kinds, so that contents that
 * outlive their file name things by their keys instead; what has no key of its own is numbered in its section's order.
 */
final class IdStable {

    private static final ImmutableMap<String, String> PREFIXES = ImmutableMap.of(
            "responsable-etab", "RE",
            "element-programme", "EP",
            "competences-numeriques-commun", "CN",
            "epi", "EPI",
            "epi-groupe", "EG",
            "acc-perso", "AP",
            "acc-perso-groupe", "AG");

    private IdStable() {}

    static String de(EleveId eleve) {
        return "EL." + eleve;
    }

    static String de(Periode periode) {
        return "P." + periode.annee() + "." + periode.indice() + "." + periode.nombre();
    }

    static String de(DisciplineId discipline) {
        return "D." + nom(discipline.code()) + "." + nom(discipline.modalite())
                + (discipline.idLv().isEmpty() ? "" : "." + nom(discipline.idLv()));
    }

    static String de(EnseignantId enseignant) {
        return "EN." + enseignant.type().code() + "." + enseignant.idSts();
    }

    /** Of something that has no key: the nth of its element's kind in the document. */
    static String de(String element, int rang) {
        return Optional.ofNullable(PREFIXES.get(element)).orElse("X." + element) + "." + rang;
    }

    /** Letters and digits as they are; anything else by its number, between underscores, so that two codes never become one. */
    private static String nom(String code) {
        return code.codePoints()
                .mapToObj(c -> c < 128 && Character.isLetterOrDigit(c) ? Character.toString(c) : "_" + c + "_")
                .collect(Collectors.joining());
    }
}

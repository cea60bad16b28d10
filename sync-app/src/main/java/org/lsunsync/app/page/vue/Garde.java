package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;

/**
 * What the page says of one of R0's limits, or of several that are passed at once.
 *
 * @param libelle what it counts
 * @param titre what happened when it is passed
 * @param enBref what the élèves whom it counts do, after their number
 * @param souvent what it mostly comes from, and what to do then
 * @param reels what is claimed by whoever raises it; {@code %s} stands for the number
 * @param accord what he has looked at
 */
record Garde(String libelle, String titre, String enBref, String souvent, String reels, String accord) {

    private static final ImmutableMap<Limite, Garde> UNE = ImmutableMap.of(
            Limite.NON_RETROUVES,
            new Garde(
                    "Non retrouvés",
                    "trop d'élèves ne sont pas retrouvés",
                    "non retrouvés",
                    "Le plus souvent, l'export est incomplet : refaire dans SIECLE un export de tout l'établissement, puis relancer.",
                    "Ces %s départs sont réels",
                    "J'ai vérifié dans SIECLE que ces élèves sont partis."),
            Limite.IDENTITES,
            new Garde(
                    "Changent d'identité (nom, naissance, INE)",
                    "trop d'élèves changeraient d'identité",
                    "changeraient d'identité",
                    "Le plus souvent, l'export a été modifié ou vient d'une base d'essai : en refaire un dans SIECLE, sans l'ouvrir, puis relancer.",
                    "Ces %s changements d'identité sont réels",
                    "J'ai vérifié dans SIECLE que ces élèves ont changé d'identité."),
            Limite.VIDES,
            new Garde(
                    "Perdent une donnée",
                    "trop d'élèves perdraient une donnée",
                    "perdraient une donnée",
                    "Le plus souvent, l'export est incomplet : en refaire un dans SIECLE avec adresses et responsables, puis relancer.",
                    "Ces %s pertes sont réelles",
                    "J'ai vérifié dans SIECLE que ces données sont vides."));

    private static final Garde PLUSIEURS = new Garde(
            "",
            "trop d'élèves changeraient à la fois",
            "",
            "Le plus souvent, l'export est incomplet : refaire dans SIECLE un export de tout l'établissement, puis relancer.",
            "Ces changements sont réels",
            "J'ai vérifié dans SIECLE que ces changements sont réels.");

    static Garde de(Limite limite) {
        return Optional.ofNullable(UNE.get(limite)).orElse(PLUSIEURS);
    }

    /** That of the one limit that is passed; several have words of their own. */
    static Garde de(ImmutableList<MesureLimite> depassees) {
        return depassees.size() == 1 ? de(depassees.get(0).limite()) : PLUSIEURS;
    }

    /** {@code 187 élèves sur 600 non retrouvés}. */
    static String enBref(MesureLimite mesure) {
        return "%s sur %s %s"
                .formatted(
                        Francais.compte(mesure.nombre(), "élève", "élèves"),
                        Francais.nombre(mesure.total()),
                        de(mesure.limite()).enBref());
    }
}

package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.plan.Changement.EtablissementModifie;
import org.lsunsync.domain.plan.Changement.Sourcee;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.Position;

/** R1: the école's own data are those of Communs, its sigle that of STS; the UAI is nobody's to change (I9). N1. */
final class R1Etablissement {

    private final Contexte contexte;

    R1Etablissement(Contexte contexte) {
        this.contexte = contexte;
    }

    Optional<EtablissementModifie> decider() {
        var avant = contexte.etat().etablissement();
        var modifications = ImmutableList.<Sourcee<Modification>>builder();
        var deCommuns = new Comparaison<>(avant);
        contexte.bee().etablissement().ifPresent(source -> deCommuns.champs(Etablissement.CHAMPS_COMMUNS, source));
        contexte.bee()
                .positionEtablissement()
                .ifPresent(position -> sourcer(deCommuns, position).forEach(modifications::add));
        var deSts = new Comparaison<>(deCommuns.apres());
        if (!contexte.s3e().sigle().isBlank()) {
            deSts.champ(Etablissement.SIGLE, avant.withSigle(contexte.s3e().sigle()));
        }
        sourcer(deSts, contexte.s3e().positionSigle()).forEach(modifications::add);
        var toutes = modifications.build();
        return toutes.isEmpty()
                ? Optional.empty()
                : Optional.of(new EtablissementModifie(avant, deSts.apres(), toutes));
    }

    private ImmutableList<Sourcee<Modification>> sourcer(Comparaison<Etablissement> comparaison, Position position) {
        var origine = new Origine(CodeRegle.R1, "UAI " + contexte.etat().uai(), position);
        return comparaison.modifications().stream()
                .map(modification -> new Sourcee<>(modification, origine))
                .collect(ImmutableList.toImmutableList());
    }

    /** N1, when anything changes. */
    Optional<Message> message(Optional<EtablissementModifie> changement) {
        var uai = contexte.etat().uai().valeur();
        return changement.map(change -> new Message(
                CodeMessage.ETABLISSEMENT_MIS_A_JOUR,
                Optional.empty(),
                Optional.of(new Sujet(Entite.ETABLISSEMENT, uai)),
                ImmutableList.of(uai)));
    }
}

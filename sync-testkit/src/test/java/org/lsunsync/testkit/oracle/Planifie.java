package org.lsunsync.testkit.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.domain.rapport.Valeur;

/** What the planner itself says, in the oracle's words. */
final class Planifie {

    private Planifie() {}

    static SyncPlan plan(Demande demande) {
        return new Planificateur()
                .planifier(demande.etat(), demande.bee(), demande.s3e(), demande.jour(), Seuils.DEFAUT);
    }

    static Verdict verdict(SyncPlan plan) {
        return new Verdict(
                plan.messages().stream().map(Planifie::message).toList(),
                plan.lignes().stream().map(Planifie::changement).toList());
    }

    private static String message(Message message) {
        return Verdict.message(
                message.code().code(),
                message.division().map(CodeDivision::valeur).orElse(""),
                message.sujet().map(Planifie::sujet).orElse(""),
                message.texte(Textes.francais()));
    }

    private static String sujet(Sujet sujet) {
        return sujet.entite() + " " + sujet.id();
    }

    private static String changement(LigneChangement ligne) {
        return Verdict.changement(
                ligne.origine().regle().name(),
                ligne.type().name(),
                sujet(ligne.sujet()),
                ligne.division().map(CodeDivision::valeur).orElse(""),
                ligne.champ(),
                ligne.avant().selon(EN_MOTS),
                ligne.apres().selon(EN_MOTS));
    }

    private static final Valeur.Visiteur<String> EN_MOTS = new Valeur.Visiteur<>() {
        @Override
        public String absente() {
            return "";
        }

        @Override
        public String texte(String texte) {
            return texte;
        }

        @Override
        public String fiche(ImmutableMap<String, String> champs) {
            return champs.entrySet().stream()
                    .map(champ -> champ.getKey() + "=" + champ.getValue())
                    .collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String liste(ImmutableList<String> cles) {
            return cles.toString();
        }

        @Override
        public String archivage(int numero, ImmutableList<String> bilans) {
            return "n° " + numero + " " + bilans;
        }
    };
}

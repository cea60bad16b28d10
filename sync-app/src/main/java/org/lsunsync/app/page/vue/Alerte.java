package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;

/**
 * What needs the reader's eye, by kind.
 *
 * @param nombre how many there are of it
 * @param titre what it is
 * @param explication what it means for them
 * @param faire what to do
 * @param messages the report's words
 * @param fiches the values, where there are some to show
 */
public record Alerte(
        int nombre,
        String titre,
        String explication,
        String faire,
        ImmutableList<String> messages,
        ImmutableList<Fiche> fiches) {

    static ImmutableList<Alerte> de(SyncReport rapport, Changements changements) {
        var alertes = ImmutableList.<Alerte>builder();
        alertes.add(messages(
                rapport,
                CodeMessage.ELEVE_PLUS_SCOLARISE,
                "élève n'est plus dans sa division",
                "élèves ne sont plus dans leur division",
                "Base élèves ne les a plus, ou leur date de sortie est passée. Rien ne change pour eux : leurs données et leurs bilans restent.",
                "s'ils sont toujours là, corriger leur scolarité dans SIECLE, puis relancer."));
        alertes.add(messages(
                rapport,
                CodeMessage.ENSEIGNANT_NON_RETROUVE,
                "enseignant n'a pas été retrouvé",
                "enseignants n'ont pas été retrouvés",
                "Ils restent sur leurs bilans tels quels.",
                "vérifier leur affectation dans STS-Web."));
        alertes.add(messages(
                rapport,
                CodeMessage.AUCUN_SERVICE,
                "élève n'a aucun service d'enseignement",
                "élèves n'ont aucun service d'enseignement",
                "Aucun enseignant ne peut être ajouté à leurs acquis.",
                "vérifier les services de leur division et de leurs groupes dans STS-Web."));
        alertes.add(messages(
                rapport,
                CodeMessage.AUCUNE_PERIODE,
                "division n'a pas de période",
                "divisions n'ont pas de période",
                "Ses enseignants ne sont pas regardés ; ses élèves le sont.",
                "paramétrer ses périodes, si elle doit avoir des bilans cette année."));
        var vides = changements.vides();
        int valeurs = vides.stream().mapToInt(fiche -> fiche.ecarts().size()).sum();
        alertes.add(new Alerte(
                valeurs,
                Francais.accord(
                        valeurs,
                        "valeur disparaît des données courantes",
                        "valeurs disparaissent des données courantes"),
                "Base élèves n'a plus de valeur là où LSUN en a une. Les bilans verrouillés gardent l'ancienne.",
                "si c'est une erreur, la corriger dans SIECLE, puis relancer.",
                ImmutableList.of(),
                vides));
        return alertes.build().stream().filter(alerte -> alerte.nombre() > 0).collect(toImmutableList());
    }

    private static Alerte messages(
            SyncReport rapport, CodeMessage code, String singulier, String pluriel, String explication, String faire) {
        var textes = rapport.messages().stream()
                .filter(message -> message.code() == code)
                .map(message -> message.texte(Textes.francais()))
                .collect(toImmutableList());
        return new Alerte(
                textes.size(),
                Francais.accord(textes.size(), singulier, pluriel),
                explication,
                faire,
                textes,
                ImmutableList.of());
    }
}

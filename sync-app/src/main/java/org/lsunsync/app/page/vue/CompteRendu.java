package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.ports.EntreeJournal;

/**
 * What a synchronisation wrote, message by message.
 *
 * @param demande which request
 * @param coffre the proof of the locked bilans
 * @param chiffres the figures
 * @param total how many messages there are
 * @param gravites how many of each gravity, in words
 * @param divisions how many by division
 * @param groupes the messages by division, warnings first
 * @param filtre what is looked for
 * @param trouves how many messages the filter leaves
 */
public record CompteRendu(
        Demande demande,
        Coffre coffre,
        ImmutableList<Chiffre> chiffres,
        int total,
        ImmutableList<Puce> gravites,
        ImmutableList<ParDivision> divisions,
        ImmutableList<Groupe> groupes,
        Filtre filtre,
        int trouves) {

    /**
     * A gravity, by its shape and word.
     *
     * @param forme the shape's class
     * @param texte the word
     */
    public record Puce(String forme, String texte) {}

    /**
     * A row of the table by division.
     *
     * @param code the division
     * @param ancre where its messages are
     * @param avertissements how many warnings, or a dash
     * @param informations how many informations
     * @param notices how many notices
     * @param archives how many archives
     */
    public record ParDivision(
            String code, String ancre, String avertissements, String informations, String notices, String archives) {}

    /**
     * The messages of a division.
     *
     * @param titre its code, or what stands for the école
     * @param ancre where they are
     * @param compte how many, in words
     * @param lignes the messages
     */
    public record Groupe(String titre, String ancre, String compte, ImmutableList<Ligne> lignes) {}

    /**
     * A message, or several equal ones.
     *
     * @param code {@code M1} …
     * @param puce its gravity
     * @param texte its words
     * @param note what it means; empty for nothing
     * @param archive the archive's number; none where none was written
     * @param ecarts the changes behind it
     * @param lot the words of all, where it stands for several
     */
    public record Ligne(
            String code,
            Puce puce,
            String texte,
            String note,
            Optional<Integer> archive,
            ImmutableList<Ecart> ecarts,
            ImmutableList<String> lot) {}

    /** What that entry says; its report must be there. */
    public static CompteRendu de(Demande demande, EntreeJournal entree, EtatLsun etat, Filtre filtre) {
        var rapport = entree.rapport().orElseThrow();
        var repertoire = Repertoire.de(etat, rapport);
        var lecture = new Lecture(rapport, new Changements(rapport, repertoire));
        var retenus = rapport.messages().stream()
                .filter(message -> filtre.admetDivision(division(message)))
                .filter(message -> filtre.admetGravite(message.code().gravite()))
                .filter(filtre::admetCode)
                .filter(message -> filtre.admetNom(message.texte(Textes.francais())))
                .collect(toImmutableList());
        return new CompteRendu(
                demande,
                Coffre.de(rapport, " vérifié, 0 modifié", " vérifiés, 0 modifié"),
                Chiffre.de(rapport.compteurs(), Apercu.ecole(rapport), "", ""),
                rapport.messages().size(),
                gravites(rapport.messages()),
                lecture.divisions(),
                lecture.groupes(retenus),
                filtre,
                retenus.size());
    }

    private static String division(Message message) {
        return message.division().map(CodeDivision::valeur).orElse("");
    }

    private static ImmutableList<Puce> gravites(List<Message> messages) {
        return ImmutableList.of(
                        new Puce("alerte", compte(messages, Gravite.AVERTISSEMENT)),
                        new Puce("info", compte(messages, Gravite.INFORMATION)),
                        new Puce("notice", compte(messages, Gravite.NOTICE)))
                .stream()
                .filter(puce -> !puce.texte().startsWith("0 "))
                .collect(toImmutableList());
    }

    private static long nombre(List<Message> messages, Gravite gravite) {
        return messages.stream()
                .filter(message -> message.code().gravite() == gravite)
                .count();
    }

    private static String compte(List<Message> messages, Gravite gravite) {
        return Francais.compte(nombre(messages, gravite), gravite.code(), gravite.code() + "s");
    }

    private record Lecture(SyncReport rapport, Changements changements) {

        ImmutableList<ParDivision> divisions() {
            return rapport.divisions().stream()
                    .sorted(Comparator.comparing(CompteursDivision::code))
                    .map(division -> {
                        var code = division.code().valeur();
                        var messages = rapport.messages().stream()
                                .filter(message -> division(message).equals(code))
                                .toList();
                        return new ParDivision(
                                code,
                                Changements.ancre(code),
                                tiret(nombre(messages, Gravite.AVERTISSEMENT)),
                                tiret(nombre(messages, Gravite.INFORMATION)),
                                tiret(nombre(messages, Gravite.NOTICE)),
                                tiret(division.compteurs().archives()));
                    })
                    .collect(toImmutableList());
        }

        private static String tiret(long nombre) {
            return nombre == 0 ? "–" : Francais.nombre(nombre);
        }

        ImmutableList<Groupe> groupes(ImmutableList<Message> retenus) {
            var parDivision = new java.util.TreeMap<String, List<Message>>();
            retenus.forEach(message -> parDivision
                    .computeIfAbsent(division(message), code -> new ArrayList<>())
                    .add(message));
            return parDivision.entrySet().stream()
                    .map(groupe -> groupe(groupe.getKey(), groupe.getValue()))
                    .collect(toImmutableList());
        }

        private Groupe groupe(String division, List<Message> messages) {
            return new Groupe(
                    division.isEmpty() ? "Établissement" : division,
                    Changements.ancre(division),
                    gravites(messages).stream().map(Puce::texte).collect(java.util.stream.Collectors.joining(", ")),
                    lignes(division, messages));
        }

        /** Warnings first; the M8 that say the same change stand as one. */
        private ImmutableList<Ligne> lignes(String division, List<Message> messages) {
            var lots = new LinkedHashMap<Object, List<Message>>();
            messages.stream()
                    .sorted(Comparator.comparing(message -> message.code().gravite()))
                    .forEach(message -> lots.computeIfAbsent(cle(division, message), cle -> new ArrayList<>())
                            .add(message));
            return lots.values().stream().map(lot -> ligne(division, lot)).collect(toImmutableList());
        }

        private Object cle(String division, Message message) {
            record Lot(String pp, Optional<Ecart> ecart) {}
            return message.code() == CodeMessage.PROFESSEUR_PRINCIPAL_AJOUTE
                    ? new Lot(message.arguments().get(0), changements.professeurPrincipal(division, id(message)))
                    : new Object(); // alone
        }

        private Ligne ligne(String division, List<Message> lot) {
            var message = lot.get(0);
            var textes = lot.stream().map(un -> un.texte(Textes.francais())).collect(toImmutableList());
            var archive = message.code() == CodeMessage.ELEVE_MIS_A_JOUR
                    ? changements.eleve(id(message)).archive()
                    : Optional.<Integer>empty();
            return new Ligne(
                    message.code().code(),
                    puce(message.code().gravite()),
                    textes.get(0),
                    message.code() == CodeMessage.ELEVE_PLUS_SCOLARISE ? "Rien n'a changé pour lui." : "",
                    archive,
                    ecarts(division, message),
                    lot.size() > 1 ? textes : ImmutableList.of());
        }

        private ImmutableList<Ecart> ecarts(String division, Message message) {
            return switch (message.code()) {
                case ELEVE_MIS_A_JOUR -> changements.eleve(id(message)).ecarts();
                case ENSEIGNANT_MIS_A_JOUR -> changements.enseignant(id(message));
                case ENSEIGNANTS_AJOUTES -> changements.acquis(division, id(message));
                case PROFESSEUR_PRINCIPAL_AJOUTE ->
                    changements
                            .professeurPrincipal(division, id(message))
                            .map(ImmutableList::of)
                            .orElse(ImmutableList.of());
                case ETABLISSEMENT_MIS_A_JOUR -> changements.etablissement();
                case DIVISION_MISE_A_JOUR -> changements.division(division);
                default -> ImmutableList.of();
            };
        }

        private static String id(Message message) {
            return message.sujet().map(Sujet::id).orElse("");
        }

        private static Puce puce(Gravite gravite) {
            return switch (gravite) {
                case AVERTISSEMENT -> new Puce("alerte", "Avertissement");
                case INFORMATION -> new Puce("info", "Information");
                case NOTICE -> new Puce("notice", "Notice");
            };
        }
    }
}

package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.AbstractMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Position;

/** What R3 says: per élève M1, N6, N8, M2, N3; then of élèves whom LSUN does not know N6 by ELEVE_ID, and N4. */
final class MessagesEleves {

    private final Contexte contexte;
    private final R2Divisions divisions;
    private final R3Eleves eleves;
    private final OrdreFrancais ordre;
    private final ImmutableListMultimap<CodeDivision, EleveSource> inconnus;

    MessagesEleves(Contexte contexte, R2Divisions divisions, R3Eleves eleves, OrdreFrancais ordre) {
        this.contexte = contexte;
        this.divisions = divisions;
        this.eleves = eleves;
        this.ordre = ordre;
        this.inconnus = inconnus();
    }

    /** BEE's élèves of the selection who are present and whose record R3 gives to nobody, by the code after R2. */
    private ImmutableListMultimap<CodeDivision, EleveSource> inconnus() {
        Supplier<ImmutableSet<EleveId>> donnes = Suppliers.memoize(() -> contexte.situations().values().stream()
                .flatMap(situation -> source(situation).stream())
                .collect(toImmutableSet()));
        var connus = contexte.situations().keySet();
        var codes = contexte.selection().stream()
                .map(division -> divisions.code(division.id()))
                .collect(toImmutableList());
        return contexte.bee().eleves().stream()
                .filter(source -> !connus.contains(source.id())
                        && !donnes.get().contains(source.id())
                        && !source.parti(contexte.jour()))
                .flatMap(source -> codes.stream()
                        .filter(source.divisions()::contains)
                        .limit(1)
                        .map(code -> new AbstractMap.SimpleImmutableEntry<>(code, source)))
                .collect(toImmutableListMultimap(e -> e.getKey(), e -> e.getValue()));
    }

    private static Optional<EleveId> source(Situation situation) {
        if (situation instanceof Situation.Ignore ignore) {
            return Optional.of(ignore.source().id());
        }
        return situation instanceof Situation.Douteux douteux
                ? Optional.of(douteux.source().id())
                : situation.trouve().map(EleveSource::id);
    }

    ImmutableList<Message> messages(Division division) {
        var code = divisions.code(division.id());
        var messages = ImmutableList.<Message>builder();
        contexte.eleves(division.id()).stream()
                .filter(eleve -> aDire(eleve, code)) // names cost their collation: only of whom something is said
                .sorted(ordreDesEleves())
                .forEach(eleve -> messages.addAll(messages(eleve, code)));
        inconnus.get(code).stream()
                .filter(source -> source.raisonDIgnorer().isPresent())
                .sorted(Comparator.comparing(EleveSource::id))
                .forEach(source -> messages.add(ignore(
                        source.id(), code, source, source.raisonDIgnorer().orElseThrow())));
        inconnusPresents(division, code).ifPresent(messages::add);
        return messages.build();
    }

    /** By nom and prénom after the plan, then by ELEVE_ID: the order of messages and of changes. */
    Comparator<Eleve> ordreDesEleves() {
        return Comparator.<Eleve, Nom>comparing(eleve -> eleves.nom(eleve.id()), ordre.noms())
                .thenComparing(Eleve::id);
    }

    /** Neither changed nor gone elsewhere, he gives no message. */
    private boolean aDire(Eleve eleve, CodeDivision code) {
        return !(contexte.situation(eleve.id()) instanceof Situation.Trouve trouve)
                || eleves.changement(eleve.id()).isPresent()
                || trouve.source()
                        .division()
                        .filter(ailleurs -> !ailleurs.equals(code))
                        .isPresent();
    }

    private ImmutableList<Message> messages(Eleve eleve, CodeDivision code) {
        var situation = contexte.situation(eleve.id());
        var nom = eleves.nom(eleve.id()).complet();
        if (situation instanceof Situation.Ignore ignore) {
            return ImmutableList.of(ignore(eleve.id(), code, ignore.source(), ignore.raison()));
        }
        if (situation instanceof Situation.Douteux) {
            return ImmutableList.of(message(CodeMessage.IDENTITE_DOUTEUSE, eleve, code, nom, code.valeur()));
        }
        if (situation instanceof Situation.Trouve trouve) {
            var messages = ImmutableList.<Message>builder();
            eleves.changement(eleve.id())
                    .ifPresent(
                            c -> messages.add(message(CodeMessage.ELEVE_MIS_A_JOUR, eleve, code, nom, code.valeur())));
            trouve.source()
                    .division()
                    .filter(ailleurs -> !ailleurs.equals(code))
                    .ifPresent(ailleurs -> messages.add(message(
                            CodeMessage.ELEVE_CHANGE_DIVISION, eleve, code, nom, code.valeur(), ailleurs.valeur())));
            return messages.build();
        }
        return ImmutableList.of(message(CodeMessage.ELEVE_PLUS_SCOLARISE, eleve, code, nom, code.valeur()));
    }

    private static Message message(CodeMessage message, Eleve eleve, CodeDivision code, String... arguments) {
        return new Message(
                message,
                Optional.of(code),
                Optional.of(new Sujet(Entite.ELEVE, eleve.id().toString())),
                ImmutableList.copyOf(arguments));
    }

    private static Message ignore(EleveId id, CodeDivision code, EleveSource source, String raison) {
        return ignore(
                Optional.of(code), Optional.of(new Sujet(Entite.ELEVE, id.toString())), source.position(), raison);
    }

    /** N6, of whatever record. */
    static Message ignore(Optional<CodeDivision> code, Optional<Sujet> sujet, Position position, String raison) {
        return new Message(
                CodeMessage.ENREGISTREMENT_IGNORE,
                code,
                sujet,
                ImmutableList.of(position.document(), Integer.toString(position.ligne()), raison));
    }

    private Optional<Message> inconnusPresents(Division division, CodeDivision code) {
        ImmutableSet<EleveSource> presents = inconnus.get(code).stream()
                .filter(source -> source.raisonDIgnorer().isEmpty())
                .collect(toImmutableSet());
        if (presents.isEmpty()) {
            return Optional.empty();
        }
        var noms = presents.stream()
                .sorted(Comparator.comparing(MessagesEleves::nom, ordre.noms()).thenComparing(EleveSource::id))
                .map(source -> nom(source).complet())
                .collect(Collectors.joining(", "));
        return Optional.of(new Message(
                CodeMessage.ELEVES_INCONNUS,
                Optional.of(code),
                Optional.of(new Sujet(Entite.DIVISION, division.code().valeur())),
                ImmutableList.of(code.valeur(), Integer.toString(presents.size()), noms)));
    }

    private static Nom nom(EleveSource source) {
        return Nom.de(Comparaison.canonique(EtatCivil.CHAMPS, source.donnees().etatCivil()));
    }
}

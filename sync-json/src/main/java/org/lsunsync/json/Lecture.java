package org.lsunsync.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.function.Function;

/** One JSON value that must be what is asked of it: anything else is {@link Illisible}, which quotes nothing. */
final class Lecture {

    private final JsonNode noeud;

    Lecture(JsonNode noeud) {
        this.noeud = noeud;
    }

    /** The value of a key that must be there. */
    Lecture cle(String cle) {
        return new Lecture(exiger(exiger(noeud, noeud.isObject()).path(cle), noeud.has(cle)));
    }

    /** The value of a key that must be there, or nothing where it is null. */
    Optional<Lecture> eventuel(String cle) {
        return Optional.of(cle(cle)).filter(lecture -> !lecture.estNul());
    }

    String texte() {
        return exiger(noeud, noeud.isTextual()).textValue();
    }

    String texte(String cle) {
        return cle(cle).texte();
    }

    int entier() {
        return exiger(noeud, noeud.isInt()).intValue();
    }

    int entier(String cle) {
        return cle(cle).entier();
    }

    boolean bool(String cle) {
        var valeur = cle(cle).noeud;
        return exiger(valeur, valeur.isBoolean()).booleanValue();
    }

    <T> ImmutableList<T> liste(Function<Lecture, T> element) {
        return Streams.stream(exiger(noeud, noeud.isArray()))
                .map(Lecture::new)
                .map(element)
                .collect(toImmutableList());
    }

    <T> ImmutableList<T> liste(String cle, Function<Lecture, T> element) {
        return cle(cle).liste(element);
    }

    ImmutableList<String> textes(String cle) {
        return liste(cle, Lecture::texte);
    }

    /** An object whose keys are data, in their order. */
    <T> ImmutableMap<String, T> table(String cle, Function<Lecture, T> valeur) {
        var table = ImmutableMap.<String, T>builder();
        var objet = cle(cle).noeud;
        exiger(objet, objet.isObject())
                .properties()
                .forEach(entree -> table.put(entree.getKey(), valeur.apply(new Lecture(entree.getValue()))));
        return table.buildOrThrow();
    }

    boolean estNul() {
        return noeud.isNull();
    }

    boolean estTexte() {
        return noeud.isTextual();
    }

    boolean estListe() {
        return noeud.isArray();
    }

    boolean a(String cle) {
        return noeud.has(cle);
    }

    private static JsonNode exiger(JsonNode noeud, boolean convient) {
        if (!convient) {
            throw new Illisible();
        }
        return noeud;
    }

    /** The text is not one of ours. It says no more: its values may be a minor's. */
    static final class Illisible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Illisible() {
            super("texte JSON inattendu");
        }
    }
}

package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.lsunsync.domain.champ.Champ;

/**
 * Fields as columns: {@code adresse.codePostal} is {@code adresse_code_postal}. The columns of a table are those of its list of fields,
 * so that a field that is added is missed by no statement.
 *
 * @param <T> the record
 */
record Colonnes<T>(ImmutableList<Champ<T>> champs, ImmutableList<String> noms, ImmutableMap<String, Integer> rangs) {

    static <T> Colonnes<T> de(List<Champ<T>> champs) {
        return new Colonnes<>(
                ImmutableList.copyOf(champs),
                champs.stream().map(champ -> nom(champ.nom())).collect(toImmutableList()),
                IntStream.range(0, champs.size())
                        .boxed()
                        .collect(toImmutableMap(i -> champs.get(i).nom(), Function.identity())));
    }

    private static String nom(String champ) {
        return CaseFormat.LOWER_CAMEL
                .to(CaseFormat.LOWER_UNDERSCORE, champ.replace('.', '_'))
                .replace("__", "_");
    }

    /** {@code a, b, c} */
    String liste() {
        return String.join(", ", noms);
    }

    /** {@code :a, :b, :c} */
    String parametres() {
        return noms.stream().map(nom -> ":" + nom).collect(Collectors.joining(", "));
    }

    /** {@code a = :a, b = :b} */
    String affectations() {
        return noms.stream().map(nom -> nom + " = :" + nom).collect(Collectors.joining(", "));
    }

    /** The record with what the row has in these columns. */
    T lire(ResultSet ligne, T vide) throws SQLException {
        var lu = vide;
        for (int i = 0; i < noms.size(); i++) {
            var valeur = ligne.getString(noms.get(i));
            if (!valeur.isEmpty()) {
                lu = champs.get(i).avec(lu, valeur);
            }
        }
        return lu;
    }

    /** What the row has in these columns, of which the first is at that index: a field's text by the field's name. */
    UnaryOperator<String> textes(ResultSet ligne, int premiere) throws SQLException {
        var textes = new String[noms.size()];
        for (int i = 0; i < textes.length; i++) {
            textes[i] = ligne.getString(premiere + i);
        }
        return champ -> textes[Optional.ofNullable(rangs.get(champ)).orElseThrow()];
    }

    /** The same columns as they are written many rows at a time. */
    <R> ImmutableList<Colonne<R>> depuis(Function<R, T> enregistrement) {
        return IntStream.range(0, noms.size())
                .mapToObj(i ->
                        Colonne.<R>texte(noms.get(i), rangee -> champs.get(i).de(enregistrement.apply(rangee))))
                .collect(toImmutableList());
    }

    <S extends SqlStatement<S>> S lier(S requete, T enregistrement) {
        for (int i = 0; i < noms.size(); i++) {
            requete.bind(noms.get(i), champs.get(i).de(enregistrement));
        }
        return requete;
    }
}

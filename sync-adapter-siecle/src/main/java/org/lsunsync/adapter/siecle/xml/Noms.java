package org.lsunsync.adapter.siecle.xml;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.HashSet;

/**
 * The children that a kind of record is read for, each with its place in {@link Champs}: what a decoder does not name here is skipped
 * unread. Immutable; one for each kind of record, made once.
 */
public final class Noms {

    /** An open table, at most a quarter full, so that most names are found at the first look. */
    private final String[] table;

    private final int[] rangs;
    private final int nombre;

    private Noms(String... noms) {
        nombre = noms.length;
        table = new String[Integer.highestOneBit(Math.max(noms.length, 1)) * 8];
        rangs = new int[table.length];
        for (int rang = 0; rang < noms.length; rang++) {
            int place = place(noms[rang]);
            table[place] = noms[rang];
            rangs[place] = rang;
        }
    }

    /** These names, each once. */
    public static Noms de(String... noms) {
        checkArgument(new HashSet<>(Arrays.asList(noms)).size() == noms.length, "a name stands twice");
        return new Noms(noms);
    }

    int nombre() {
        return nombre;
    }

    /** The place of a name; -1 for one that nobody asks for. */
    int rang(String nom) {
        int place = place(nom);
        return table[place] == null ? -1 : rangs[place];
    }

    /** Where the name stands, or would stand. Texts keep their hash, and the parser hands out one text a name. */
    private int place(String nom) {
        int hash = nom.hashCode();
        int place = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[place] != null && !table[place].equals(nom)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}

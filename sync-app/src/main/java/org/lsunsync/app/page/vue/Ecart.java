package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;

/**
 * One field, before and after.
 *
 * @param donnee which field, in words
 * @param nature which kind of data it is
 * @param avant before
 * @param apres after
 * @param vide whether a value goes and none comes
 * @param source document and line; empty where there is none
 */
public record Ecart(
        String donnee,
        Nature nature,
        ImmutableList<Morceau> avant,
        ImmutableList<Morceau> apres,
        boolean vide,
        String source) {}

/**
 * LSU files ({@code lsun-bilans}): read them with {@link org.lsunsync.adapter.siecle.lsu.LecteurLsu}, make an école's first état of
 * one with {@link org.lsunsync.adapter.siecle.lsu.PremierEtat}, write an école back with {@link
 * org.lsunsync.adapter.siecle.lsu.EcrivainLsu}.
 */
package org.lsunsync.adapter.siecle.lsu;

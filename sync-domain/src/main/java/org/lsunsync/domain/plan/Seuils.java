package org.lsunsync.domain.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;

/**
 * The limits of R0 for one request: a share of the selected élèves, and for each limit, if the request raises it, a number.
 *
 * @param partPourDixMille the share of all three limits, in ten-thousandths: 0 to 5,000 (half)
 * @param nombres numbers of élèves that replace the share's, where they are greater
 */
public record Seuils(int partPourDixMille, ImmutableMap<Limite, Integer> nombres) {

    /** A quarter. */
    public static final Seuils DEFAUT = new Seuils(2500, ImmutableMap.of());

    /** Three élèves at least: below, nothing is refused. */
    private static final int TOUJOURS_PERMIS = 2;

    /** @throws IllegalArgumentException for a share past half, or a negative number */
    public Seuils {
        checkArgument(0 <= partPourDixMille && partPourDixMille <= 5000, "part : de 0 à la moitié");
        checkArgument(nombres.values().stream().allMatch(n -> n >= 0), "nombre négatif");
        nombres = Maps.immutableEnumMap(nombres);
    }

    /** The greatest number of élèves that passes, of that many. */
    public int seuil(Limite limite, int total) {
        int part = (int) ((long) partPourDixMille * total / 10_000);
        return Math.max(TOUJOURS_PERMIS, Math.max(part, nombres.getOrDefault(limite, 0)));
    }

    /** Whether a number asked for is more than half of that many élèves: such a request is a misuse, not a refusal. */
    public boolean depassentLaMoitie(int total) {
        return nombres.values().stream().anyMatch(nombre -> 2L * nombre > total);
    }
}

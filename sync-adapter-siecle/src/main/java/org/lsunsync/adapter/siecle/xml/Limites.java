package org.lsunsync.adapter.siecle.xml;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How far a document may go before it is refused, so that a hostile one costs time and memory that are known beforehand.
 *
 * @param octets bytes of the plain document, and of all that a zip unfolds to; it cuts compression bombs
 * @param profondeur elements within elements
 * @param texte characters of one text or comment
 * @param attributs attributes of one element
 */
public record Limites(long octets, int profondeur, int texte, int attributs) {

    /** 256 MiB, 64 deep, a million characters, 64 attributes: several times what a large école needs. */
    public static final Limites PAR_DEFAUT = new Limites(256L << 20, 64, 1 << 20, 64);

    /** @throws IllegalArgumentException when one of them is not positive */
    public Limites {
        checkArgument(octets > 0 && profondeur > 0 && texte > 0 && attributs > 0, "limites : positives");
    }

    /** The same with another size. */
    public Limites avecOctets(long autres) {
        return new Limites(autres, profondeur, texte, attributs);
    }
}

package org.lsunsync.adapter.siecle.xml;

/**
 * Watches whether the bytes of a document that declares a one-byte encoding are UTF-8 all the same, as an editor leaves them: any
 * byte is a character there, so that « Maëlle » would silently become « MaÃ«lle » in a report card. What French writes in such an
 * encoding is never well-formed UTF-8 from one end to the other.
 */
final class TemoinUtf8 {

    private boolean possible = true;
    private boolean lettre;
    private int attendus;

    void voir(byte[] octets, int debut, int fin) {
        int i = debut;
        while (possible && i < fin) {
            if (octets[i] < 0 || attendus > 0) {
                voir(octets[i] & 0xFF);
                i++;
            } else {
                i = Ascii.fin(octets, i, fin);
            }
        }
    }

    /** Whether all of it was UTF-8, with one accented letter at least: C3 or C5, « Ã » or « Å », begins each of them. */
    boolean certain() {
        return possible && attendus == 0 && lettre;
    }

    private void voir(int octet) {
        if (attendus > 0) {
            possible = octet >= 0x80 && octet <= 0xBF;
            attendus--;
        } else {
            lettre |= octet == 0xC3 || octet == 0xC5;
            attendus = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
            possible = octet >= 0xC2 && octet <= 0xF4;
        }
    }
}

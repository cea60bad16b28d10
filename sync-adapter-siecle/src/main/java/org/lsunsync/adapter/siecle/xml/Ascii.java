package org.lsunsync.adapter.siecle.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes that are no ASCII, eight at a time. */
final class Ascii {

    private static final VarHandle HUIT_OCTETS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long BITS_HAUTS = 0x8080808080808080L;

    private Ascii() {}

    /** Where the ASCII that begins at {@code debut} ends: at the first other byte, or at {@code fin}. */
    static int fin(byte[] octets, int debut, int fin) {
        int i = debut;
        while (i + Long.BYTES <= fin && ((long) HUIT_OCTETS.get(octets, i) & BITS_HAUTS) == 0) {
            i += Long.BYTES;
        }
        while (i < fin && octets[i] >= 0) {
            i++;
        }
        return i;
    }
}

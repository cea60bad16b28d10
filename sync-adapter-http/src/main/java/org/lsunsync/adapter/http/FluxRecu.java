package org.lsunsync.adapter.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it comes over the wire: counted, and its breaking off remembered, whatever a decoder above makes of it. */
final class FluxRecu extends FilterInputStream {

    private long octets;
    private boolean coupe;

    FluxRecu(InputStream corps) {
        super(corps);
    }

    @Override
    public int read() throws IOException {
        byte[] un = new byte[1];
        return read(un, 0, 1) < 0 ? -1 : un[0] & 0xff;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        try {
            int n = in.read(tampon, debut, longueur);
            octets += Math.max(n, 0);
            return n;
        } catch (IOException coupure) {
            coupe = true;
            throw coupure;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long octets() {
        return octets;
    }

    boolean coupe() {
        return coupe;
    }
}

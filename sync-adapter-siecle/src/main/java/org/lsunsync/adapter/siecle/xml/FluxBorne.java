package org.lsunsync.adapter.siecle.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives so many bytes and refuses the next. Closing it leaves the stream below open. */
final class FluxBorne extends FilterInputStream {

    private final long maximum;
    private long lus;

    FluxBorne(InputStream dessous, long maximum) {
        super(dessous);
        this.maximum = maximum;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        compter(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int n = in.read(tampon, debut, longueur);
        compter(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long sautes = in.skip(n);
        compter(sautes);
        return sautes;
    }

    @Override
    public boolean markSupported() {
        return false; // what is read twice would count twice
    }

    @Override
    public void close() {
        // whoever opened the stream below closes it
    }

    private void compter(long n) throws FluxRefuse {
        lus += n;
        if (lus > maximum) {
            throw new FluxRefuse(
                    "document trop volumineux : plus de %d octets une fois décompressé".formatted(maximum),
                    "Vérifiez qu'il s'agit bien de l'export demandé.");
        }
    }
}

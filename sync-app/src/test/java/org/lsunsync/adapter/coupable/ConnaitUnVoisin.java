package org.lsunsync.adapter.coupable;

import java.nio.file.Path;
import org.lsunsync.adapter.siecle.FichiersSts;

/** A culprit: an adapter that knows another. */
public final class ConnaitUnVoisin {

    private ConnaitUnVoisin() {}

    static Object voisin() {
        return FichiersSts.de(Path.of("sts.xml"));
    }
}

package org.lsunsync.ports.coupable;

import java.nio.file.Path;
import org.lsunsync.adapter.siecle.FichiersSts;

/** A culprit: a port that knows an adapter. */
public final class ConnaitUnAdaptateur {

    private ConnaitUnAdaptateur() {}

    static Object adaptateur() {
        return FichiersSts.de(Path.of("sts.xml"));
    }
}

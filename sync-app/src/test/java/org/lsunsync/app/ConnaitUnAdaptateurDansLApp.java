package org.lsunsync.app;

import java.nio.file.Path;
import org.lsunsync.adapter.siecle.FichiersSts;

/** A culprit: composes outside the composition. */
final class ConnaitUnAdaptateurDansLApp {

    private ConnaitUnAdaptateurDansLApp() {}

    static Object adaptateur() {
        return FichiersSts.de(Path.of("sts.xml"));
    }
}

package org.lsunsync.app.page.sources;

import java.nio.file.Path;
import java.util.List;

/** Tells export files by what they hold, whatever their names. */
@FunctionalInterface
public interface LecteurExports {

    /**
     * The sources that these files are together.
     *
     * @throws org.lsunsync.ports.EchecPort with all faults that one look found: a file of no known kind, two of one kind, one that is
     *     missing
     */
    Sources lire(List<Path> fichiers);
}

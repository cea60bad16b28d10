package exemple;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.ports.Journal;
import org.lsunsync.testkit.contrat.JournalContrat;

class JournalFichierTest extends JournalContrat {

    @TempDir
    Path dossier;

    private Journal journal;

    @Override
    protected Journal journal() {
        if (journal == null) {
            journal = new JournalFichier(dossier.resolve("journal.jsonl"));
        }
        return journal;
    }

    @Override
    protected Journal enPanne() {
        return new JournalFichier(dossier); // a folder
    }
}

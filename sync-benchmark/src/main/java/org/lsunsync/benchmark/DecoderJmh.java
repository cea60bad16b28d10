package org.lsunsync.benchmark;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** ElevesAvecAdresses of a collège. */
@State(Scope.Benchmark)
public class DecoderJmh {

    /** How many élèves. */
    @Param("600")
    public int eleves;

    private final Decodages decodages;
    private Exports exports = Exports.de(Exports.college(1));
    private Path fichier = Path.of("");

    /** The parsers are made once, as their authors advise. */
    public DecoderJmh() {
        try {
            decodages = new Decodages();
        } catch (JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes the document. */
    @Setup
    public void ecrire() {
        exports.close();
        exports = Exports.de(Exports.college(eleves));
        fichier = exports.fichier(Document.ELEVES, true);
    }

    /** Throws it away. */
    @TearDown
    public void effacer() {
        exports.close();
    }

    /** Ours. */
    @Benchmark
    public DonneesBee nous() {
        return Decodages.nous(fichier, exports.ecole().uai(), exports.ecole().annee());
    }

    /** The floor. */
    @Benchmark
    public int evenements() throws IOException, XMLStreamException {
        return decodages.evenements(fichier);
    }

    /** What users would pick instead. */
    @Benchmark
    public Object jackson() throws IOException {
        return decodages.jackson(fichier);
    }

    /** What others would pick instead. */
    @Benchmark
    public Object jaxb() throws IOException, XMLStreamException, JAXBException {
        return decodages.jaxb(fichier);
    }
}

package org.lsunsync.adapter.siecle.lsu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official schema and sample, where they stand beside the repository. */
final class Officiel {

    static final String SCHEMA = "lsun-import-complet-strict.xsd";
    static final String EXEMPLE = "sample-bilan-complet.xml";

    private static final Optional<Schema> LU = fichier(SCHEMA).map(Officiel::schema);

    private Officiel() {}

    static Optional<Path> fichier(String nom) {
        return Stream.iterate(Path.of("").toAbsolutePath(), chemin -> chemin != null, Path::getParent)
                .map(chemin -> chemin.resolve("shared/samples").resolve(nom))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Schema schema(Path fichier) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(fichier.toFile());
        } catch (SAXException illisible) {
            throw new AssertionError("schéma illisible", illisible);
        }
    }

    /** Fails unless the document is valid; without the schema there is nothing to compare with. */
    static void valider(byte[] document) {
        LU.ifPresent(schema -> {
            try {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            } catch (SAXException | IOException invalide) {
                throw new AssertionError("document invalide", invalide);
            }
        });
    }
}

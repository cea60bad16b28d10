package org.lsunsync.adapter.siecle.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxUnexpectedCharException;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * From what went wrong below to the refusal to give. The cause is told by the kind of the error and never by the parser's message,
 * which may quote the document.
 */
final class Panne {

    private static final String REEXPORTER = "Exportez-le de nouveau : le fichier est incomplet ou abîmé.";

    private Panne() {}

    /**
     * A fault that the parser found, or that came up through it.
     *
     * @param arret where the parser stands, for faults that have no place of their own
     */
    static EchecPort de(Throwable faute, String document, @Nullable Location arret, String element) {
        var origine = chercher(faute, FluxRefuse.class);
        var lieu = chercher(faute, XMLStreamException.class)
                .map(XMLStreamException::getLocation)
                .orElse(arret);
        if (origine.isPresent()) {
            return illisible(
                    document,
                    lieu,
                    element,
                    origine.get().cause(),
                    origine.get().remede());
        }
        if (chercher(faute, CharConversionException.class).isPresent()) {
            // the parser tells an XML 1.1 document's control characters as if the stream had failed
            return illisible(document, lieu, element, "XML mal formé : caractère interdit", REEXPORTER);
        }
        var entree = chercher(faute, IOException.class);
        if (entree.isPresent()) {
            return flux(entree.get(), document);
        }
        return illisible(document, lieu, element, cause(faute), REEXPORTER);
    }

    /** A fault of the stream itself. */
    static EchecPort flux(IOException faute, String document) {
        if (faute instanceof FluxRefuse refuse) {
            return illisible(document, null, "", refuse.cause(), refuse.remede());
        }
        return faute instanceof ZipException || faute instanceof EOFException
                ? illisible(document, null, "", "archive zip abîmée", REEXPORTER)
                : indisponible(document, "lecture interrompue", "Réessayez.");
    }

    static EchecPort doctype(String document, Location lieu) {
        return illisible(
                document,
                lieu,
                "",
                "déclaration DOCTYPE interdite",
                "Donnez le fichier tel que SIECLE ou STS-Web l'a exporté.");
    }

    static EchecPort illisible(String document, @Nullable Location lieu, String element, String cause, String remede) {
        int ligne = lieu == null ? 0 : Math.max(lieu.getLineNumber(), 0);
        int colonne = lieu == null ? 0 : Math.max(lieu.getColumnNumber(), 0);
        return new EchecPort(new Refus.SourceIllisible(
                ImmutableList.of(new Faute(document, ligne, colonne, element, cause, remede))));
    }

    static EchecPort indisponible(String document, String cause, String remede) {
        return new EchecPort(new Refus.SourceIndisponible(ImmutableList.of(Faute.duDocument(document, cause, remede))));
    }

    private static String cause(Throwable faute) {
        var message = Optional.ofNullable(faute.getMessage()).orElse("");
        if (faute instanceof WstxEOFException) {
            return message.contains("in prolog")
                    ? "document sans élément"
                    : "document tronqué : il s'arrête avant sa dernière balise fermante";
        }
        if (message.startsWith("Unexpected close tag")) {
            return "balise fermante qui ne répond pas à la balise ouverte";
        }
        if (message.contains(" limit (")) {
            return "élément trop profond, trop long ou trop chargé d'attributs";
        }
        if (message.startsWith("Undeclared general entity")) {
            return "appel d'une entité non déclarée";
        }
        return faute instanceof WstxUnexpectedCharException ? "XML mal formé : caractère inattendu" : "XML mal formé";
    }

    private static <T extends Throwable> Optional<T> chercher(Throwable faute, Class<T> type) {
        return Throwables.getCausalChain(faute).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

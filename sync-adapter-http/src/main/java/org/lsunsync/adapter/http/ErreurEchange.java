package org.lsunsync.adapter.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * BEE's XML error bodies: {@code erreur} with code, detail, message and type. Its texts are free, and may quote anything: only the code
 * and the type are looked at.
 *
 * @param code ERREUR_INATTENDUE or ERREUR_TRAITEMENT, or another of that form
 * @param metier whether the request is refused, rather than the service unwell
 */
record ErreurEchange(String code, boolean metier) {

    private static final int TAILLE = 16 << 10;
    private static final Pattern DEBUT =
            Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml[^>]*>)?\\s*<(?:[A-Za-z_]+:)?erreur[\\s>/]");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    /** The one that a body is, if it is one. The body must support marks, and is left where it was otherwise. */
    static Optional<ErreurEchange> lire(InputStream corps) throws IOException {
        corps.mark(TAILLE);
        var debut = new String(corps.readNBytes(512), StandardCharsets.ISO_8859_1);
        corps.reset();
        if (!DEBUT.matcher(debut).find()) {
            return Optional.empty();
        }
        return Optional.of(decoder(corps.readNBytes(TAILLE)));
    }

    private static ErreurEchange decoder(byte[] octets) {
        var code = "erreur";
        var metier = false;
        try {
            var fabrique = XMLInputFactory.newDefaultFactory();
            fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var xml = fabrique.createXMLStreamReader(new ByteArrayInputStream(octets));
            xml.nextTag();
            while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
                var nom = xml.getLocalName();
                var texte = xml.getElementText().strip();
                if (nom.equals("code") && CODE.matcher(texte).matches()) {
                    code = texte;
                }
                metier |= nom.equals("type") && texte.equals("METIER");
            }
        } catch (XMLStreamException malForme) {
            // what was read of it will do
        }
        return new ErreurEchange(code, metier);
    }

    Panne panne(String hote, String document) {
        return metier ? Panne.metier(code, hote, document) : Panne.technique(code, hote, document);
    }
}

package org.lsunsync.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** From trees to text. The same tree gives the same bytes on every machine. */
final class Impression {

    private static final DefaultIndenter DEUX_ESPACES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter COMPACTE = JsonMapper.builder().build().writer();

    private static final ObjectWriter AEREE = COMPACTE.with(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(DEUX_ESPACES)
            .withArrayIndenter(DEUX_ESPACES));

    private Impression() {}

    static ObjectNode objet() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A list, one node an element, in the order of the elements. */
    static <T> ArrayNode liste(Iterable<T> elements, Function<? super T, ? extends JsonNode> noeud) {
        var liste = JsonNodeFactory.instance.arrayNode();
        elements.forEach(element -> liste.add(noeud.apply(element)));
        return liste;
    }

    static JsonNode texte(String texte) {
        return JsonNodeFactory.instance.textNode(texte);
    }

    /** A text, or null where there is none. */
    static JsonNode texte(Optional<String> texte) {
        return texte.map(Impression::texte).orElseGet(Impression::rien);
    }

    /** A number, or null where 0 says that there is none. */
    static JsonNode rang(int rang) {
        return rang == 0 ? rien() : JsonNodeFactory.instance.numberNode(rang);
    }

    static JsonNode rien() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** On one line. */
    static String compacte(JsonNode arbre) {
        return imprimer(COMPACTE, arbre);
    }

    /** For programs and for eyes: indented by two spaces, and a line feed at the end. */
    static String aeree(JsonNode arbre) {
        return imprimer(AEREE, arbre) + "\n";
    }

    private static String imprimer(ObjectWriter forme, JsonNode arbre) {
        try {
            return forme.writeValueAsString(arbre);
        } catch (JsonProcessingException impossible) {
            // a tree of plain nodes is written in memory; the cause could quote a value
            throw new IllegalStateException("un arbre JSON n'a pas pu être écrit");
        }
    }
}

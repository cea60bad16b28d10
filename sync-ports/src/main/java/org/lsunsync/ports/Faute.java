package org.lsunsync.ports;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a document, where, and what to do. Never quotes a value: it may be a minor's.
 *
 * @param document the document's own name, without folders
 * @param ligne from 1; 0 when the fault has no line
 * @param colonne from 1; 0 when it is not known
 * @param element the element or attribute; empty when the fault is of the whole document
 * @param cause what is wrong, a few French words without a full stop
 * @param remede what to do, a French sentence; may be empty
 */
public record Faute(String document, int ligne, int colonne, String element, String cause, String remede)
        implements Detail {

    /** A fault of the whole document. */
    public static Faute duDocument(String document, String cause, String remede) {
        return new Faute(document, 0, 0, "", cause, remede);
    }

    /** For the chef d'établissement: {@code document, ligne 12, élément X : cause. Remède.} */
    public String phrase() {
        var lieu = Stream.of(
                        document,
                        ligne > 0 ? "ligne " + ligne : "",
                        ligne > 0 && colonne > 0 ? "colonne " + colonne : "",
                        element.isEmpty() ? "" : "élément " + element)
                .filter(partie -> !partie.isEmpty())
                .collect(Collectors.joining(", "));
        return lieu + " : " + cause + "." + (remede.isEmpty() ? "" : " " + remede);
    }
}

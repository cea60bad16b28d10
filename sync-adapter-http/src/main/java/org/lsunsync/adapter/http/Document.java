package org.lsunsync.adapter.http;

import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.domain.source.NatureDocument;

/**
 * One document of an école and year on a server.
 *
 * @param nature its kind
 * @param place where it stands
 */
record Document(NatureDocument nature, Disposition.Place place) {

    /**
     * What became of asking for it.
     *
     * @param nature its kind
     * @param lue nothing when the server has none
     */
    record Lu<T>(NatureDocument nature, Optional<LectureHttp.Lue<T>> lue) {}

    <T> Lu<T> lire(LectureHttp lecture, Function<Curseur, T> decodeur) {
        var lue = lecture.lire(nature, place, decodeur);
        if (lue.isEmpty() && obligatoire()) {
            throw lecture.introuvable(place);
        }
        return new Lu<>(nature, lue);
    }

    private boolean obligatoire() {
        return nature == NatureDocument.ELEVES || nature == NatureDocument.STS;
    }
}

package org.lsunsync.adapter.http;

import java.time.Duration;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Hears of exchanges: hosts, kinds of documents and figures, never anything personal. Called on whichever thread is at work, several
 * at the same time. What a listener throws changes nothing.
 */
public interface EcouteHttp {

    /** Hears nothing. */
    EcouteHttp MUETTE = new EcouteHttp() {
        @Override
        public void echange(Echange echange) {}

        @Override
        public void reprise(String hote, NatureDocument document, int tentative) {}

        @Override
        public void disjoncteur(String hote, EtatDisjoncteur etat) {}
    };

    /** An exchange is over, well or not. */
    void echange(Echange echange);

    /** An exchange is about to be tried again; {@code tentative} is 1 for the first retry. */
    void reprise(String hote, NatureDocument document, int tentative);

    /** A host's circuit breaker is in another state. */
    void disjoncteur(String hote, EtatDisjoncteur etat);

    /**
     * One exchange.
     *
     * @param hote with whom
     * @param document for what
     * @param statut the answer's status; 0 when there was none
     * @param octets bytes of the answer's body as they came over the wire
     * @param duree from the request to the last byte
     */
    record Echange(String hote, NatureDocument document, int statut, long octets, Duration duree) {}

    /** Whether a host is asked. */
    enum EtatDisjoncteur {
        /** It is. */
        FERME,
        /** It failed too often, and is left in peace. */
        OUVERT,
        /** One exchange tries whether it is well again. */
        A_L_ESSAI
    }
}

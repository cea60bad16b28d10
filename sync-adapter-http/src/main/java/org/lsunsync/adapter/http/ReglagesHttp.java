package org.lsunsync.adapter.http;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import org.lsunsync.adapter.siecle.xml.Limites;

/**
 * How long, how often and how much.
 *
 * @param delais time-outs
 * @param reprises retries of what may pass
 * @param disjoncteur when a host is left in peace
 * @param limites how large and deep a document may be
 * @param zip whether to ask BEE for zips ({@code Compression-Zip: true})
 */
public record ReglagesHttp(Delais delais, Reprises reprises, Disjoncteur disjoncteur, Limites limites, boolean zip) {

    /** What serves a collège on the ministry's networks. */
    public static final ReglagesHttp PAR_DEFAUT = new ReglagesHttp(
            new Delais(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5)),
            new Reprises(3, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMinutes(10)),
            new Disjoncteur(20, Duration.ofSeconds(30)),
            Limites.PAR_DEFAUT,
            false);

    /**
     * Time-outs of one exchange.
     *
     * @param connexion until the liaison stands
     * @param premierOctet from the request to the head of the answer
     * @param echange from the request to the last byte
     */
    public record Delais(Duration connexion, Duration premierOctet, Duration echange) {
        /** @throws IllegalArgumentException when one of them is not positive */
        public Delais {
            checkArgument(positive(connexion) && positive(premierOctet) && positive(echange), "délais : positifs");
        }
    }

    /**
     * Retries: the pause doubles from one to the next, a quarter of it at random; a {@code Retry-After} goes before it.
     *
     * @param nombre how many after the first attempt; 0 for none
     * @param depart the first pause
     * @param plafond the longest pause; a server that asks for a longer one is not tried again
     * @param total no attempt begins later than this after the first one
     */
    public record Reprises(int nombre, Duration depart, Duration plafond, Duration total) {
        /** @throws IllegalArgumentException for bounds that contradict one another */
        public Reprises {
            checkArgument(nombre >= 0, "reprises : 0 ou plus");
            checkArgument(
                    positive(depart) && depart.compareTo(plafond) < 0 && plafond.compareTo(total) < 0,
                    "reprises : départ < plafond < total");
        }
    }

    /**
     * The circuit breaker of each host.
     *
     * @param echecs how many exchanges in a row fail before the host is left in peace
     * @param repos for how long; then one exchange tries
     */
    public record Disjoncteur(int echecs, Duration repos) {
        /** @throws IllegalArgumentException when one of them is not positive */
        public Disjoncteur {
            checkArgument(echecs > 0 && positive(repos), "disjoncteur : positifs");
        }
    }

    /** The same with other time-outs. */
    public ReglagesHttp avec(Delais autres) {
        return new ReglagesHttp(autres, reprises, disjoncteur, limites, zip);
    }

    /** The same with other retries. */
    public ReglagesHttp avec(Reprises autres) {
        return new ReglagesHttp(delais, autres, disjoncteur, limites, zip);
    }

    /** The same with another circuit breaker. */
    public ReglagesHttp avec(Disjoncteur autre) {
        return new ReglagesHttp(delais, reprises, autre, limites, zip);
    }

    /** The same with other limits. */
    public ReglagesHttp avec(Limites autres) {
        return new ReglagesHttp(delais, reprises, disjoncteur, autres, zip);
    }

    /** The same that asks for zips, or doesn't. */
    public ReglagesHttp avecZip(boolean autre) {
        return new ReglagesHttp(delais, reprises, disjoncteur, limites, autre);
    }

    private static boolean positive(Duration duree) {
        return !duree.isNegative() && !duree.isZero();
    }
}

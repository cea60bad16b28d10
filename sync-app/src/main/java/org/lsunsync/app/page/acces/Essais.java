package org.lsunsync.app.page.acces;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds back whoever tries passwords: after five wrong ones for an identifiant, or thirty from an address, nothing more is tried for ten
 * minutes, right or wrong. What it remembers is bounded, so that trying names fills no memory.
 */
public final class Essais {

    private static final int PAR_IDENTIFIANT = 5;
    private static final int PAR_ADRESSE = 30;
    private static final Duration SUSPENSION = Duration.ofMinutes(10);
    private static final int MEMOIRE = 10_000;

    private final InstantSource horloge;
    private final Map<String, Compte> comptes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compte> plusAncien) {
            return size() > MEMOIRE;
        }
    };

    private record Compte(int fautes, Instant depuis) {}

    /** None yet. */
    public Essais(InstantSource horloge) {
        this.horloge = horloge;
    }

    /**
     * Counts a try; whether it may be made. Counted before, so that tries made at once are not one.
     *
     * @param adresse where it comes from; empty where that says nothing
     */
    public synchronized boolean permis(String identifiant, String adresse) {
        boolean permis = fautes("i " + identifiant) < PAR_IDENTIFIANT
                && (adresse.isEmpty() || fautes("a " + adresse) < PAR_ADRESSE);
        if (permis) {
            compter("i " + identifiant);
            if (!adresse.isEmpty()) {
                compter("a " + adresse);
            }
        }
        return permis;
    }

    /** The try was right: it counts no more. */
    public synchronized void reussi(String identifiant, String adresse) {
        comptes.remove("i " + identifiant);
        comptes.computeIfPresent(
                "a " + adresse, (cle, compte) -> new Compte(Math.max(0, compte.fautes() - 1), compte.depuis()));
    }

    private int fautes(String cle) {
        var compte = comptes.get(cle);
        if (compte != null && !horloge.instant().isBefore(compte.depuis().plus(SUSPENSION))) {
            comptes.remove(cle);
            return 0;
        }
        return compte == null ? 0 : compte.fautes();
    }

    private void compter(String cle) {
        comptes.merge(
                cle, new Compte(1, horloge.instant()), (avant, un) -> new Compte(avant.fautes() + 1, un.depuis()));
    }
}

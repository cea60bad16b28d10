package org.lsunsync.app.page;

import com.google.common.net.InetAddresses;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Inet4Address;
import java.security.SecureRandom;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request that is refused: why, which kind of page, from which network, under which mark; never a name, an address of
 * the page, or anything that was typed.
 */
final class Audit {

    private static final Logger JOURNAL = LoggerFactory.getLogger("org.lsunsync.app.page.audit");
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom hasard = new SecureRandom();
    private final MeterRegistry mesures;

    Audit(MeterRegistry mesures) {
        this.mesures = mesures;
    }

    /** Writes the line; answers the mark that the page shows. */
    String refuser(Context ctx, String motif) {
        var repere = repere();
        mesures.counter("lsun.page.refus", "motif", motif).increment();
        JOURNAL.atWarn()
                .addKeyValue("motif", motif)
                .addKeyValue("methode", ctx.method().name())
                .addKeyValue("page", ctx.endpoint().path)
                .addKeyValue("reseau", reseau(ctx.ip()))
                .addKeyValue("repere", repere)
                .log("requête refusée");
        return repere;
    }

    /** An unexpected fault: where, but not what, since messages may quote a name. */
    String panne(Context ctx, Exception echec) {
        var repere = repere();
        mesures.counter("lsun.page.pannes").increment();
        JOURNAL.atError()
                .addKeyValue("panne", echec.getClass().getName())
                .addKeyValue(
                        "lieu",
                        Arrays.stream(echec.getStackTrace()).limit(4).toList().toString())
                .addKeyValue("page", ctx.endpoint().path)
                .addKeyValue("repere", repere)
                .log("panne");
        return repere;
    }

    private String repere() {
        var repere = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            repere.append(ALPHABET.charAt(hasard.nextInt(ALPHABET.length())));
        }
        return repere.insert(4, '-').toString();
    }

    /** The network that an address belongs to: enough to see an attack, too little to name a person. */
    private static String reseau(String adresse) {
        if (!InetAddresses.isInetAddress(adresse)) {
            return "?";
        }
        var ip = InetAddresses.forString(adresse);
        byte[] octets = ip.getAddress();
        int gardes = ip instanceof Inet4Address ? 3 : 6;
        Arrays.fill(octets, gardes, octets.length, (byte) 0);
        try {
            return InetAddresses.toAddrString(java.net.InetAddress.getByAddress(octets)) + "/" + 8 * gardes;
        } catch (java.net.UnknownHostException impossible) {
            return "?"; // the length is right
        }
    }
}

package org.lsunsync.adapter.http;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * An exchange that failed: the refusal to give, whether another try may pass, and whether it speaks against the host. Made from the kind
 * of an error alone, never from its message. Never leaves the package.
 */
final class Panne extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String RESEAU = "Vérifiez l'adresse et le réseau, puis réessayez.";
    private static final String PLUS_TARD = "Réessayez plus tard.";
    private static final String ACCES = "Vérifiez les identifiants et les droits dans la configuration.";
    private static final String CERTIFICATS = "Vérifiez l'adresse et les magasins de certificats de la configuration.";

    private final transient EchecPort echec;
    private final Suite suite;
    private final transient Optional<Duration> attente;

    /** What follows. */
    private enum Suite {
        /** The same would come again. */
        DEFINITIVE,
        /** Another try may pass; the host is well. */
        REPRISE,
        /** Another try may pass; the host is not well. */
        HOTE_EN_PANNE
    }

    private Panne(Refus refus, Suite suite, Optional<Duration> attente) {
        super(refus.code());
        this.echec = new EchecPort(refus);
        this.suite = suite;
        this.attente = attente;
    }

    private static Panne indisponible(String document, String cause, String remede, Suite suite) {
        return new Panne(
                new Refus.SourceIndisponible(ImmutableList.of(Faute.duDocument(document, cause, remede))),
                suite,
                Optional.empty());
    }

    private static Panne illisible(String document, String cause, String remede) {
        return new Panne(
                new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument(document, cause, remede))),
                Suite.DEFINITIVE,
                Optional.empty());
    }

    /**
     * What the client threw before there was an answer.
     *
     * @param chiffre whether over https
     */
    static Panne liaison(IOException faute, boolean chiffre, String hote, String document) {
        if (faute instanceof HttpConnectTimeoutException) {
            return indisponible(
                    document, "%s n'ouvre pas la liaison dans le délai".formatted(hote), RESEAU, Suite.HOTE_EN_PANNE);
        }
        if (faute instanceof HttpTimeoutException) {
            return delai(hote, document);
        }
        if (cause(faute, UnresolvedAddressException.class) || cause(faute, UnknownHostException.class)) {
            return indisponible(document, "l'hôte %s est inconnu".formatted(hote), RESEAU, Suite.DEFINITIVE);
        }
        if (cause(faute, SSLException.class)) {
            return indisponible(document, tls(faute).formatted(hote), CERTIFICATS, Suite.DEFINITIVE);
        }
        if (chiffre && !cause(faute, ConnectException.class) && !cause(faute, NoRouteToHostException.class)) {
            // TLS 1.3: the client's certificate is judged once the handshake is over. Not every server says so, and
            // what it says may be lost in the reset of the liaison
            return indisponible(
                    document,
                    "%s ferme la liaison chiffrée sans répondre (certificat client exigé, ou refusé ?)".formatted(hote),
                    CERTIFICATS,
                    Suite.HOTE_EN_PANNE);
        }
        return indisponible(document, "%s est injoignable".formatted(hote), RESEAU, Suite.HOTE_EN_PANNE);
    }

    private static String tls(IOException faute) {
        if (cause(faute, CertificateExpiredException.class) || cause(faute, CertificateNotYetValidException.class)) {
            return "le certificat de %s a expiré, ou n'est pas encore valable";
        }
        if (cause(faute, CertPathBuilderException.class) || cause(faute, CertPathValidatorException.class)) {
            return "le certificat de %s n'est pas de confiance";
        }
        return cause(faute, CertificateException.class)
                ? "le certificat présenté par %s est celui d'un autre hôte"
                : "la liaison chiffrée avec %s est refusée (certificat client exigé, ou protocoles incompatibles)";
    }

    /** No answer, or not all of it, in time. */
    static Panne delai(String hote, String document) {
        return indisponible(
                document, "%s n'a pas répondu dans le délai".formatted(hote), PLUS_TARD, Suite.HOTE_EN_PANNE);
    }

    /** The body broke off. */
    static Panne coupure(String hote, String document) {
        return indisponible(
                document,
                "la liaison avec %s a été coupée en cours de route".formatted(hote),
                "Réessayez.",
                Suite.HOTE_EN_PANNE);
    }

    /** An answer that is no document. */
    static Panne statut(int statut, Optional<Duration> attente, String hote, String document) {
        if (statut == 401 || statut == 403 || statut == 407) {
            return indisponible(document, "%s refuse l'accès (%d)".formatted(hote, statut), ACCES, Suite.DEFINITIVE);
        }
        if (statut == 404 || statut == 410) {
            return indisponible(
                    document,
                    "%s ne connaît pas ce document (%d)".formatted(hote, statut),
                    "Vérifiez l'adresse, les chemins de la configuration, l'établissement et l'année.",
                    Suite.DEFINITIVE);
        }
        if (statut == 408 || statut == 429) {
            return new Panne(
                    new Refus.SourceIndisponible(ImmutableList.of(Faute.duDocument(
                            document, "%s demande d'attendre (%d)".formatted(hote, statut), PLUS_TARD))),
                    Suite.REPRISE,
                    attente);
        }
        if (statut >= 500) {
            return new Panne(
                    new Refus.SourceIndisponible(ImmutableList.of(
                            Faute.duDocument(document, "%s est en erreur (%d)".formatted(hote, statut), PLUS_TARD))),
                    Suite.HOTE_EN_PANNE,
                    attente);
        }
        return indisponible(
                document,
                "%s fait une réponse inattendue (%d)".formatted(hote, statut),
                "Vérifiez l'adresse.",
                Suite.DEFINITIVE);
    }

    static Panne redirection(String hote, String document) {
        return indisponible(
                document,
                "%s renvoie vers un autre hôte ou sans fin, ce qui n'est pas suivi".formatted(hote),
                "Donnez l'adresse définitive dans la configuration.",
                Suite.DEFINITIVE);
    }

    /** A BEE error of type METIER: the request itself is refused. */
    static Panne metier(String code, String hote, String document) {
        return indisponible(
                document,
                "%s refuse la demande (%s)".formatted(hote, code),
                "Vérifiez l'établissement, et que l'année demandée est son année courante.",
                Suite.DEFINITIVE);
    }

    /** A BEE error of type TECHNIQUE. */
    static Panne technique(String code, String hote, String document) {
        return indisponible(
                document,
                "%s rencontre une erreur technique (%s)".formatted(hote, code),
                PLUS_TARD,
                Suite.HOTE_EN_PANNE);
    }

    static Panne suspendu(String hote, String document, Duration reste) {
        return indisponible(
                document,
                "%s a échoué trop souvent et n'est plus sollicité pour l'instant".formatted(hote),
                "Réessayez dans %d s.".formatted(reste.toSeconds() + 1),
                Suite.DEFINITIVE);
    }

    static Panne interrompue(String hote, String document) {
        return indisponible(document, "la lecture depuis %s a été interrompue".formatted(hote), "", Suite.DEFINITIVE);
    }

    static Panne jeton(String hote, String document) {
        return indisponible(document, "%s n'a pas donné de jeton utilisable".formatted(hote), ACCES, Suite.DEFINITIVE);
    }

    static Panne pasXml(String type, String hote, String document) {
        return illisible(
                document,
                "%s a répondu par une page (%s) et non par un document XML".formatted(hote, type),
                "Vérifiez l'adresse, et qu'aucun portail ne s'interpose.");
    }

    static Panne tropGros(long octets, String hote, String document) {
        return illisible(
                document,
                "%s annonce un document trop volumineux (%d octets)".formatted(hote, octets),
                "Vérifiez qu'il s'agit bien de l'export demandé.");
    }

    static Panne compression(String hote, String document) {
        return illisible(document, "la compression de la réponse de %s est abîmée".formatted(hote), "Réessayez.");
    }

    /** What a decoder refused, with the host that it came from. */
    static EchecPort recu(EchecPort echec, String hote) {
        var fautes = echec.refus().details().stream()
                .filter(Faute.class::isInstance)
                .map(Faute.class::cast)
                .map(faute -> new Faute(
                        faute.document(),
                        faute.ligne(),
                        faute.colonne(),
                        faute.element(),
                        "%s (reçu de %s)".formatted(faute.cause(), hote),
                        faute.remede()))
                .collect(ImmutableList.toImmutableList());
        return new EchecPort(
                echec.refus() instanceof Refus.SourceIndisponible
                        ? new Refus.SourceIndisponible(fautes)
                        : new Refus.SourceIllisible(fautes));
    }

    EchecPort echec() {
        return echec;
    }

    boolean reprenable() {
        return suite != Suite.DEFINITIVE;
    }

    boolean deLHote() {
        return suite == Suite.HOTE_EN_PANNE;
    }

    /** How long the server asks us to wait. */
    Optional<Duration> attente() {
        return attente;
    }

    private static boolean cause(Throwable faute, Class<? extends Throwable> type) {
        return Throwables.getCausalChain(faute).stream().anyMatch(type::isInstance);
    }
}

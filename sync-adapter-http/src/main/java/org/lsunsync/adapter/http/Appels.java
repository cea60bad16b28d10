package org.lsunsync.adapter.http;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.Policy;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.failsafe.function.ContextualSupplier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lsunsync.adapter.http.EcouteHttp.EtatDisjoncteur;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.EchecPort;

/** How exchanges are tried: each within its time-out, again when it may pass, and not at all on a host that is not well. */
final class Appels {

    private final ReglagesHttp reglages;
    private final EcouteHttp ecoute;
    private final Timeout<Object> delai;
    private final Map<String, CircuitBreaker<Object>> disjoncteurs = new ConcurrentHashMap<>();

    Appels(ReglagesHttp reglages, EcouteHttp ecoute) {
        this.reglages = reglages;
        this.ecoute = ecoute;
        this.delai = Timeout.<Object>builder(reglages.delais().echange())
                .withInterrupt()
                .build();
    }

    /** @throws EchecPort when the last try failed */
    <T> T avecReprises(String hote, NatureDocument nature, String document, ContextualSupplier<T, T> echange) {
        return executer(hote, document, echange, Optional.of(reprises(hote, nature)));
    }

    /** @throws EchecPort when it failed */
    <T> T uneFois(String hote, String document, ContextualSupplier<T, T> echange) {
        return executer(hote, document, echange, Optional.empty());
    }

    private <T> T executer(
            String hote, String document, ContextualSupplier<T, T> echange, Optional<RetryPolicy<Object>> reprises) {
        var derniere = new AtomicReference<@Nullable Panne>();
        var politiques = new ArrayList<Policy<Object>>(3); // from the outermost to the innermost
        reprises.ifPresent(politiques::add);
        politiques.add(disjoncteur(hote));
        politiques.add(delai);
        try {
            return Failsafe.with(politiques).get(contexte -> noter(derniere, echange, contexte));
        } catch (Panne panne) {
            throw panne.echec();
        } catch (TimeoutExceededException depasse) {
            throw Panne.delai(hote, document).echec();
        } catch (CircuitBreakerOpenException ouvert) {
            // what opened it says more, when it was one of ours
            throw Optional.ofNullable(derniere.get())
                    .orElseGet(() -> Panne.suspendu(
                            hote, document, ouvert.getCircuitBreaker().getRemainingDelay()))
                    .echec();
        } catch (FailsafeException autre) {
            if (autre.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw Panne.interrompue(hote, document).echec();
        }
    }

    private static <T> T noter(
            AtomicReference<@Nullable Panne> derniere, ContextualSupplier<T, T> echange, ExecutionContext<T> contexte)
            throws Throwable {
        try {
            return echange.get(contexte);
        } catch (Panne panne) {
            derniere.set(panne);
            throw panne;
        }
    }

    private RetryPolicy<Object> reprises(String hote, NatureDocument nature) {
        var bornes = reglages.reprises();
        return RetryPolicy.<Object>builder()
                .handleIf((Throwable faute) ->
                        faute instanceof Panne panne ? panne.reprenable() : faute instanceof TimeoutExceededException)
                .withMaxRetries(bornes.nombre())
                .withBackoff(bornes.depart(), bornes.plafond())
                .withJitter(0.25)
                .withMaxDuration(bornes.total())
                .abortIf((resultat, faute) -> attente(faute)
                        .filter(demandee -> demandee.compareTo(bornes.plafond()) > 0)
                        .isPresent())
                // jitter takes a quarter at most: what the server asks for is waited out
                .withDelayFn(contexte -> attente(contexte.getLastException())
                        .map(demandee -> demandee.multipliedBy(4).dividedBy(3))
                        .orElse(Duration.ofNanos(-1)))
                .onRetry(reprise -> dire(e -> e.reprise(hote, nature, reprise.getAttemptCount())))
                .build();
    }

    private static Optional<Duration> attente(Throwable faute) {
        return faute instanceof Panne panne ? panne.attente() : Optional.empty();
    }

    private CircuitBreaker<Object> disjoncteur(String hote) {
        return disjoncteurs.computeIfAbsent(
                hote,
                nouveau -> CircuitBreaker.<Object>builder()
                        .handleIf((Throwable faute) -> faute instanceof Panne panne
                                ? panne.deLHote()
                                : faute instanceof TimeoutExceededException)
                        .withFailureThreshold(reglages.disjoncteur().echecs())
                        .withDelay(reglages.disjoncteur().repos())
                        .onOpen(e -> dire(ecoutant -> ecoutant.disjoncteur(hote, EtatDisjoncteur.OUVERT)))
                        .onHalfOpen(e -> dire(ecoutant -> ecoutant.disjoncteur(hote, EtatDisjoncteur.A_L_ESSAI)))
                        .onClose(e -> dire(ecoutant -> ecoutant.disjoncteur(hote, EtatDisjoncteur.FERME)))
                        .build());
    }

    void dire(Consumer<EcouteHttp> annonce) {
        try {
            annonce.accept(ecoute);
        } catch (RuntimeException indifferente) {
            // a listener has no veto
        }
    }
}

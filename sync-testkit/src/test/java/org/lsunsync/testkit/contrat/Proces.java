package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a contract against an adapter with a fault. The contract's subclass asks here which one. */
final class Proces {

    /**
     * A contract, and what the kit accuses it with.
     *
     * @param contrat the contract
     * @param accusation its subclass over a faulty adapter
     * @param fautes the faults
     */
    record Dossier(Class<?> contrat, Class<?> accusation, ImmutableList<Coupable> fautes) {

        Dossier(Class<?> contrat, Class<?> accusation, Coupable... fautes) {
            this(contrat, accusation, ImmutableList.copyOf(fautes));
        }

        @Override
        public String toString() {
            return contrat.getSimpleName();
        }
    }

    private static final ThreadLocal<Coupable> ACCUSE = new ThreadLocal<>();

    private Proces() {}

    /** The names of the tests that fail when that fault is in. */
    static ImmutableSet<String> ratesAvec(Coupable faute, Class<?> contrat) {
        ACCUSE.set(faute);
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(contrat))
                    .execute()
                    .testEvents()
                    .failed()
                    .stream()
                    .map(echec -> echec.getTestDescriptor().getDisplayName())
                    .collect(toImmutableSet());
        } finally {
            ACCUSE.remove();
        }
    }

    /** The fault of this thread's contract. */
    static <F extends Coupable> F faute(Class<F> fautes) {
        return fautes.cast(ACCUSE.get());
    }

    /** The names of all tests of a contract. */
    static ImmutableSet<String> tests(Class<?> contrat) {
        return Arrays.stream(contrat.getDeclaredMethods())
                .filter(methode -> methode.isAnnotationPresent(DisplayName.class))
                .map(methode -> methode.getAnnotation(DisplayName.class).value())
                .collect(toImmutableSet());
    }

    /** The clause that a test's name begins with. */
    static String clause(String test) {
        return test.substring(0, test.indexOf(' '));
    }
}

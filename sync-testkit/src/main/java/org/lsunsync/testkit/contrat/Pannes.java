package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** How a port fails: with the one exception, which has no cause and quotes nothing. */
final class Pannes {

    private Pannes() {}

    static Refus refus(ThrowingCallable appel) {
        var echec = catchThrowable(appel);
        assertThat(echec).as("seule EchecPort sort d'un port").isInstanceOf(EchecPort.class);
        assertThat(echec.getCause())
                .as("EchecPort n'a pas de cause : elle citerait une valeur")
                .isNull();
        return ((EchecPort) echec).refus();
    }
}

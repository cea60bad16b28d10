package org.lsunsync.domain.architecture;

import org.assertj.core.api.Assertions;

/** A culprit: knows a library that is not on the domain's list. */
final class ConnaitUnCadre {

    private ConnaitUnCadre() {}

    static void juger() {
        Assertions.assertThat(true).isTrue();
    }
}

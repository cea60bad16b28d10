package org.lsunsync.testkit.contrat;

import net.jqwik.api.PropertyDefaults;

/** I1–I14 through the use case, on the adapters in memory. */
@PropertyDefaults(tries = 100)
class InvariantsEnMemoireProprietes extends InvariantsContrat {
    @Override
    protected Adaptateurs adaptateurs() {
        return EnMemoireTest.adaptateurs();
    }
}

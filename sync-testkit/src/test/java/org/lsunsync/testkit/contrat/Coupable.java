package org.lsunsync.testkit.contrat;

import com.google.common.collect.ImmutableSet;

/** A fault that an adapter may have. */
interface Coupable {

    /** The clauses that it breaks: their tests fail, and no other. */
    ImmutableSet<String> clauses();
}

package org.lsunsync.ports;

/**
 * A request that misuses the interface, as a limit raised to more than half of the selected élèves does: not a refusal, and not put
 * down in the journal. Its message is French and names no person.
 */
public final class DemandeInvalide extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong, in French. */
    public DemandeInvalide(String message) {
        super(message);
    }
}

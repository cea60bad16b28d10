package org.lsunsync.domain.plan;

/**
 * One field that changes.
 *
 * @param champ the field's name in reports
 * @param avant our value; empty for none
 * @param apres the value to come, canonical; empty for none
 */
public record Modification(String champ, String avant, String apres) {

    /** Whether a value disappears (R0's limit on losses). */
    public boolean efface() {
        return !avant.isEmpty() && apres.isEmpty();
    }

    /** Names the field alone: values are personal data. */
    @Override
    public String toString() {
        return "Modification[" + champ + "]";
    }
}

package org.lsunsync.domain.rapport;

import java.util.Arrays;
import java.util.Optional;

/** The messages of §4. Each names its text in the resource bundle. */
public enum CodeMessage {
    /** M1, R3a: an élève whom BEE no longer has. */
    ELEVE_PLUS_SCOLARISE("M1", Gravite.AVERTISSEMENT),
    /** M2, R3b: an élève's data were updated. */
    ELEVE_MIS_A_JOUR("M2", Gravite.INFORMATION),
    /** M3, R5a: an enseignant whom S3E does not know. */
    ENSEIGNANT_NON_RETROUVE("M3", Gravite.AVERTISSEMENT),
    /** M4, R5b: an enseignant's data were updated. */
    ENSEIGNANT_MIS_A_JOUR("M4", Gravite.INFORMATION),
    /** M5, R5: a division without configured période. */
    AUCUNE_PERIODE("M5", Gravite.AVERTISSEMENT),
    /** M6, R6: enseignants added to an acquis. */
    ENSEIGNANTS_AJOUTES("M6", Gravite.INFORMATION),
    /** M7, R6: an élève whom no service concerns. */
    AUCUN_SERVICE("M7", Gravite.AVERTISSEMENT),
    /** M8, R7: a PP who is new on a bilan. */
    PROFESSEUR_PRINCIPAL_AJOUTE("M8", Gravite.INFORMATION),
    /** N1, R1: the école's own data were updated. */
    ETABLISSEMENT_MIS_A_JOUR("N1", Gravite.NOTICE),
    /** N2, R2: a division's code or libellé was updated. */
    DIVISION_MISE_A_JOUR("N2", Gravite.NOTICE),
    /** N3, R3: BEE has the élève in another division. */
    ELEVE_CHANGE_DIVISION("N3", Gravite.NOTICE),
    /** N4, R3: élèves whom LSUN does not know. */
    ELEVES_INCONNUS("N4", Gravite.NOTICE),
    /** N5, R6: BEE does not say who is in which groupe. */
    GROUPES_INCONNUS("N5", Gravite.NOTICE),
    /** N6: a record that can't be used. */
    ENREGISTREMENT_IGNORE("N6", Gravite.NOTICE),
    /** N7, R5: an enseignant matched despite another type. */
    ENSEIGNANT_RAPPROCHE("N7", Gravite.NOTICE),
    /** N8, R3: an ELEVE_ID whose INE and birth date are both others. */
    IDENTITE_DOUTEUSE("N8", Gravite.NOTICE);

    private final String code;
    private final Gravite gravite;

    CodeMessage(String code, Gravite gravite) {
        this.code = code;
        this.gravite = gravite;
    }

    /** {@code M1} … {@code N8}. */
    public String code() {
        return code;
    }

    /** How much it wants the reader's eye. */
    public Gravite gravite() {
        return gravite;
    }

    /** The message of that code. */
    public static Optional<CodeMessage> lire(String code) {
        return Arrays.stream(values())
                .filter(message -> message.code.equals(code))
                .findFirst();
    }
}

package org.lsunsync.adapter.siecle.xml;

import java.util.Arrays;
import java.util.Optional;
import org.lsunsync.ports.EchecPort;

/** The root elements that users meet, with what to call the document in a message, and where to get the right one. */
public enum Racine {
    /** ElevesAvecAdresses or ElevesSansAdresses. */
    BEE_ELEVES("export « Élèves » de SIECLE", "Donnez ElevesAvecAdresses.xml ou ElevesSansAdresses.xml."),
    /** ResponsablesAvecAdresses or ResponsablesSansAdresses. */
    BEE_RESPONSABLES(
            "export « Responsables » de SIECLE",
            "Donnez ResponsablesAvecAdresses.xml ou ResponsablesSansAdresses.xml."),
    /** Structures. */
    BEE_STRUCTURES("export « Structures » de SIECLE", "Donnez Structures.xml."),
    /** Nomenclature. */
    BEE_NOMENCLATURES("export « Nomenclature » de SIECLE", "Donnez Nomenclature.xml."),
    /** Communs. */
    BEE_COMMUN("export « Communs » de SIECLE", "Donnez Communs.xml."),
    /** What STS-Web says. */
    STS_EDT(
            "export de STS-Web pour l'emploi du temps",
            "Donnez sts_emp_<UAI>_<année>.xml (STS-Web, menu Exports, Emploi du temps)."),
    /** The opposite direction, and the commonest mistake: never expected, only found. */
    EDT_STS("fichier emp_sts du logiciel d'emploi du temps, destiné à STS-Web", ""),
    /** Bilans, as private software hands them to LSU. */
    LSUN_BILANS("fichier LSU", "Donnez un fichier LSU, de racine lsun-bilans.") {
        @Override
        public String element() {
            return "lsun-bilans";
        }
    };

    private final String description;
    private final String remede;

    Racine(String description, String remede) {
        this.description = description;
        this.remede = remede;
    }

    /** The element's local name. */
    public String element() {
        return name();
    }

    /** @throws EchecPort naming what was found and what was expected, when the root is another one */
    void exiger(Curseur racine) {
        if (!racine.nom().equals(element())) {
            throw racine.illisible(
                    "trouvé : %s ; attendu : %s"
                            .formatted(
                                    nommee(racine.nom()).map(Racine::quoi).orElse("document d'une autre nature"),
                                    quoi()),
                    remede);
        }
    }

    /** The refusal of a document that has the right root, and is another one all the same; it says where to get the right one. */
    public EchecPort refuser(Curseur element, String cause) {
        return element.illisible(cause, remede);
    }

    private String quoi() {
        return "%s (%s)".formatted(description, element());
    }

    static Optional<Racine> nommee(String element) {
        return Arrays.stream(values())
                .filter(racine -> racine.element().equals(element))
                .findFirst();
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** The names of the format that several classes share. */
final class FormatLsu {

    /** The namespace of all elements; attributes have none. */
    static final String ESPACE = "urn:fr:edu:scolarite:lsun:bilans:import";

    /** The root element. */
    static final String RACINE = "lsun-bilans";

    /** The version that is written; any is read. */
    static final String VERSION = "7.0";

    /** The school's signatories: first of all sections, and never empty. */
    static final String RESPONSABLES_ETAB = "responsables-etab";

    /** The sections that bilans share and no rule reads, in the schema's order. */
    static final ImmutableList<String> SECTIONS_COMMUNES = ImmutableList.of(
            RESPONSABLES_ETAB,
            "elements-programme",
            "competences-numeriques-communs",
            "parcours-communs",
            "vies-scolaires-communs",
            "epis-thematiques",
            "epis",
            "epis-groupes",
            "acc-persos",
            "acc-persos-groupes");

    /** The attributes of a bilan that the état says: its content leaves them out. */
    static final ImmutableSet<String> ATTRIBUTS_DE_L_ETAT =
            ImmutableSet.of("eleve-ref", "periode-ref", "cycle", "millesime", "date-verrou", "prof-princ-refs");

    private FormatLsu() {}
}

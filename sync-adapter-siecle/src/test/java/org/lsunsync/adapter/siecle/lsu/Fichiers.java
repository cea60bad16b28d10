package org.lsunsync.adapter.siecle.lsu;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/** An LSU file of a school of three élèves, and what tests do with such files. */
final class Fichiers {

    static final String NOM = "lsu.xml";

    /** The day of most loadings here. */
    static final LocalDate LE_15_JANVIER = LocalDate.of(2026, 1, 15);

    /** One line a record, so that tests can tell lines. The first 10 lines are fixed. */
    static final String ECOLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <lsun-bilans xmlns="urn:fr:edu:scolarite:lsun:bilans:import" schemaVersion="7.0">
            <entete><editeur>MAISON</editeur><application>CAHIER</application><etablissement>0999001W</etablissement></entete>
            <donnees>
            <responsables-etab><responsable-etab id="RE1" libelle="Odile Brancion"/></responsables-etab>
            <eleves>
            <eleve id="E1" id-be="800201" nom="LEFAURE" prenom="Ninon" code-division="4 A"/>
            <eleve id="E2" id-be="800202" nom="DAGORNE" prenom="Loïc" code-division="4 A"/>
            <eleve id="E3" id-be="800203" code-division="3 C"/>
            </eleves>
            <periodes>
            <periode id="P0" millesime="2024" indice="3" nb-periodes="3"/>
            <periode id="P1" millesime="2025" indice="1" nb-periodes="3"/>
            <periode id="P2" millesime="2025" indice="2" nb-periodes="3"/>
            </periodes>
            <disciplines>
            <discipline id="D3" code="030201" modalite-election="O" libelle="Section anglais" id-lv="D2"/>
            <discipline id="D1" code="061300" modalite-election="S" libelle="Mathématiques"/>
            <discipline id="D2" code="030201" modalite-election="S" libelle="Anglais LV1"/>
            <discipline id="D4" code="100A00" code-national="100100" modalite-election="S" libelle="EPS"/>
            </disciplines>
            <enseignants>
            <enseignant id="N1" type="epp" id-sts="6101" civilite="M" nom="KERVELLA" prenom="Alban"/>
            <enseignant id="N2" type="local" id-sts="77" civilite="MME" nom="OSTROWSKI" prenom=""/>
            <enseignant id="N3" type="autre" id-sts="990017" nom="PIGNOL"/>
            </enseignants>
            <elements-programme><element-programme id="EP1" libelle="Fractions"/><element-programme id="EP2" libelle="Angles &amp; droites"/></elements-programme>
            <parcours-communs><parcours-commun periode-ref="P1" code-division="4 A"><parcours code="PAR_AVN">Forum &lt;des métiers&gt;</parcours></parcours-commun></parcours-communs>
            <epis><epi id="EPI7" intitule="Jardin" thematique="EPI_EDD" discipline-refs="D1 D4"/></epis>
            <epis-groupes><epi-groupe id="EG7" epi-ref="EPI7" intitule="Groupe"><enseignants-disciplines><enseignant-discipline enseignant-ref="N2" discipline-ref="D1"/></enseignants-disciplines></epi-groupe></epis-groupes>
            <bilans-periodiques>
            <bilan-periodique eleve-ref="E1" periode-ref="P1" date-conseil-classe="2025-12-04" date-scolarite="2025-09-01" date-verrou="2025-12-08T17:30:00" responsable-etab-ref="RE1" prof-princ-refs="N1 N2">
            <liste-acquis><acquis discipline-ref="D1" enseignant-refs="N2 N1" element-programme-refs="EP2 EP1" moyenne-eleve="12,5"><appreciation>Sérieuse &amp; régulière.</appreciation></acquis><acquis discipline-ref="D3" enseignant-refs="N3"/></liste-acquis>
            <epis-eleve><epi-eleve epi-groupe-ref="EG7"/></epis-eleve>
            <acquis-conseils>Continuez.</acquis-conseils><vie-scolaire nb-retards="0" nb-abs-justifiees="1" nb-abs-injustifiees="0"/>
            <responsables><responsable civilite="MME" nom="LEFAURE" prenom="Iris" legal1="true"><adresse ligne1="9 quai du Lin" code-postal="59000" commune="LILLE"/></responsable></responsables>
            </bilan-periodique>
            <bilan-periodique eleve-ref="E1" periode-ref="P2" date-conseil-classe="2026-03-12" date-scolarite="2025-12-05" responsable-etab-ref="RE1">
            <liste-acquis><acquis discipline-ref="D1" enseignant-refs="N1"/></liste-acquis><acquis-conseils>À venir.</acquis-conseils><vie-scolaire nb-retards="2" nb-abs-justifiees="0" nb-abs-injustifiees="0"/>
            </bilan-periodique>
            <bilan-periodique eleve-ref="E3" periode-ref="P0" date-conseil-classe="2025-06-10" date-scolarite="2025-04-01" date-verrou="2025-06-20" responsable-etab-ref="RE1">
            <liste-acquis><acquis discipline-ref="D4" enseignant-refs="N1"/></liste-acquis><acquis-conseils>Bravo.</acquis-conseils><vie-scolaire nb-retards="0" nb-abs-justifiees="0" nb-abs-injustifiees="0"/>
            </bilan-periodique>
            </bilans-periodiques>
            <bilans-cycle>
            <bilan-cycle eleve-ref="E3" cycle="4" millesime="2025" date-creation="2026-06-10" responsable-etab-ref="RE1" prof-princ-refs="N1">
            <socle><domaine code="CPD_FRA" positionnement="3"/><domaine code="CPD_ETR" positionnement="2"/><domaine code="CPD_SCI" positionnement="3"/><domaine code="CPD_ART" positionnement="4"/><domaine code="MET_APP" positionnement="3"/><domaine code="FRM_CIT" positionnement="4"/><domaine code="SYS_NAT" positionnement="3"/><domaine code="REP_MND" positionnement="3"/></socle>
            <synthese>Ensemble solide.</synthese>
            </bilan-cycle>
            </bilans-cycle>
            </donnees>
            </lsun-bilans>
            """;

    private Fichiers() {}

    static DocumentLsu lire(String texte) {
        return lire(texte.getBytes(StandardCharsets.UTF_8));
    }

    static DocumentLsu lire(byte[] octets) {
        return new LecteurLsu().lire(new ByteArrayInputStream(octets), NOM);
    }

    static byte[] ecrire(EcoleComplete ecole) {
        var octets = new ByteArrayOutputStream();
        EcrivainLsu.ecrire(ecole, octets);
        return octets.toByteArray();
    }

    static EcoleComplete charger(DocumentLsu lsu, LocalDate date) {
        return PremierEtat.de(lsu, Optional.empty(), Optional.empty(), date);
    }
}

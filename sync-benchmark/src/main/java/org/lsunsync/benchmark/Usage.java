package org.lsunsync.benchmark;

import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.SynchronisationBaseEleves;

/** The library as a host uses it: files in, PostgreSQL, report out. */
final class Usage {

    private Usage() {}

    /** One application of all divisions. */
    static SyncReport appliquer(BasePg base, Exports exports) {
        Uai uai = exports.ecole().uai();
        return SynchronisationBaseEleves.builder()
                .baseEleves(exports.fichiersBee(true))
                .replicatSts(exports.fichiersSts(true))
                .livret(base.stockage().livret())
                .journal(base.stockage().journal())
                .verrou(base.stockage().verrou())
                .habilitations((demandeur, ecole) -> true)
                .build()
                .appliquer(Demande.de(
                        uai,
                        "chef",
                        new Demande.Selection.Toutes(),
                        exports.ecole().jour()))
                .getOrElseThrow(refus -> new IllegalStateException(refus.code()));
    }
}

package org.lsunsync.benchmark;

import org.lsunsync.adapter.siecle.MemoireFichiers;
import org.lsunsync.adapter.siecle.SourcesFichiers;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.SynchronisationBaseEleves;

/** The library as a host uses it: files in, PostgreSQL, report out. */
final class Usage {

    /** As long as the program, as a host has one. */
    private static final MemoireFichiers MEMOIRE = MemoireFichiers.vive();

    private Usage() {}

    /** One application of all divisions. */
    static SyncReport appliquer(BasePg base, Exports exports) {
        Uai uai = exports.ecole().uai();
        var sources = SourcesFichiers.de(exports.fichiersBee(true), exports.fichiersSts(true), MEMOIRE);
        return SynchronisationBaseEleves.builder()
                .baseEleves(sources.baseEleves())
                .replicatSts(sources.replicatSts())
                .veille(sources.veille())
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

package org.lsunsync.adapter.siecle;

import java.nio.file.Path;
import org.lsunsync.adapter.siecle.sts.DecodeurSts;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.ReplicatSts;

/** S3E, as the file that STS-Web exports for timetable software, plain or zipped. Read anew at each call. Immutable. */
public final class FichiersSts implements ReplicatSts {

    private final Path sts;
    private final Ouverture ouverture;

    private FichiersSts(Path sts, Ouverture ouverture) {
        this.sts = sts;
        this.ouverture = ouverture;
    }

    /** The export of an école, within {@link Limites#PAR_DEFAUT}. */
    public static FichiersSts de(Path sts) {
        return new FichiersSts(sts, new Ouverture());
    }

    /** The same within other limits. */
    public FichiersSts dansLesLimites(Limites limites) {
        return new FichiersSts(sts, new Ouverture(limites));
    }

    /** What the file says, of whichever école and year it is: R0 judges that. */
    @Override
    public DonneesS3e lire(Uai uai, AnneeScolaire annee) {
        return lire();
    }

    /**
     * The same without saying whose it should be.
     *
     * @throws EchecPort when it can't be opened or read
     */
    public DonneesS3e lire() {
        return ouverture.lire(sts, Racine.STS_EDT, DecodeurSts::lire);
    }

    /** The same, with the fingerprint of the file's bytes as they were decoded. */
    DonneesS3e lire(EmpreinteFichiers octets) {
        return octets.lire(ouverture, sts, Racine.STS_EDT, DecodeurSts::lire);
    }

    /** Adds the file's bytes as they stand. */
    void ajouter(EmpreinteFichiers octets) {
        octets.ajouter(ouverture, sts, Racine.STS_EDT);
    }
}

package org.lsunsync.adapter.siecle;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;

/**
 * BEE, as the files that SIECLE exports, plain or zipped: the élèves, and whichever others there are. A document that is not given
 * supplies no block (I13). Read anew at each call; one reading tells the faults of all documents. Immutable.
 *
 * <pre>{@code
 * FichiersBee.de(eleves).responsables(responsables).structures(structures)
 * }</pre>
 */
public final class FichiersBee implements BaseEleves {

    /** In the order of reading, which is that of faults. */
    private static final ImmutableMap<Racine, BiFunction<AssemblageBee, Curseur, AssemblageBee>> LECTURES =
            ImmutableMap.of(
                    Racine.BEE_ELEVES, AssemblageBee::eleves,
                    Racine.BEE_RESPONSABLES, AssemblageBee::responsables,
                    Racine.BEE_STRUCTURES, AssemblageBee::structures,
                    Racine.BEE_NOMENCLATURES, AssemblageBee::nomenclature,
                    Racine.BEE_COMMUN, AssemblageBee::communs);

    private final ImmutableMap<Racine, Path> fichiers;
    private final Ouverture ouverture;

    private FichiersBee(Map<Racine, Path> fichiers, Ouverture ouverture) {
        this.fichiers = ImmutableMap.copyOf(fichiers);
        this.ouverture = ouverture;
    }

    /** ElevesAvecAdresses or ElevesSansAdresses of an école, within {@link Limites#PAR_DEFAUT}. */
    public static FichiersBee de(Path eleves) {
        return sansEleves().avec(Racine.BEE_ELEVES, eleves);
    }

    /** No document yet: for a first loading, to which élèves are optional. */
    public static FichiersBee sansEleves() {
        return new FichiersBee(Map.of(), new Ouverture());
    }

    /** With ResponsablesAvecAdresses or ResponsablesSansAdresses. */
    public FichiersBee responsables(Path responsables) {
        return avec(Racine.BEE_RESPONSABLES, responsables);
    }

    /** With Structures. */
    public FichiersBee structures(Path structures) {
        return avec(Racine.BEE_STRUCTURES, structures);
    }

    /** With Nomenclature. */
    public FichiersBee nomenclature(Path nomenclature) {
        return avec(Racine.BEE_NOMENCLATURES, nomenclature);
    }

    /** With Communs. */
    public FichiersBee communs(Path communs) {
        return avec(Racine.BEE_COMMUN, communs);
    }

    /** The same within other limits, which hold for each document. */
    public FichiersBee dansLesLimites(Limites limites) {
        return new FichiersBee(fichiers, new Ouverture(limites));
    }

    /** What the files say together, of whichever école and year they are: R0 judges that. */
    @Override
    public DonneesBee lire(Uai uai, AnneeScolaire annee) {
        return lire();
    }

    /**
     * The same without saying whose they should be.
     *
     * @throws EchecPort when one of them can't be opened or read
     */
    public DonneesBee lire() {
        return lire(ouverture::lire);
    }

    /** The same, with the fingerprint of the files' bytes as they were decoded. */
    DonneesBee lire(EmpreinteFichiers octets) {
        return lire((fichier, racine, decodeur) -> octets.lire(ouverture, fichier, racine, decodeur));
    }

    private DonneesBee lire(Lecteur lecteur) {
        var assemblage = new AssemblageBee();
        var echecs = new Echecs();
        LECTURES.forEach((racine, lecture) -> {
            var fichier = fichiers.get(racine);
            if (fichier != null) {
                echecs.essayer(() -> lecteur.lire(fichier, racine, curseur -> lecture.apply(assemblage, curseur)));
            }
        });
        var donnees = assemblage.donnees();
        echecs.lever(donnees);
        return donnees;
    }

    /** Adds the files' bytes as they stand, in the order of reading. */
    void ajouter(EmpreinteFichiers octets) {
        LECTURES.keySet().forEach(racine -> {
            var fichier = fichiers.get(racine);
            if (fichier != null) {
                octets.ajouter(ouverture, fichier, racine);
            }
        });
    }

    /** How a file is opened. */
    @FunctionalInterface
    private interface Lecteur {
        AssemblageBee lire(Path fichier, Racine racine, Function<Curseur, AssemblageBee> decodeur);
    }

    private FichiersBee avec(Racine racine, Path fichier) {
        var tous = new EnumMap<Racine, Path>(Racine.class);
        tous.putAll(fichiers);
        tous.put(racine, fichier);
        return new FichiersBee(tous, ouverture);
    }
}

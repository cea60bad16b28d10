package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lsunsync.domain.Empreinte;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;

/**
 * The fingerprint of what sources say (§6): of the decoded values that rules read, whatever the order of the records, the names of
 * the documents, their lines and their HORODATAGE. A fresh export of the same content has the same one.
 */
public final class EmpreinteSources {

    private EmpreinteSources() {}

    /** 64 lower-case hexadecimal digits, the same on any machine. */
    public static String de(DonneesBee bee, DonneesS3e s3e) {
        return reunir(bee.empreinte(), s3e.empreinte());
    }

    /** That of both sources, from that of each: a source that did not change need not be read to tell it. */
    public static String reunir(String bee, String s3e) {
        return new Empreinte().ajouter(bee).ajouter(s3e).valeur();
    }

    /** That of what BEE says. */
    public static String de(DonneesBee bee) {
        var empreinte = new Empreinte();
        ajouter(empreinte, bee.documents(), document -> document.nature().name());
        ajouter(empreinte, bee.blocs(), Bloc::name);
        bee.etablissement().ifPresent(etablissement -> ajouterChamps(empreinte, Etablissement.CHAMPS, etablissement));
        ajouter(empreinte, bee.divisions(), EmpreinteSources::division);
        ajouter(empreinte, bee.eleves(), eleve -> eleve(eleve, bee.blocs()));
        ajouter(empreinte, bee.ignores(), EnregistrementIgnore::raison);
        ajouter(empreinte, bee.matieresNationales().entrySet(), entree -> entree.getKey() + "=" + entree.getValue());
        return empreinte.valeur();
    }

    /** That of what S3E says. */
    public static String de(DonneesS3e s3e) {
        var empreinte = new Empreinte().ajouter(s3e.sigle());
        ajouter(empreinte, s3e.individus(), EmpreinteSources::individu);
        ajouter(empreinte, s3e.professeursPrincipaux(), EmpreinteSources::mandat);
        ajouter(empreinte, s3e.services(), EmpreinteSources::service);
        ajouter(empreinte, s3e.ignores(), EnregistrementIgnore::raison);
        return empreinte.valeur();
    }

    private static String division(DivisionSource division) {
        var empreinte = new Empreinte()
                .ajouter(division.id().map(Object::toString).orElse(""))
                .ajouter(division.code().valeur())
                .ajouter(division.libelle());
        ajouter(empreinte, division.mefs(), Object::toString);
        return empreinte.valeur();
    }

    private static String eleve(EleveSource eleve, ImmutableSet<Bloc> blocs) {
        var empreinte = new Empreinte()
                .ajouter(eleve.id().toString())
                .ajouter(eleve.idNational())
                .ajouter(eleve.ineRnie())
                .ajouter(eleve.ineBea())
                .ajouter(eleve.structuresConnues() ? 1 : 0)
                .ajouter(eleve.dateSortie().map(Object::toString).orElse(""));
        ajouterChamps(empreinte, DonneesAdministratives.CHAMPS_IDENTITE, eleve.donnees());
        ajouterChamps(empreinte, DonneesAdministratives.CHAMPS_CONTACT, eleve.donnees());
        if (blocs.contains(Bloc.ADRESSE)) {
            ajouterChamps(empreinte, DonneesAdministratives.CHAMPS_ADRESSE, eleve.donnees());
        }
        ajouter(empreinte, eleve.divisions(), Object::toString);
        ajouter(empreinte, eleve.groupes(), Object::toString);
        ajouter(empreinte, eleve.fautes(), Function.identity());
        empreinte.ajouter(eleve.donnees().responsables().size());
        for (var responsable : eleve.donnees().responsables().values()) {
            empreinte.ajouter(responsable.id().toString());
            ajouterChamps(empreinte, Responsable.CHAMPS, responsable);
        }
        return empreinte.valeur();
    }

    private static String individu(Individu individu) {
        var empreinte =
                new Empreinte().ajouter(individu.enseignant().id().toString()).ajouter(individu.suppleant() ? 1 : 0);
        ajouterChamps(empreinte, Enseignant.CHAMPS, individu.enseignant());
        return empreinte.valeur();
    }

    private static String mandat(MandatProfesseurPrincipal mandat) {
        return new Empreinte()
                .ajouter(mandat.division().valeur())
                .ajouter(mandat.enseignant().toString())
                .ajouter(mandat.debut().map(Object::toString).orElse(""))
                .ajouter(mandat.fin().map(Object::toString).orElse(""))
                .valeur();
    }

    private static String service(ServiceEnseignement service) {
        var empreinte = new Empreinte().ajouter(service.structure().toString()).ajouter(service.matiere());
        ajouter(empreinte, service.enseignants(), EnseignantId::toString);
        return empreinte.valeur();
    }

    private static <T> void ajouterChamps(Empreinte empreinte, Iterable<Champ<T>> champs, T enregistrement) {
        champs.forEach(champ -> empreinte.ajouter(champ.de(enregistrement)));
    }

    /** Sorted, so that the order of the records does not count. */
    private static <T> void ajouter(Empreinte empreinte, Collection<T> valeurs, Function<T, String> texte) {
        empreinte.ajouter(valeurs.size());
        Stream<String> textes = valeurs.stream().map(texte).sorted();
        textes.forEach(empreinte::ajouter);
    }
}

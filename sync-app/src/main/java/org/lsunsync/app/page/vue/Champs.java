package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lsunsync.domain.rapport.Entite;

/** Fields in words, their kind, and their values as people write them. */
final class Champs {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TELEPHONE = Pattern.compile("0[0-9]{9}");
    private static final Pattern PAIRE = Pattern.compile("(?<=[0-9]{2})(?=(?:[0-9]{2})+$)");

    private static final ImmutableMap<String, String> LIBELLES = ImmutableMap.<String, String>builder()
            .put("nomFamille", "Nom de famille")
            .put("nomUsage", "Nom d'usage")
            .put("prenom", "Prénom")
            .put("prenom2", "Prénom 2")
            .put("prenom3", "Prénom 3")
            .put("nom", "Nom")
            .put("civilite", "Civilité")
            .put("ine", "INE")
            .put("dateNaissance", "Date de naissance")
            .put("sexe", "Sexe")
            .put("paysNaissance", "Pays de naissance")
            .put("departementNaissance", "Département de naissance")
            .put("communeNaissance", "Commune de naissance")
            .put("villeNaissance", "Ville de naissance")
            .put("nationalite", "Nationalité")
            .put("telephonePersonnel", "Téléphone personnel")
            .put("telephonePortable", "Téléphone portable")
            .put("telephoneProfessionnel", "Téléphone professionnel")
            .put("telephone", "Téléphone")
            .put("telecopie", "Télécopie")
            .put("mel", "Mél")
            .put("mel1", "Mél 1")
            .put("mel2", "Mél 2")
            .put("lien", "Lien")
            .put("rang", "Rang")
            .put("adresse.ligne1", "Adresse, ligne 1")
            .put("adresse.ligne2", "Adresse, ligne 2")
            .put("adresse.ligne3", "Adresse, ligne 3")
            .put("adresse.ligne4", "Adresse, ligne 4")
            .put("adresse.boitePostale", "Boîte postale")
            .put("adresse.codePostal", "Code postal")
            .put("adresse.commune", "Commune")
            .put("adresse.pays", "Pays")
            .put("code", "Code")
            .put("libelle", "Libellé")
            .put("sigle", "Sigle")
            .put("denominationPrincipale", "Dénomination principale")
            .put("denominationComplementaire", "Dénomination complémentaire")
            .put("nomResponsable", "Nom du responsable")
            .put("qualiteResponsable", "Qualité du responsable")
            .buildOrThrow();

    private static final ImmutableMap<String, String> LIENS = ImmutableMap.of(
            "MERE", "mère", "PERE", "père", "TUTEUR", "tuteur", "TUTRICE", "tutrice", "AUTRE", "autre lien");

    private Champs() {}

    static String libelle(String champ) {
        return LIBELLES.getOrDefault(champ, champ);
    }

    static String lien(String lien) {
        return LIENS.getOrDefault(lien.toUpperCase(Locale.ROOT), lien);
    }

    static Nature nature(Entite entite, String champ) {
        return switch (entite) {
            case ETABLISSEMENT, DIVISION -> Nature.ECOLE;
            case RESPONSABLE -> Nature.RESPONSABLES;
            case ENSEIGNANT, ACQUIS, DISCIPLINE -> Nature.ENSEIGNANTS;
            case BILAN -> Nature.PP;
            case ELEVE ->
                champ.startsWith("adresse.")
                        ? Nature.ADRESSE
                        : champ.startsWith("telephone") || champ.equals("mel") ? Nature.COORDONNEES : Nature.IDENTITE;
        };
    }

    /** Dates by day, month, year; phones in pairs; anything else as it stands. */
    static String valeur(String champ, String texte) {
        var date = DATE.matcher(texte);
        if (champ.startsWith("date") && date.matches()) {
            return date.group(3) + "/" + date.group(2) + "/" + date.group(1);
        }
        if (champ.startsWith("tel") && TELEPHONE.matcher(texte).matches()) {
            return PAIRE.matcher(texte).replaceAll(" ");
        }
        return champ.equals("lien") ? lien(texte) : texte;
    }
}

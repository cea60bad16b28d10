package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.app.page.vue.Morceau.Genre;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Valeur;

/** A change's line, as before and after. */
final class Ecarts {

    private static final ImmutableMap<String, String> DOCUMENTS = ImmutableMap.of(
            "eleves",
            "Élèves",
            "responsables",
            "Responsables",
            "structures",
            "Structures",
            "communs",
            "Communs",
            "sts",
            "STS");

    private final Repertoire repertoire;

    Ecarts(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    Ecart de(LigneChangement ligne) {
        return de(ligne, donnee(ligne));
    }

    Ecart de(LigneChangement ligne, String donnee) {
        boolean personne = ligne.champ().isEmpty();
        var avant = texte(ligne, ligne.avant());
        var apres = texte(ligne, ligne.apres());
        var mots = Mots.comparer(avant, apres);
        return new Ecart(
                donnee,
                Champs.nature(ligne.sujet().entite(), ligne.champ()),
                avant.isEmpty() ? vide(personne ? "aucun" : "vide") : mots.avant(),
                apres.isEmpty() ? vide(personne ? "retiré" : "vide") : mots.apres(),
                !avant.isEmpty() && apres.isEmpty() && !personne,
                source(ligne));
    }

    /** A field that changed without a line that tells it. */
    static Ecart champ(Entite entite, String champ, String avant, String apres) {
        return ecart(
                Champs.libelle(champ),
                Champs.nature(entite, champ),
                Champs.valeur(champ, avant),
                Champs.valeur(champ, apres));
    }

    /** The same for what is no field. */
    static Ecart libre(String donnee, String avant, String apres) {
        return ecart(donnee, Nature.RESPONSABLES, avant, apres);
    }

    private static Ecart ecart(String donnee, Nature nature, String avant, String apres) {
        var mots = Mots.comparer(avant, apres);
        return new Ecart(
                donnee,
                nature,
                avant.isEmpty() ? vide("vide") : mots.avant(),
                apres.isEmpty() ? vide("vide") : mots.apres(),
                false,
                "");
    }

    private String donnee(LigneChangement ligne) {
        var entite = ligne.sujet().entite();
        if (entite == Entite.RESPONSABLE && !ligne.champ().isEmpty()) {
            return repertoire.responsable(ligne.sujet().id()) + " · "
                    + Champs.libelle(ligne.champ()).toLowerCase(java.util.Locale.FRENCH);
        }
        return switch (entite) {
            case RESPONSABLE -> "Responsable";
            case ENSEIGNANT -> ligne.champ().isEmpty() ? "Enseignant" : Champs.libelle(ligne.champ());
            case ACQUIS -> repertoire.discipline(discipline(ligne)) + " · enseignants";
            case BILAN -> "Professeur principal";
            default -> Champs.libelle(ligne.champ());
        };
    }

    /** The discipline's part of an acquis' key, after the bilan's five. */
    static String discipline(LigneChangement ligne) {
        var parties = ligne.sujet().id().split("/", -1);
        return Stream.of(parties).skip(5).collect(Collectors.joining("/"));
    }

    private String texte(LigneChangement ligne, Valeur valeur) {
        return valeur.selon(new Valeur.Visiteur<String>() {
            @Override
            public String absente() {
                return "";
            }

            @Override
            public String texte(String texte) {
                return Champs.valeur(ligne.champ(), texte);
            }

            @Override
            public String fiche(ImmutableMap<String, String> champs) {
                return personne(ligne, champs);
            }

            @Override
            public String liste(ImmutableList<String> cles) {
                return cles.stream().map(repertoire::enseignant).collect(Collectors.joining(", "));
            }

            @Override
            public String archivage(int numero, ImmutableList<String> bilans) {
                return "archive n° " + numero;
            }
        });
    }

    private String personne(LigneChangement ligne, ImmutableMap<String, String> champs) {
        if (ligne.sujet().entite() == Entite.ENSEIGNANT) {
            return repertoire.enseignant(ligne.sujet().id());
        }
        var reste = champs.entrySet().stream()
                .filter(champ -> !champ.getKey().equals("prenom")
                        && !champ.getKey().equals("nomFamille")
                        && !champ.getKey().equals("civilite")
                        && !champ.getKey().equals("lien"))
                .map(champ -> champ.getKey().equals("rang")
                        ? "rang " + champ.getValue()
                        : Champs.valeur(champ.getKey(), champ.getValue()));
        return Stream.concat(Stream.of(repertoire.responsable(ligne.sujet().id())), reste)
                .collect(Collectors.joining(", "));
    }

    private static ImmutableList<Morceau> vide(String mot) {
        return ImmutableList.of(new Morceau(Genre.VIDE, mot));
    }

    /** {@code Élèves, l. 4 148}. */
    private static String source(LigneChangement ligne) {
        var position = ligne.origine().position();
        var document = position.document().toLowerCase(java.util.Locale.ROOT);
        var nom = DOCUMENTS.entrySet().stream()
                .filter(connu -> document.startsWith(connu.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(position.document());
        return nom.isEmpty() || position.ligne() == 0 ? nom : nom + ", l. " + Francais.nombre(position.ligne());
    }
}

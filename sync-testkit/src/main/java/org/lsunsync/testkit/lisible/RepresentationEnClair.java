package org.lsunsync.testkit.lisible;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.presentation.StandardRepresentation;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Modification;
import org.lsunsync.domain.plan.RepereEleve;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.ports.LivretScolaire.BilanMontre;

/** AssertJ's messages with the values that the domain hides: a field a value, empty ones left out. */
public final class RepresentationEnClair extends StandardRepresentation {

    private static final Textes FRANCAIS = Textes.francais();

    /** For AssertJ's service loader. */
    public RepresentationEnClair() {}

    /** Before AssertJ's own, and after whatever a test registers itself. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Whether that value's own {@code toString} hides something that is printed here. */
    static boolean cache(Object valeur) {
        return Stream.of(
                        EtatCivil.class,
                        Contact.class,
                        Adresse.class,
                        Responsable.class,
                        DonneesAdministratives.class,
                        Enseignant.class,
                        Eleve.class,
                        RepereEleve.class,
                        Archive.class,
                        EleveSource.class,
                        Individu.class,
                        BilanMontre.class,
                        Modification.class,
                        Valeur.class,
                        LigneChangement.class,
                        Message.class,
                        EtatLsun.class,
                        DonneesBee.class,
                        DonneesS3e.class)
                .anyMatch(type -> type.isInstance(valeur));
    }

    @Override
    protected String fallbackToStringOf(Object valeur) {
        return cache(valeur) ? enClair(valeur) : super.fallbackToStringOf(valeur);
    }

    private String enClair(Object valeur) {
        if (valeur instanceof EtatCivil etatCivil) {
            return champs("EtatCivil", EtatCivil.CHAMPS, etatCivil);
        } else if (valeur instanceof Contact contact) {
            return champs("Contact", Contact.CHAMPS, contact);
        } else if (valeur instanceof Adresse adresse) {
            return champs("Adresse", Adresse.CHAMPS, adresse);
        } else if (valeur instanceof Responsable responsable) {
            return champs("Responsable " + responsable.id(), Responsable.CHAMPS, responsable);
        } else if (valeur instanceof Enseignant enseignant) {
            return champs("Enseignant " + enseignant.id(), Enseignant.CHAMPS, enseignant);
        } else if (valeur instanceof DonneesAdministratives donnees) {
            return champs("", DonneesAdministratives.CHAMPS, donnees)
                    + suite(donnees.responsables().values());
        } else if (valeur instanceof Eleve eleve) {
            return "Eleve " + eleve.id() + " de la division " + eleve.division() + toStringOf(eleve.donnees());
        } else if (valeur instanceof RepereEleve repere) {
            return "RepereEleve " + repere.id() + "{" + repere.ine() + ", " + toStringOf(repere.dateNaissance())
                    + ", division " + repere.division() + "}";
        } else if (valeur instanceof Archive archive) {
            return "Archive " + archive.numero() + " de " + archive.eleve() + " du " + archive.date()
                    + toStringOf(archive.donnees());
        } else if (valeur instanceof BilanMontre montre) {
            return montre.bilan() + " montre " + toStringOf(montre.identite());
        } else {
            return desSources(valeur);
        }
    }

    private String desSources(Object valeur) {
        if (valeur instanceof EleveSource eleve) {
            return "EleveSource " + eleve.id() + " " + eleve.divisions() + eleve.groupes()
                    + eleve.dateSortie().map(sortie -> " sorti le " + sortie).orElse("")
                    + Stream.of(eleve.idNational(), eleve.ineRnie(), eleve.ineBea())
                            .collect(Collectors.joining("/", " ", " "))
                    + toStringOf(eleve.donnees());
        } else if (valeur instanceof Individu individu) {
            return (individu.suppleant() ? "Suppleant " : "Individu ") + toStringOf(individu.enseignant());
        } else if (valeur instanceof DonneesBee bee) {
            return "DonneesBee" + bee.blocs() + suite(bee.documents()) + suite(bee.divisions()) + suite(bee.eleves())
                    + suite(bee.ignores());
        } else if (valeur instanceof DonneesS3e s3e) {
            return "DonneesS3e" + suite(s3e.individus()) + suite(s3e.services()) + suite(s3e.professeursPrincipaux());
        } else if (valeur instanceof EtatLsun etat) {
            return "EtatLsun " + etat.uai() + " version " + etat.version() + suite(etat.divisions())
                    + suite(etat.eleves()) + suite(etat.autresEleves()) + suite(etat.bilans())
                    + suite(etat.enseignants()) + suite(etat.archives());
        } else {
            return duRapport(valeur);
        }
    }

    private String duRapport(Object valeur) {
        if (valeur instanceof Message message) {
            return message.code().code()
                    + message.division().map(code -> " [" + code + "]").orElse("") + " " + message.texte(FRANCAIS);
        } else if (valeur instanceof Modification modification) {
            return modification.champ() + " : « " + modification.avant() + " » → « " + modification.apres() + " »";
        } else if (valeur instanceof LigneChangement ligne) {
            return ligne.origine().regle() + " " + ligne.type() + " "
                    + ligne.sujet().entite() + " "
                    + ligne.sujet().id() + " " + ligne.champ() + " : " + toStringOf(ligne.avant()) + " → "
                    + toStringOf(ligne.apres());
        } else {
            return ((Valeur) valeur).selon(DIRE);
        }
    }

    private static final Valeur.Visiteur<String> DIRE = new Valeur.Visiteur<>() {
        @Override
        public String absente() {
            return "rien";
        }

        @Override
        public String texte(String texte) {
            return "« " + texte + " »";
        }

        @Override
        public String fiche(ImmutableMap<String, String> champs) {
            return champs.toString();
        }

        @Override
        public String liste(ImmutableList<String> cles) {
            return cles.toString();
        }

        @Override
        public String archivage(int numero, ImmutableList<String> bilans) {
            return "archive " + numero + " " + bilans;
        }
    };

    private static <T> String champs(String type, ImmutableList<Champ<T>> champs, T enregistrement) {
        return champs.stream()
                .map(champ -> Map.entry(champ.nom(), champ.de(enregistrement)))
                .filter(champ -> !champ.getValue().isEmpty())
                .map(champ -> champ.getKey() + "=" + champ.getValue())
                .collect(Collectors.joining(", ", type + "{", "}"));
    }

    /** Each on a line of its own. */
    private String suite(Iterable<?> valeurs) {
        var texte = new StringBuilder();
        valeurs.forEach(valeur -> texte.append("\n  ").append(toStringOf(valeur)));
        return texte.toString();
    }
}

package org.lsunsync.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire.BilanMontre;
import org.lsunsync.ports.Refus;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** What came of a request, and what LSUN holds then. Each verb fails, as an assertion does, when it does not hold. */
public final class Resultat {

    private static final Textes TEXTES = Textes.francais();

    private final Scenario scenario;
    private final Optional<Refus> refus;
    private final EntreeJournal entree;
    private final LivretEnMemoire livret;

    Resultat(Scenario scenario, Optional<Refus> refus, EntreeJournal entree, LivretEnMemoire livret) {
        this.scenario = scenario;
        this.refus = refus;
        this.entree = entree;
        this.livret = livret;
    }

    /** The report says this and nothing else, in this order: the code, a blank, the text. */
    public Resultat dit(String... messages) {
        assertThat(messages()).containsExactly(messages);
        return this;
    }

    /** The report has no message. */
    public Resultat neDitRien() {
        return dit();
    }

    /**
     * The report lists these changes and no other one, in this order: {@code R3 MODIFICATION ELEVE 810 prenom : Léa → Lea}. Without
     * value: {@code rien}; lists in brackets, whole records in braces.
     */
    public Resultat change(String... lignes) {
        assertThat(changements()).containsExactly(lignes);
        return this;
    }

    /** The plan is empty. */
    public Resultat neChangeRien() {
        return change();
    }

    /** The request was refused so, by the refusal's name. */
    public Resultat refuse(String code) {
        assertThat(refus.map(Refus::code)).contains(code);
        return this;
    }

    /** The bilan shows that value today, {@code T1} or {@code cycle 4}; field by the name that reports give it. */
    public Resultat montre(long eleve, String bilan, String champ, String valeur) {
        var id = Cles.bilan(new EleveId(eleve), bilan);
        assertThat(livret.montrer(Scenario.UAI, new EleveId(eleve)))
                .filteredOn(montre -> montre.bilan().id().equals(id))
                .singleElement()
                .extracting(BilanMontre::identite)
                .extracting(identite -> Champs.lire(identite, champ))
                .isEqualTo(valeur);
        return this;
    }

    /** The élève has exactly these archives, oldest first, told by one field of theirs. */
    public Resultat archives(long eleve, String champ, String... valeurs) {
        assertThat(livret.archives(Scenario.UAI, new EleveId(eleve)))
                .map(archive -> Champs.lire(archive.donnees(), champ))
                .containsExactly(valeurs);
        return this;
    }

    /** The élève's current data have that value. */
    public Resultat eleve(long eleve, String champ, String valeur) {
        assertThat(etat().eleves())
                .filteredOn(connu -> connu.id().equals(new EleveId(eleve)))
                .singleElement()
                .extracting(connu -> Champs.lire(connu.donnees(), champ))
                .isEqualTo(valeur);
        return this;
    }

    /** The enseignant stands so in LSUN: {@code MME NOM Prenom}. */
    public Resultat enseignant(String cle, String attendu) {
        assertThat(etat().enseignants())
                .filteredOn(connu -> connu.id().equals(Cles.enseignant(cle)))
                .map((Enseignant e) -> (e.civilite() + " " + e.nom() + " " + e.prenom()).strip())
                .containsExactly(attendu);
        return this;
    }

    /** The acquis of a bilan names exactly these enseignants. */
    public Resultat acquis(long eleve, String bilan, String discipline, String... enseignants) {
        ImmutableList<Acquis> lignes = bilan(eleve, bilan).selon(BilanPeriodique::acquis, cycle -> ImmutableList.of());
        assertThat(lignes)
                .filteredOn(acquis -> acquis.discipline().equals(Cles.discipline(discipline)))
                .singleElement()
                .extracting(acquis -> acquis.enseignants().toString())
                .isEqualTo(List.of(enseignants).toString());
        return this;
    }

    /** The bilan has exactly these professeurs principaux. */
    public Resultat pp(long eleve, String bilan, String... enseignants) {
        assertThat(bilan(eleve, bilan).professeursPrincipaux())
                .map(Object::toString)
                .containsExactly(enseignants);
        return this;
    }

    /** The messages, as {@link #dit} takes them. */
    public ImmutableList<String> messages() {
        return rapport().messages().stream()
                .map(message -> message.code().code() + " " + message.texte(TEXTES))
                .collect(ImmutableList.toImmutableList());
    }

    /** The changes, as {@link #change} takes them. */
    public ImmutableList<String> changements() {
        return rapport().changements().stream().map(Resultat::dire).collect(ImmutableList.toImmutableList());
    }

    /** The report itself. */
    public SyncReport rapport() {
        return entree.rapport().orElseThrow(() -> new AssertionError("refusé : " + refus.map(Refus::code)));
    }

    /** The refusal, if it was refused. */
    public Optional<Refus> refus() {
        return refus;
    }

    /** What LSUN holds then. */
    public EtatLsun etat() {
        return livret.lire(Scenario.UAI).orElseThrow().etat();
    }

    /** On with the same école. */
    public Scenario puis() {
        return scenario;
    }

    private Bilan bilan(long eleve, String nom) {
        var id = Cles.bilan(new EleveId(eleve), nom);
        return etat().bilans().stream()
                .filter(bilan -> bilan.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String dire(LigneChangement ligne) {
        var quoi = "%s %s %s %s"
                .formatted(
                        ligne.origine().regle(),
                        ligne.type(),
                        ligne.sujet().entite(),
                        ligne.sujet().id());
        return quoi + (ligne.champ().isEmpty() ? "" : " " + ligne.champ()) + " : "
                + ligne.avant().selon(EN_MOTS) + " → " + ligne.apres().selon(EN_MOTS);
    }

    private static final Valeur.Visiteur<String> EN_MOTS = new Valeur.Visiteur<>() {
        @Override
        public String absente() {
            return "rien";
        }

        @Override
        public String texte(String texte) {
            return texte;
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
            return "n° " + numero + " " + bilans;
        }
    };
}

package org.lsunsync.testkit.memoire;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;

/** What applying a plan means: each change, put in its place in a whole école. Refuses what would touch a locked bilan. */
final class Application implements Changement.Visiteur<EtatLsun.Builder> {

    private final EtatLsun avant;
    private final EtatLsun.Builder apres;
    private final Map<DivisionId, Division> divisions;
    private final Map<EleveId, Eleve> eleves;
    private final Map<EnseignantId, Enseignant> enseignants;
    private final Map<BilanId, Bilan> bilans;

    private Application(EtatLsun avant) {
        this.avant = avant;
        this.apres = EtatLsun.builder()
                .uai(avant.uai())
                .annee(avant.annee())
                .version(avant.version())
                .selection(avant.selection())
                .etablissement(avant.etablissement())
                .disciplines(avant.disciplines())
                .archives(avant.archives());
        this.divisions = parCle(avant.divisions(), Division::id);
        this.eleves = parCle(avant.eleves(), Eleve::id);
        this.enseignants = parCle(avant.enseignants(), Enseignant::id);
        this.bilans = parCle(avant.bilans(), Bilan::id);
    }

    private static <K, V> Map<K, V> parCle(ImmutableList<V> valeurs, Function<V, K> cle) {
        var parCle = new LinkedHashMap<K, V>();
        valeurs.forEach(valeur -> parCle.put(cle.apply(valeur), valeur));
        return parCle;
    }

    /** The whole école once that plan is written; another version only if the plan changes anything. */
    static EtatLsun de(SyncPlan plan, EtatLsun ecole) {
        if (plan.changements().isEmpty()) {
            return ecole;
        }
        var application = new Application(ecole);
        plan.changements().forEach(changement -> changement.selon(application));
        return application
                .apres
                .version(application.avant.version() + 1)
                .divisions(application.divisions.values())
                .eleves(application.eleves.values())
                .enseignants(application.enseignants.values())
                .bilans(application.bilans.values())
                .build();
    }

    @Override
    public EtatLsun.Builder etablissement(Changement.EtablissementModifie changement) {
        return apres.etablissement(changement.apres());
    }

    @Override
    public EtatLsun.Builder division(Changement.DivisionModifiee changement) {
        remplacer(
                divisions,
                changement.avant().id(),
                division -> division.withCode(changement.apres().code())
                        .withLibelle(changement.apres().libelle()));
        return apres;
    }

    @Override
    public EtatLsun.Builder archive(Changement.ArchiveAjoutee changement) {
        changement
                .bilans()
                .forEach(id -> remplacer(
                        bilans,
                        id,
                        bilan -> bilan.avecEtat(bilan.etat()
                                .selon(
                                        () -> {
                                            throw new IllegalStateException("un bilan en cours ne s'épingle pas");
                                        },
                                        verrou -> new Etat.Verrouille(
                                                verrou.depuis(),
                                                verrou.epingle()
                                                        .or(() -> Optional.of(changement
                                                                .archive()
                                                                .numero())))))));
        return apres.addArchives(changement.archive());
    }

    @Override
    public EtatLsun.Builder eleve(Changement.EleveModifie changement) {
        remplacer(eleves, changement.avant().id(), eleve -> eleve.withDonnees(changement.apres()));
        return apres;
    }

    @Override
    public EtatLsun.Builder acquis(Changement.AcquisComplete changement) {
        remplacer(
                bilans,
                changement.bilan().id(),
                bilan -> enCours(bilan).selon(periodique -> completer(periodique, changement), cycle -> {
                    throw new IllegalStateException("un bilan de cycle n'a pas d'acquis");
                }));
        return apres;
    }

    private static Bilan completer(BilanPeriodique bilan, Changement.AcquisComplete changement) {
        return bilan.avecAcquis(bilan.acquis().stream()
                .map(acquis -> acquis.discipline().equals(changement.discipline())
                        ? new Acquis(acquis.discipline(), changement.apres())
                        : acquis)
                .collect(toImmutableList()));
    }

    @Override
    public EtatLsun.Builder professeursPrincipaux(Changement.ProfesseursPrincipauxRemplaces changement) {
        remplacer(
                bilans, changement.bilan().id(), bilan -> enCours(bilan).avecProfesseursPrincipaux(changement.apres()));
        return apres;
    }

    private static Bilan enCours(Bilan bilan) {
        if (bilan.verrouille()) {
            throw new IllegalStateException("un bilan verrouillé ne s'écrit pas");
        }
        return bilan;
    }

    @Override
    public EtatLsun.Builder creation(Changement.EnseignantCree changement) {
        enseignants.put(changement.enseignant().id(), changement.enseignant());
        return apres;
    }

    @Override
    public EtatLsun.Builder enseignant(Changement.EnseignantModifie changement) {
        remplacer(enseignants, changement.avant().id(), enseignant -> changement.apres());
        return apres;
    }

    private static <K, V> void remplacer(Map<K, V> parCle, K cle, UnaryOperator<V> changement) {
        if (parCle.computeIfPresent(cle, (k, valeur) -> changement.apply(valeur)) == null) {
            throw new IllegalStateException("le plan change ce que LSUN n'a pas");
        }
    }
}

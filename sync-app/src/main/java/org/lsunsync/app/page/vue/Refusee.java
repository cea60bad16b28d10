package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Detail;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Faute;

/**
 * Why nothing was written, and what to do.
 *
 * @param demande which request
 * @param simulation whether it was one: then an application would be refused
 * @param code the refusal's name
 * @param titre what happened, in a few words
 * @param phrase what happened
 * @param faire what to do, in steps
 * @param limites R0's limits, where one is passed
 * @param parDivision whom they concern, by division
 * @param fautes what is wrong with documents
 * @param coffre the locked bilans, where the plan is known
 * @param relevable whether a limit can be raised to what was seen
 * @param ancienne whether older sources can be accepted
 */
public record Refusee(
        Demande demande,
        boolean simulation,
        String code,
        String titre,
        String phrase,
        ImmutableList<String> faire,
        ImmutableList<Mesure> limites,
        ImmutableList<String> parDivision,
        ImmutableList<Defaut> fautes,
        Optional<Coffre> coffre,
        boolean relevable,
        boolean ancienne) {

    /**
     * A limit.
     *
     * @param libelle which one
     * @param nombre how many élèves
     * @param total of how many
     * @param seuil how many pass
     * @param depassee whether they are too many
     */
    public record Mesure(String libelle, int nombre, int total, int seuil, boolean depassee) {}

    /**
     * A fault of a document.
     *
     * @param document which one
     * @param ligne where; empty where it is not known
     * @param element what; empty for the whole document
     * @param cause what is wrong
     * @param remede what to do
     */
    public record Defaut(String document, String ligne, String element, String cause, String remede) {}

    private record Cas(String titre, ImmutableList<String> faire) {}

    private static final ImmutableMap<String, Cas> CAS = ImmutableMap.<String, Cas>builder()
            .put(
                    "AccesRefuse",
                    cas(
                            "Refusée : vous n'êtes pas chef de cet établissement",
                            "Faire mettre à jour votre profil par le gestionnaire des comptes."))
            .put(
                    "SelectionInvalide",
                    cas("Refusée : la sélection ne convient pas", "Choisir au moins une division que LSUN connaît."))
            .put(
                    "SourceIndisponible",
                    cas(
                            "Refusée : une source ne répond pas",
                            "Relancer dans quelques minutes.",
                            "Si cela se répète, donner vous-même les exports, ou prévenir l'assistance."))
            .put(
                    "SourceIllisible",
                    cas(
                            "Refusée : un fichier est illisible",
                            "Refaire l'export dans SIECLE ou STS-Web, sans l'ouvrir ni le modifier.",
                            "Relancer avec tous les fichiers."))
            .put(
                    "SourceIncoherente",
                    cas(
                            "Refusée : les fichiers ne concordent pas",
                            "Refaire les exports de cet établissement, pour cette année.",
                            "Relancer avec tous les fichiers."))
            .put(
                    "SourceAncienne",
                    cas(
                            "Refusée : une source est plus ancienne que la dernière appliquée",
                            "Le plus souvent, refaire l'export dans SIECLE, puis relancer.",
                            "Si vous voulez vraiment revenir à ces données, les accepter cette fois."))
            .put(
                    "SeuilDepasse",
                    cas(
                            "Refusée : trop d'élèves changeraient à la fois",
                            "Le plus souvent, l'export est incomplet : refaire dans SIECLE un export de tout l'établissement, puis relancer.",
                            "Regarder l'aperçu complet : il est visible, même refusé.",
                            "Si ces changements sont réels, les accepter cette fois, sans dépasser le nombre vu."))
            .put(
                    "DejaEnCours",
                    cas(
                            "Refusée : une autre synchronisation est en cours",
                            "Attendre qu'elle se termine, lire son compte rendu dans l'historique, puis relancer."))
            .put(
                    "EtatModifie",
                    cas(
                            "Refusée : LSUN change en ce moment",
                            "Relancer quand plus personne ne travaille sur ces bilans : un nouvel aperçu sera fait."))
            .put(
                    "PlanDifferent",
                    cas(
                            "Les données ont changé depuis votre aperçu",
                            "Regarder le nouvel aperçu, puis confirmer de nouveau."))
            .put(
                    "EcritureAnnulee",
                    cas(
                            "Synchronisation annulée",
                            "Relancer dans quelques minutes : l'aperçu sera refait, et vous le verrez avant d'écrire.",
                            "Si cela se répète, donner à l'assistance le numéro de la demande."))
            .put(
                    "BaseIndisponible",
                    cas(
                            "Refusée : la base de données de LSUN ne répond pas",
                            "Relancer dans quelques minutes.",
                            "Si cela se répète, prévenir l'assistance."))
            .buildOrThrow();

    private static final ImmutableMap<Limite, String> LIMITES = ImmutableMap.of(
            Limite.NON_RETROUVES,
            "Non retrouvés",
            Limite.IDENTITES,
            "Changent d'identité (nom, naissance, INE)",
            Limite.VIDES,
            "Perdent une donnée");

    private static Cas cas(String titre, String... faire) {
        return new Cas(titre, ImmutableList.copyOf(faire));
    }

    /** What happened, for a line in a list: {@code un fichier est illisible}. */
    static String enBref(String code) {
        return Optional.ofNullable(CAS.get(code))
                .map(Cas::titre)
                .map(titre -> titre.replaceFirst("^Refusée : ", ""))
                .orElse(code);
    }

    /** That entry's refusal, which must be there. */
    public static Refusee de(Demande demande, EntreeJournal entree) {
        var refus = entree.refus().orElseThrow();
        var cas = Optional.ofNullable(CAS.get(refus.code())).orElseGet(() -> cas("Refusée"));
        var limites = refus.code().equals("SeuilDepasse")
                ? entree.rapport().map(Refusee::limites).orElse(ImmutableList.of())
                : ImmutableList.<Mesure>of();
        return new Refusee(
                demande,
                demande.quoi().equals("Aperçu"),
                refus.code(),
                cas.titre(),
                refus.message(),
                cas.faire(),
                limites,
                details(refus, Refusee::depassement),
                details(refus, Refusee::defaut),
                entree.rapport().map(rapport -> Coffre.de(rapport, ", intact", ", intacts")),
                limites.stream().anyMatch(Mesure::depassee)
                        && limites.stream()
                                .filter(Mesure::depassee)
                                .allMatch(mesure -> 2 * mesure.nombre() <= mesure.total()),
                refus.code().equals("SourceAncienne"));
    }

    private static <T> ImmutableList<T> details(RefusConsigne refus, Function<Detail, Optional<T>> lire) {
        return refus.details().stream()
                .flatMap(detail -> lire.apply(detail).stream())
                .collect(toImmutableList());
    }

    private static Optional<String> depassement(Detail detail) {
        return detail instanceof Detail.Depassement un
                ? Optional.of("%s : %s sur %s (%s)"
                        .formatted(
                                un.division(),
                                Francais.compte(un.nombre(), "élève", "élèves"),
                                Francais.nombre(un.total()),
                                String.valueOf(LIMITES.get(un.limite())).toLowerCase(java.util.Locale.FRENCH)))
                : Optional.empty();
    }

    private static Optional<Defaut> defaut(Detail detail) {
        return detail instanceof Faute faute
                ? Optional.of(new Defaut(
                        faute.document(),
                        faute.ligne() > 0 ? Francais.nombre(faute.ligne()) : "",
                        faute.element(),
                        faute.cause(),
                        faute.remede()))
                : Optional.empty();
    }

    private static ImmutableList<Mesure> limites(SyncReport rapport) {
        return rapport.limites().stream().map(Refusee::mesure).collect(toImmutableList());
    }

    private static Mesure mesure(MesureLimite mesure) {
        return new Mesure(
                String.valueOf(LIMITES.get(mesure.limite())),
                mesure.nombre(),
                mesure.total(),
                mesure.seuil(),
                mesure.depassee());
    }
}

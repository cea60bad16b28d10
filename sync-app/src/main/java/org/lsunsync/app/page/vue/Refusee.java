package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.app.tableur.Tableur;
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
 * @param manquent the divisions that count whole, and how many élèves are elsewhere; empty where there is none
 * @param fautes what is wrong with documents
 * @param defauts how many faults in how many documents, in words
 * @param coffre the locked bilans, where the plan is known
 * @param relevable whether a limit can be raised to what was seen
 * @param reels what is claimed by whoever raises it
 * @param accord what he has looked at
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
        String manquent,
        ImmutableList<Defaut> fautes,
        String defauts,
        Optional<Coffre> coffre,
        boolean relevable,
        String reels,
        String accord,
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

    private static final ImmutableList<MesureLimite> SANS_LIMITES = ImmutableList.of();

    private record Cas(String enBref, ImmutableList<String> faire) {}

    private static final ImmutableMap<String, Cas> CAS = ImmutableMap.<String, Cas>builder()
            .put(
                    "AccesRefuse",
                    cas(
                            "vous n'êtes pas chef de cet établissement",
                            "Faire mettre à jour votre profil par le gestionnaire des comptes."))
            .put(
                    "SelectionInvalide",
                    cas("la sélection ne convient pas", "Choisir au moins une division que LSUN connaît."))
            .put(
                    "SourceIndisponible",
                    cas(
                            "une source ne répond pas",
                            "Relancer dans quelques minutes.",
                            "Si cela se répète, donner vous-même les exports, ou prévenir l'assistance."))
            .put(
                    "SourceIllisible",
                    cas(
                            "un fichier est illisible",
                            "Refaire l'export dans SIECLE ou STS-Web, sans l'ouvrir ni le modifier.",
                            "Relancer avec tous les fichiers."))
            .put(
                    "SourceIncoherente",
                    cas(
                            "les fichiers ne concordent pas",
                            "Refaire les exports de cet établissement, pour cette année.",
                            "Relancer avec tous les fichiers."))
            .put(
                    "SourceAncienne",
                    cas(
                            "une source est plus ancienne que la dernière appliquée",
                            "Le plus souvent, refaire l'export dans SIECLE, puis relancer.",
                            "Si vous voulez vraiment revenir à ces données, les accepter cette fois."))
            .put(
                    "SeuilDepasse",
                    cas(
                            "trop d'élèves changeraient à la fois",
                            "Regarder l'aperçu complet : il est visible, même refusé.",
                            "Si ces changements sont réels, les accepter cette fois, sans dépasser le nombre vu."))
            .put(
                    "DejaEnCours",
                    cas(
                            "une autre synchronisation est en cours",
                            "Attendre qu'elle se termine, lire son compte rendu dans l'historique, puis relancer."))
            .put(
                    "EtatModifie",
                    cas(
                            "LSUN change en ce moment",
                            "Relancer quand plus personne ne travaille sur ces bilans : un nouvel aperçu sera fait."))
            .put(
                    "PlanDifferent",
                    cas(
                            "les données ont changé depuis l'aperçu",
                            "Regarder le nouvel aperçu, puis confirmer de nouveau."))
            .put(
                    "EcritureAnnulee",
                    cas(
                            "une écriture a échoué, rien n'a été gardé",
                            "Relancer dans quelques minutes : l'aperçu sera refait, et vous le verrez avant d'écrire.",
                            "Si cela se répète, donner à l'assistance le numéro de la demande."))
            .put(
                    "BaseIndisponible",
                    cas(
                            "la base de données de LSUN ne répond pas",
                            "Relancer dans quelques minutes.",
                            "Si cela se répète, prévenir l'assistance."))
            .buildOrThrow();

    private static Cas cas(String enBref, String... faire) {
        return new Cas(enBref, ImmutableList.copyOf(faire));
    }

    /** What happened, for a line in a list: {@code un fichier est illisible}. */
    static String enBref(String code) {
        return Optional.ofNullable(CAS.get(code)).map(Cas::enBref).orElse(code);
    }

    /** That entry's refusal, which must be there. */
    public static Refusee de(Demande demande, EntreeJournal entree) {
        var refus = entree.refus().orElseThrow();
        var cas = Optional.ofNullable(CAS.get(refus.code())).orElseGet(() -> cas(refus.code()));
        boolean seuil = refus.code().equals("SeuilDepasse");
        var limites = seuil ? entree.rapport().map(SyncReport::limites).orElse(ImmutableList.of()) : SANS_LIMITES;
        var depassees = limites.stream().filter(MesureLimite::depassee).collect(toImmutableList());
        var garde = Garde.de(depassees);
        var fautes = details(refus, Refusee::defaut);
        var depassements = details(refus, Refusee::depassement);
        return new Refusee(
                demande,
                demande.quoi().equals("Aperçu"),
                refus.code(),
                "Refusée : " + (seuil ? garde.titre() : cas.enBref()),
                refus.message(),
                Stream.concat(seuil ? Stream.of(garde.souvent()) : Stream.empty(), cas.faire().stream())
                        .collect(toImmutableList()),
                limites.stream().map(Refusee::mesure).collect(toImmutableList()),
                depassements.stream().map(Refusee::phrase).collect(toImmutableList()),
                manquent(depassements, depassees),
                fautes,
                defauts(fautes),
                entree.rapport().map(rapport -> Coffre.de(rapport, ", intact", ", intacts")),
                !depassees.isEmpty() && depassees.stream().allMatch(mesure -> 2 * mesure.nombre() <= mesure.total()),
                depassees.size() == 1
                        ? garde.reels()
                                .formatted(Francais.nombre(depassees.get(0).nombre()))
                        : garde.reels(),
                garde.accord(),
                refus.code().equals("SourceAncienne"));
    }

    private static String defauts(ImmutableList<Defaut> fautes) {
        long documents = fautes.stream().map(Defaut::document).distinct().count();
        return "%s, dans %s."
                .formatted(
                        Francais.compte(fautes.size(), "défaut", "défauts"),
                        Francais.compte(documents, "fichier", "fichiers"));
    }

    /** Whole divisions are mostly an export's fault, not people's doing; only where one limit is passed does the sum say anything. */
    private static String manquent(
            ImmutableList<Detail.Depassement> depassements, ImmutableList<MesureLimite> depassees) {
        var entieres =
                depassements.stream().filter(un -> un.nombre() == un.total()).collect(toImmutableList());
        if (depassees.size() != 1 || entieres.isEmpty()) {
            return "";
        }
        int dedans = entieres.stream().mapToInt(Detail.Depassement::nombre).sum();
        int ailleurs = depassees.get(0).nombre() - dedans;
        return "%s : %s%s."
                .formatted(
                        entieres.size() < 2 ? "Une division en entier" : "Des divisions en entier",
                        entieres.stream().map(un -> un.division().valeur()).collect(Collectors.joining(", ")),
                        " (" + Francais.compte(dedans, "élève", "élèves") + ")"
                                + (ailleurs == 0
                                        ? ""
                                        : ", et " + Francais.compte(ailleurs, "élève", "élèves") + " ailleurs"));
    }

    private static <T> ImmutableList<T> details(RefusConsigne refus, Function<Detail, Optional<T>> lire) {
        return refus.details().stream()
                .flatMap(detail -> lire.apply(detail).stream())
                .collect(toImmutableList());
    }

    private static Optional<Detail.Depassement> depassement(Detail detail) {
        return detail instanceof Detail.Depassement un ? Optional.of(un) : Optional.empty();
    }

    private static String phrase(Detail.Depassement un) {
        return "%s : %s sur %s (%s)"
                .formatted(
                        un.division(),
                        Francais.compte(un.nombre(), "élève", "élèves"),
                        Francais.nombre(un.total()),
                        Garde.de(un.limite()).libelle().toLowerCase(Locale.FRENCH));
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

    private static Mesure mesure(MesureLimite mesure) {
        return new Mesure(
                Garde.de(mesure.limite()).libelle(),
                mesure.nombre(),
                mesure.total(),
                mesure.seuil(),
                mesure.depassee());
    }

    /** What is wrong with documents, for a spreadsheet. */
    public String csv() {
        return Tableur.csv(
                ImmutableList.of("fichier", "ligne", "element", "trouve", "a_faire"),
                fautes.stream()
                        .map(faute -> ImmutableList.of(
                                faute.document(), faute.ligne(), faute.element(), faute.cause(), faute.remede())));
    }
}

package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.ports.LivretScolaire.BilanMontre;

/**
 * An élève's archives, and which identity each of his bilans shows.
 *
 * @param chemin where the école's pages are
 * @param nom what he is called
 * @param resume where he is, how many archives and bilans he has
 * @param bilans what each bilan shows
 * @param frise what happened, in time
 * @param courantes his current data, in a line
 */
public record DossierEleve(
        String chemin,
        String nom,
        String resume,
        ImmutableList<Montre> bilans,
        ImmutableList<Evenement> frise,
        String courantes) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * What a bilan shows.
     *
     * @param bilan which one
     * @param verrou since when it is locked; empty if it is not
     * @param classe its own division
     * @param affiche the name that it shows
     * @param adresse the address that it shows
     * @param archive the archive that it is pinned to; none for the current data
     */
    public record Montre(
            String bilan, String verrou, String classe, String affiche, String adresse, Optional<Integer> archive) {}

    /**
     * A lock, or an archive.
     *
     * @param quand when
     * @param titre what
     * @param archive the archive's number; none for a lock
     * @param epingles which bilans are pinned to it
     * @param ecarts what changed then
     */
    public record Evenement(
            String quand, String titre, Optional<Integer> archive, String epingles, ImmutableList<Ecart> ecarts) {}

    /** What LSUN holds of that élève. */
    public static DossierEleve de(
            String chemin, EtatLsun etat, Eleve eleve, List<Archive> archives, List<BilanMontre> bilans) {
        ImmutableMap<DivisionId, String> codes = etat.divisions().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Division::id, division -> division.code().valeur()));
        long verrouilles =
                bilans.stream().filter(montre -> montre.bilan().verrouille()).count();
        return new DossierEleve(
                chemin,
                nom(eleve.donnees()),
                "%s · identifiant Base élèves %s · %s, %s, %d en cours"
                        .formatted(
                                codes.getOrDefault(eleve.division(), ""),
                                eleve.id(),
                                Francais.compte(archives.size(), "archive", "archives"),
                                Francais.compte(verrouilles, "bilan verrouillé", "bilans verrouillés"),
                                bilans.size() - verrouilles),
                bilans.stream().map(montre -> montre(montre, codes)).collect(toImmutableList()),
                frise(eleve, archives, bilans),
                nom(eleve.donnees()) + adresse(eleve.donnees(), ", "));
    }

    private static Montre montre(BilanMontre montre, ImmutableMap<DivisionId, String> codes) {
        var bilan = montre.bilan();
        return new Montre(
                Repertoire.complet(bilan.id()),
                verrou(bilan).map(Francais::jour).orElse(""),
                codes.getOrDefault(bilan.scolarite().division(), ""),
                nom(montre.identite()),
                montre.identite().adresse().ligne1(),
                epingle(bilan));
    }

    private static Optional<Instant> verrou(Bilan bilan) {
        return bilan.etat().selon(Optional::empty, verrou -> Optional.of(verrou.depuis()));
    }

    private static Optional<Integer> epingle(Bilan bilan) {
        return bilan.etat().selon(Optional::empty, verrou -> verrou.epingle().map(numero -> numero.valeur()));
    }

    private static ImmutableList<Evenement> frise(Eleve eleve, List<Archive> archives, List<BilanMontre> bilans) {
        record Date(LocalDate jour, Evenement evenement) {}
        var dates = new ArrayList<Date>();
        bilans.forEach(montre -> verrou(montre.bilan())
                .ifPresent(instant -> dates.add(new Date(
                        instant.atZone(PARIS).toLocalDate(),
                        new Evenement(
                                Francais.moment(instant),
                                "Verrou du bilan : "
                                        + Repertoire.complet(montre.bilan().id()),
                                Optional.empty(),
                                "",
                                ImmutableList.of())))));
        for (int i = 0; i < archives.size(); i++) {
            var archive = archives.get(i);
            var apres = i + 1 < archives.size() ? archives.get(i + 1).donnees() : eleve.donnees();
            dates.add(new Date(
                    archive.date(),
                    new Evenement(
                            Francais.jour(archive.date()),
                            "Archive n° " + archive.numero(),
                            Optional.of(archive.numero().valeur()),
                            bilans.stream()
                                    .filter(montre -> epingle(montre.bilan())
                                            .filter(numero ->
                                                    numero == archive.numero().valeur())
                                            .isPresent())
                                    .map(montre ->
                                            Repertoire.bref(montre.bilan().id().cle()))
                                    .collect(Collectors.joining(", ")),
                            ecarts(archive.donnees(), apres))));
        }
        return dates.stream()
                .sorted(Comparator.comparing(Date::jour))
                .map(Date::evenement)
                .collect(toImmutableList());
    }

    private static ImmutableList<Ecart> ecarts(DonneesAdministratives avant, DonneesAdministratives apres) {
        var champs = DonneesAdministratives.CHAMPS.stream()
                .filter(champ -> !champ.de(avant).equals(champ.de(apres)))
                .map(champ -> ecart(champ, avant, apres));
        var responsables = avant.responsables().equals(apres.responsables())
                ? Stream.<Ecart>empty()
                : Stream.of(Ecarts.libre("Responsables", noms(avant), noms(apres)));
        return Stream.concat(champs, responsables).collect(toImmutableList());
    }

    private static Ecart ecart(
            Champ<DonneesAdministratives> champ, DonneesAdministratives avant, DonneesAdministratives apres) {
        return Ecarts.champ(Entite.ELEVE, champ.nom(), champ.de(avant), champ.de(apres));
    }

    private static String noms(DonneesAdministratives donnees) {
        return donnees.responsables().values().stream()
                .map(responsable -> Stream.of(
                                Repertoire.nom(responsable.prenom(), responsable.nomFamille()),
                                responsable.contact().telephonePortable(),
                                responsable.contact().mel())
                        .filter(texte -> !texte.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ; "));
    }

    private static String nom(DonneesAdministratives donnees) {
        var etatCivil = donnees.etatCivil();
        return Stream.of(etatCivil.prenom(), etatCivil.prenom2(), etatCivil.nomFamille())
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String adresse(DonneesAdministratives donnees, String avant) {
        var adresse = donnees.adresse();
        var texte = Stream.of(adresse.ligne1(), (adresse.codePostal() + " " + adresse.commune()).strip())
                .filter(partie -> !partie.isEmpty())
                .collect(Collectors.joining(", "));
        return texte.isEmpty() ? "" : avant + texte;
    }
}

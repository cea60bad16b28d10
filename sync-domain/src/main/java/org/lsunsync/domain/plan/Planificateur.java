package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.AcquisComplete;
import org.lsunsync.domain.plan.Changement.ArchiveAjoutee;
import org.lsunsync.domain.plan.Changement.EleveModifie;
import org.lsunsync.domain.plan.Changement.ProfesseursPrincipauxRemplaces;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EnregistrementIgnore;

/**
 * État LSUN + BEE + S3E + date → plan: the specification's contents page. A pure function, linear in the records: same input, same
 * plan, whatever the order of the lists (I7). The sources have passed R0: they are of the école and year of the état, not empty, and
 * hold no ELEVE_ID twice. Immutable; any thread may use it.
 */
public final class Planificateur {

    /** Holds nothing: one serves all. */
    public Planificateur() {}

    /**
     * What a synchronisation of that état's selection would write and say.
     *
     * @param etat what LSUN holds
     * @param bee what BEE says
     * @param s3e what S3E says
     * @param jour the synchronisation's date
     * @param seuils R0's limits: the plan says how it stands to them, and is made all the same
     */
    public SyncPlan planifier(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour, Seuils seuils) {
        return new Planification(Contexte.indexer(etat, bee, s3e, jour)).plan(seuils);
    }

    /** One planning: the rules in the order in which one needs the other; the report's order is the specification's all the same. */
    private static final class Planification {

        private final Contexte contexte;
        private final OrdreFrancais ordre = new OrdreFrancais();
        private final R1Etablissement r1;
        private final R2Divisions r2;
        private final R3Eleves r3;
        private final R4Archives r4;
        private final R5Enseignants r5;
        private final R6EnseignantsDesAcquis r6;
        private final R7ProfesseursPrincipaux r7;
        private final Creations creations;
        private final MessagesEleves messagesEleves;
        private final MessagesAcquis messagesAcquis;

        Planification(Contexte contexte) {
            this.contexte = contexte;
            r1 = new R1Etablissement(contexte);
            r2 = new R2Divisions(contexte); // its codes serve all that follow
            r3 = new R3Eleves(contexte);
            r4 = new R4Archives(contexte);
            creations = new Creations(contexte.annuaire());
            var services = new ServicesDuBilan(contexte, r2);
            r6 = new R6EnseignantsDesAcquis(contexte, services, creations);
            r7 = new R7ProfesseursPrincipaux(contexte, r2, creations);
            r5 = new R5Enseignants(contexte, r2, r6, r7, creations); // R6 and R7 say who is linked
            messagesEleves = new MessagesEleves(contexte, r2, r3, ordre);
            messagesAcquis = new MessagesAcquis(contexte, r2, r3, services, r6, r5, ordre);
        }

        SyncPlan plan(Seuils seuils) {
            var etablissement = r1.decider();
            var divisions =
                    contexte.selection().stream().map(this::dansLaDivision).collect(toImmutableList());
            var mesures = new Mesures(contexte, divisions);
            var plan = SyncPlan.builder()
                    .uai(contexte.etat().uai())
                    .annee(contexte.etat().annee())
                    .version(contexte.etat().version())
                    .date(contexte.jour())
                    .selection(contexte.selection().stream()
                            .collect(toImmutableMap(Division::id, division -> r2.code(division.id()))))
                    .addAllMessages(r1.message(etablissement).stream().toList())
                    .addAllMessages(enregistrementsSansCle())
                    .compteurs(mesures.totaux(
                            r5.changements().size(), creations.changements().size()))
                    .divisions(mesures.parDivision())
                    .limites(mesures.limites(seuils))
                    .limitesParDivision(mesures.limitesParDivision(seuils))
                    .valableJusquau(Echeance.de(contexte))
                    .bilansVerrouilles(BilansVerrouilles.de(contexte.etat()));
            etablissement.ifPresent(plan::addChangements);
            for (var dans : divisions) {
                plan.addAllMessages(messages(dans.division())).addAllChangements(changements(dans));
            }
            return plan.addAllChangements(creations.changements())
                    .addAllChangements(r5.changements())
                    .build();
        }

        private ImmutableList<Message> messages(Division division) {
            return ImmutableList.<Message>builder()
                    .addAll(r2.messages(division))
                    .addAll(messagesEleves.messages(division))
                    .addAll(r5.messages(division, ordre))
                    .addAll(messagesAcquis.messages(division))
                    .addAll(r7.messages(division, r3, r5, ordre))
                    .build();
        }

        /** N6 of records that have no key: élèves before STS, then by line. */
        private ImmutableList<Message> enregistrementsSansCle() {
            var parLigne = Comparator.comparingInt(
                    (EnregistrementIgnore e) -> e.position().ligne());
            return Stream.concat(
                            contexte.bee().ignores().stream().sorted(parLigne),
                            contexte.s3e().ignores().stream().sorted(parLigne))
                    .map(e -> MessagesEleves.ignore(Optional.empty(), Optional.empty(), e.position(), e.raison()))
                    .collect(toImmutableList());
        }

        /** R2; per élève his archive, then his fields; R6 by bilan and discipline; R7 by bilan. */
        private ImmutableList<Changement> changements(Mesures.DansLaDivision dans) {
            var changements = ImmutableList.<Changement>builder();
            r2.changement(dans.division()).ifPresent(changements::add);
            dans.eleves().forEach(eleve -> {
                Optional.ofNullable(dans.archives().get(eleve.avant().id())).ifPresent(changements::add);
                changements.add(eleve);
            });
            Comparator<Bilan> parBilan = R7ProfesseursPrincipaux.ordreDesBilans(r3, ordre);
            r6.changements(dans.division()).stream()
                    .sorted(Comparator.comparing(AcquisComplete::bilan, parBilan)
                            .thenComparing(AcquisComplete::discipline))
                    .forEach(changements::add);
            r7.changements(dans.division()).stream()
                    .sorted(Comparator.comparing(ProfesseursPrincipauxRemplaces::bilan, parBilan))
                    .forEach(changements::add);
            return changements.build();
        }

        private Mesures.DansLaDivision dansLaDivision(Division division) {
            var eleves = r3.changements(division).stream() // names cost their collation: only whose élèves change
                    .sorted(Comparator.comparing(EleveModifie::avant, messagesEleves.ordreDesEleves()))
                    .collect(toImmutableList());
            ImmutableMap<EleveId, ArchiveAjoutee> archives = eleves.stream()
                    .flatMap(eleve -> r4.decider(eleve).stream())
                    .collect(toImmutableMap(ajoutee -> ajoutee.archive().eleve(), ajoutee -> ajoutee));
            var acquis = r6.changements(division);
            var bilans = r7.changements(division);
            ImmutableSet<EnseignantId> nommes = Stream.concat(
                            acquis.stream().flatMap(c -> c.apres().stream()),
                            bilans.stream().flatMap(c -> c.apres().stream()))
                    .collect(ImmutableSet.toImmutableSet());
            return new Mesures.DansLaDivision(
                    division,
                    r2.code(division.id()),
                    eleves,
                    archives,
                    (int) r5.changements().stream()
                            .filter(c -> r5.lie(division, c.avant().id()))
                            .count(),
                    (int) nommes.stream()
                            .filter(id -> creations.de(id).isPresent())
                            .count(),
                    acquis.size(),
                    bilans.size());
        }
    }
}

package org.lsunsync.app.page.execution;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.app.page.vue.Approuve;
import org.lsunsync.app.page.vue.EnCours;
import org.lsunsync.app.page.vue.Francais;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Suivi;

/** One application on its way, and how it ended. Any thread may ask. */
public final class Execution implements Suivi {

    private final String id;
    private final Uai uai;
    private final String qui;
    private final Instant debut;
    private final Approuve approuve;
    private final Map<Etape, Pas> pas = new EnumMap<>(Etape.class);
    private final List<Runnable> ecoutes = new ArrayList<>();
    private Optional<EntreeJournal> entree = Optional.empty();
    private Optional<Fin> fin = Optional.empty();

    private record Pas(boolean fait, int nombre) {}

    /**
     * How it ended.
     *
     * @param numero its number in the journal; none when the journal could not take it
     * @param phrase why nothing was written; empty when it was, or when the journal says it
     */
    public record Fin(Optional<Long> numero, String phrase) {}

    Execution(String id, Uai uai, String qui, Instant debut, Approuve approuve) {
        this.id = id;
        this.uai = uai;
        this.qui = qui;
        this.debut = debut;
        this.approuve = approuve;
    }

    /** What it is called in a URL. */
    public String id() {
        return id;
    }

    /** Which école's. */
    public Uai uai() {
        return uai;
    }

    @Override
    public synchronized void etape(Uai ecole, Etape etape, int fait, int total) {
        boolean fini = fait > 0 || pas.containsKey(etape);
        pas.keySet()
                .removeIf(autre -> autre.compareTo(etape) > 0); // planned again: what came after is to be done again
        pas.put(etape, new Pas(fini, fait));
        prevenir();
    }

    @Override
    public synchronized void termine(EntreeJournal finie) {
        entree = Optional.of(finie);
    }

    /** What the journal was given; nothing before the end. */
    public synchronized Optional<EntreeJournal> entree() {
        return entree;
    }

    /** How it ended; nothing as long as it runs. */
    public synchronized Optional<Fin> fin() {
        return fin;
    }

    synchronized void finir(Fin comment) {
        fin = Optional.of(comment);
        prevenir();
    }

    /** Calls at once, then at each step, and at the end; until what is answered is run. */
    public synchronized Runnable ecouter(Runnable ecoute) {
        ecoutes.add(ecoute);
        ecoute.run();
        return () -> oublier(ecoute);
    }

    private synchronized void oublier(Runnable ecoute) {
        ecoutes.remove(ecoute);
    }

    private void prevenir() {
        for (var ecoute : ImmutableList.copyOf(ecoutes)) {
            try {
                ecoute.run();
            } catch (RuntimeException partie) {
                ecoutes.remove(ecoute); // whoever listened has left; the application goes on
            }
        }
    }

    /** How far it is, for the page. */
    public synchronized EnCours vue() {
        return new EnCours(
                "/ecoles/" + uai + "/en-cours/" + id,
                qui,
                debut,
                Francais.compte(approuve.divisions(), "division", "divisions"),
                ImmutableList.copyOf(Etape.values()).stream().map(this::vue).collect(toImmutableList()));
    }

    private EnCours.Pas vue(Etape etape) {
        var ou = Optional.ofNullable(pas.get(etape));
        return new EnCours.Pas(
                titre(etape),
                ou.map(un -> un.fait() ? "fait" : "la").orElse(""),
                ou.map(un -> un.fait() ? "Faite. " + faite(etape, un.nombre()) : "En cours. " + prevue(etape))
                        .orElseGet(() -> "À venir. " + prevue(etape))
                        .strip());
    }

    private static String titre(Etape etape) {
        return switch (etape) {
            case LECTURE_BEE -> "Lecture de Base élèves";
            case LECTURE_S3E -> "Lecture de STS-Web";
            case LECTURE_LSUN -> "Lecture de LSUN";
            case PLANIFICATION -> "Préparation";
            case ECRITURE -> "Écriture";
            case PREUVE -> "Vérification des bilans verrouillés";
        };
    }

    /** What the preview that was approved says of it; of what was read again since, nothing. */
    private String prevue(Etape etape) {
        return switch (etape) {
            case LECTURE_BEE, LECTURE_S3E, LECTURE_LSUN, PLANIFICATION -> "";
            case ECRITURE -> approuve.ecrits();
            case PREUVE -> bilans(approuve.verrouilles()) + " d'avant ; une différence annule tout.";
        };
    }

    private String faite(Etape etape, int nombre) {
        return switch (etape) {
            case LECTURE_BEE -> Francais.compte(nombre, "élève.", "élèves.");
            case LECTURE_S3E -> Francais.compte(nombre, "service d'enseignement.", "services d'enseignement.");
            case LECTURE_LSUN -> Francais.compte(nombre, "bilan.", "bilans.");
            // that writing has begun tells that the plan is the one that was approved
            case PLANIFICATION ->
                pas.containsKey(Etape.ECRITURE)
                        ? "Ce qui sera écrit est ce que vous avez approuvé : " + approuve.plan() + "."
                        : Francais.compte(nombre, "changement.", "changements.");
            case ECRITURE -> approuve.ecrits();
            case PREUVE -> bilans(nombre) + " d'avant.";
        };
    }

    private static String bilans(int nombre) {
        return Francais.compte(nombre, "bilan comparé à son empreinte", "bilans comparés à leur empreinte");
    }
}

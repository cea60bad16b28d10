package org.lsunsync.testkit.ecole;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;

/**
 * An invented collège: its élèves, responsables, enseignants and bilans are functions of a seed and a rank, so that the same options give
 * the same bytes on any machine, and a school of any size is written without being held. Three trimestres of twelve acquis for each
 * élève: the first two verrouillés, the third en cours.
 *
 * <p>It is told twice: {@code before/}, with the LSU file that a first loading reads, and {@code after/}, its exports a week later: the
 * asked share of the élèves has changed, some have left or moved, services have new enseignants, divisions other PP. The LSU file of
 * {@code after/} is that of {@code before/}: a synchronisation does not read it.
 *
 * @param uai its UAI
 * @param annee its school year
 * @param eleves how many, 1 at least
 * @param divisions how many, 1 to 120 and no more than élèves
 * @param graine the seed
 * @param changements the share of the élèves who change, in percent, 0 to 100
 */
public record EcoleInventee(Uai uai, AnneeScolaire annee, int eleves, int divisions, long graine, int changements) {

    /** 600 élèves in 24 divisions, of whom a fifth changes. */
    public static final EcoleInventee COLLEGE =
            new EcoleInventee(new Uai("0999001W"), new AnneeScolaire(2025), 600, 24, 42, 20);

    /** @throws IllegalArgumentException for numbers out of their bounds */
    public EcoleInventee {
        checkArgument(eleves >= 1, "élèves : 1 au moins");
        checkArgument(
                1 <= divisions && divisions <= 120 && divisions <= eleves,
                "divisions : 1 à 120, pas plus que d'élèves");
        checkArgument(0 <= changements && changements <= 100, "changements : 0 à 100 %");
    }

    /** The documents, by the names that people know them by. */
    public enum Document {
        /** BEE_ELEVES, with addresses. */
        ELEVES("ElevesAvecAdresses.xml"),
        /** BEE_RESPONSABLES, with addresses. */
        RESPONSABLES("ResponsablesAvecAdresses.xml"),
        /** BEE_STRUCTURES. */
        STRUCTURES("Structures.xml"),
        /** BEE_NOMENCLATURES. */
        NOMENCLATURE("Nomenclature.xml"),
        /** BEE_COMMUN. */
        COMMUNS("Communs.xml"),
        /** STS_EDT; the name of the file has the UAI and the year in it. */
        STS("sts_emp_%s_%s.xml"),
        /** lsun-bilans. */
        LSU("lsu.xml");

        private final String nom;

        Document(String nom) {
            this.nom = nom;
        }

        /** The file's name for that école. */
        public String nom(EcoleInventee ecole) {
            return nom.formatted(ecole.uai(), ecole.annee());
        }
    }

    /** A day on which the week of changes is over: what a synchronisation of it is dated. */
    public LocalDate jour() {
        return LocalDate.of(annee.millesime() + 1, 5, 12);
    }

    /** How many élèves change in the week, exactly. */
    public int elevesChanges() {
        return (int) Math.round(eleves * (changements / 100.0));
    }

    /**
     * Writes {@code before/} and {@code after/} with their seven documents each.
     *
     * @param dossier where; made when it is not there
     * @param annonce hears the path of each document before it is written, relative to the folder
     * @throws UncheckedIOException when it can't be written
     */
    public void ecrire(Path dossier, Consumer<Path> annonce) {
        for (var etat : Etat.values()) {
            var ici = dossier.resolve(etat.apres() ? "after" : "before");
            for (var document : Document.values()) {
                var fichier = ici.resolve(document.nom(this));
                annonce.accept(dossier.relativize(fichier));
                ecrire(document, etat.apres(), fichier);
            }
        }
    }

    private void ecrire(Document document, boolean apres, Path fichier) {
        try {
            Files.createDirectories(fichier.toAbsolutePath().getParent());
            try (var sortie = new BufferedOutputStream(Files.newOutputStream(fichier))) {
                ecrire(document, apres, sortie);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /**
     * Writes one document as it stands before or after the week of changes; the stream stays open.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public void ecrire(Document document, boolean apres, OutputStream sortie) {
        var etat = apres ? Etat.APRES : Etat.AVANT;
        switch (document) {
            case ELEVES -> new DocumentsBee(this, etat).eleves(sortie);
            case RESPONSABLES -> new DocumentsBee(this, etat).responsables(sortie);
            case STRUCTURES -> new DocumentsBee(this, etat).structures(sortie);
            case NOMENCLATURE -> new DocumentsBee(this, etat).nomenclature(sortie);
            case COMMUNS -> new DocumentsBee(this, etat).communs(sortie);
            case STS -> new DocumentSts(this, etat).ecrire(sortie);
            case LSU -> new DocumentLsu(this).ecrire(sortie);
        }
    }

    /** What chance has in store for one record: the same for the same seed, whatever was drawn before. */
    SplittableRandom hasard(String quoi, int rang) {
        return new SplittableRandom(graine * 1_000_003L + quoi.hashCode() * 31L + rang * 0x9E3779B97F4A7C15L);
    }
}

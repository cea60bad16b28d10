package org.lsunsync.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** Decode: ElevesAvecAdresses, small and huge. */
final class Decoder implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        var jmh = Jmh.mesurer(cadre, DecoderJmh.class, college);
        var quoi = "décoder, %d élèves".formatted(college);
        cadre.ligne(
                new Ligne(quoi, "analyseur seul", "ms", jmh.de("nous"), jmh.de("evenements"), Objectif.auPlus(1.6)));
        cadre.ligne(new Ligne(quoi, "Jackson XML", "ms", jmh.de("nous"), jmh.de("jackson"), Objectif.auMoins(1)));
        cadre.ligne(new Ligne(quoi, "JAXB", "ms", jmh.de("nous"), jmh.de("jaxb"), Objectif.auMoins(1)));
        try (var exports = Exports.de(Exports.college(cadre.taille(100_000, 120)))) {
            enGrand(cadre, exports);
        }
    }

    private static void enGrand(Cadre cadre, Exports exports) throws Exception {
        var fichier = exports.fichier(Document.ELEVES, true);
        var ecole = exports.ecole();
        var decodages = new Decodages();
        var cote = Cote.aCote(
                cadre.tours(),
                cadre.taille(3, 1),
                cadre.taille(2, 0),
                () -> Decodages.nous(fichier, ecole.uai(), ecole.annee()),
                () -> decodages.evenements(fichier),
                () -> decodages.jackson(fichier),
                () -> decodages.jaxb(fichier));
        var quoi = "décoder, %d élèves".formatted(ecole.eleves());
        cadre.ligne(new Ligne(quoi, "analyseur seul", "ms", cote.de(0), cote.de(1), Objectif.auPlus(1.3)));
        cadre.ligne(new Ligne(quoi, "Jackson XML", "ms", cote.de(0), cote.de(2), Objectif.auMoins(1)));
        cadre.ligne(new Ligne(quoi, "JAXB", "ms", cote.de(0), cote.de(3), Objectif.auMoins(1)));
        avecPeu(cadre, fichier, ecole.eleves());
    }

    /** Fails when 16 MB are not enough. */
    private static void avecPeu(Cadre cadre, Path fichier, int eleves) throws Exception {
        int gardes = Math.min(600, eleves);
        var dit = Enfant.executer(Enfant.commande(
                List.of("-Xmx16m"), DecoderAvecPeu.class, List.of(fichier.toString(), Integer.toString(gardes))));
        if (!dit.strip().endsWith(" " + gardes)) {
            throw new IllegalStateException("read otherwise than expected: " + dit);
        }
        cadre.sortie().println("| décoder %d, garder %d, -Xmx16m | | | | | | tient | oui |".formatted(eleves, gardes));
    }
}

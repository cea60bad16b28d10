package org.lsunsync.benchmark;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** The documents of an invented école in a folder of their own, gone when it is closed. */
final class Exports implements AutoCloseable {

    private final EcoleInventee ecole;
    private final Path dossier;

    private Exports(EcoleInventee ecole, Path dossier) {
        this.ecole = ecole;
        this.dossier = dossier;
    }

    /** An école of that size, of whom a fifth changes. */
    static EcoleInventee college(int eleves) {
        var modele = EcoleInventee.COLLEGE;
        return new EcoleInventee(
                modele.uai(),
                modele.annee(),
                eleves,
                Math.min(120, Math.max(1, eleves / 25)),
                modele.graine(),
                modele.changements());
    }

    /** The same école under another UAI: its documents differ in nothing else. */
    static EcoleInventee sous(Uai uai, EcoleInventee ecole) {
        return new EcoleInventee(
                uai, ecole.annee(), ecole.eleves(), ecole.divisions(), ecole.graine(), ecole.changements());
    }

    /** Nothing is written before it is asked for. */
    static Exports de(EcoleInventee ecole) {
        try {
            return new Exports(ecole, Files.createTempDirectory("lsun-benchmark"));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** Documents that stand in a folder already. */
    static Exports dans(Path dossier, EcoleInventee ecole) {
        return new Exports(ecole, dossier);
    }

    Path dossier() {
        return dossier;
    }

    EcoleInventee ecole() {
        return ecole;
    }

    /** The document's file, written at the first call. */
    Path fichier(Document document, boolean apres) {
        var fichier = dossier.resolve(apres ? "after" : "before").resolve(document.nom(ecole));
        if (!Files.exists(fichier)) {
            try {
                Files.createDirectories(dossier.resolve(apres ? "after" : "before"));
                try (var sortie = new BufferedOutputStream(Files.newOutputStream(fichier), 1 << 16)) {
                    ecole.ecrire(document, apres, sortie);
                }
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        }
        return fichier;
    }

    /** All BEE documents as files. */
    FichiersBee fichiersBee(boolean apres) {
        return FichiersBee.de(fichier(Document.ELEVES, apres))
                .responsables(fichier(Document.RESPONSABLES, apres))
                .structures(fichier(Document.STRUCTURES, apres))
                .nomenclature(fichier(Document.NOMENCLATURE, apres))
                .communs(fichier(Document.COMMUNS, apres));
    }

    FichiersSts fichiersSts(boolean apres) {
        return FichiersSts.de(fichier(Document.STS, apres));
    }

    /** The documents of the week after, exported again an hour later: other bytes, the same content. */
    void exporterDeNouveau() {
        for (var document : Document.values()) {
            if (document != Document.LSU) {
                var fichier = fichier(document, true);
                try {
                    // ISO 8859-1 keeps every byte as it is
                    var texte = Files.readString(fichier, StandardCharsets.ISO_8859_1);
                    Files.writeString(fichier, texte.replace(" 18:42:10", " 19:42:10"), StandardCharsets.ISO_8859_1);
                } catch (IOException echec) {
                    throw new UncheckedIOException(echec);
                }
            }
        }
    }

    DonneesBee bee(boolean apres) {
        return fichiersBee(apres).lire(ecole.uai(), ecole.annee());
    }

    DonneesS3e s3e(boolean apres) {
        return fichiersSts(apres).lire(ecole.uai(), ecole.annee());
    }

    @Override
    public void close() {
        try {
            MoreFiles.deleteRecursively(dossier, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/** A file a key, replaced whole. One that can't be read or written is as good as none: the sources are read. */
final class MemoireEnFichiers implements MemoireHttp {

    /** To be raised whenever decoders or fingerprints change: what was remembered before means something else. */
    private static final String FORMAT = "1";

    private final Path dossier;

    MemoireEnFichiers(Path dossier) {
        this.dossier = dossier;
    }

    @Override
    public Optional<Reperes> lire(String cle) {
        var lignes = new Properties();
        try (var texte = Files.newBufferedReader(fichier(cle), StandardCharsets.UTF_8)) {
            lignes.load(texte);
            return FORMAT.equals(lignes.getProperty("format")) ? Optional.of(reperes(lignes)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException inutilisable) {
            return Optional.empty();
        }
    }

    private static Reperes reperes(Properties lignes) {
        var documents = ImmutableList.<DocumentSource>builder();
        var validateurs = ImmutableMap.<NatureDocument, Validateurs>builder();
        var absents = ImmutableSet.<NatureDocument>builder();
        for (var nature : NatureDocument.values()) {
            var etat = lignes.getProperty(nature.name(), "");
            if (etat.equals("absent")) {
                absents.add(nature);
            } else if (!etat.isEmpty()) {
                validateurs.put(
                        nature, new Validateurs(champ(lignes, nature, "etag"), champ(lignes, nature, "modifie")));
                documents.add(new DocumentSource(
                        nature,
                        champ(lignes, nature, "nom"),
                        champ(lignes, nature, "uai"),
                        champ(lignes, nature, "annee"),
                        Optional.of(champ(lignes, nature, "horodatage"))
                                .filter(texte -> !texte.isEmpty())
                                .map(Instant::parse),
                        Boolean.parseBoolean(champ(lignes, nature, "vide"))));
            }
        }
        return new Reperes(
                Optional.ofNullable(lignes.getProperty("empreinte"))
                        .orElseThrow(() -> new IllegalArgumentException("empreinte")),
                documents.build(),
                validateurs.buildOrThrow(),
                absents.build());
    }

    @Override
    public void retenir(String cle, Reperes reperes) {
        var lignes = new Properties();
        lignes.setProperty("format", FORMAT);
        lignes.setProperty("empreinte", reperes.empreinte());
        reperes.absents().forEach(nature -> lignes.setProperty(nature.name(), "absent"));
        for (var document : reperes.documents()) {
            var nature = document.nature();
            var validateurs = reperes.validateurs().getOrDefault(nature, Validateurs.AUCUN);
            lignes.setProperty(nature.name(), "present");
            lignes.setProperty(nature + ".nom", document.nom());
            lignes.setProperty(nature + ".uai", document.uai());
            lignes.setProperty(nature + ".annee", document.annee());
            lignes.setProperty(
                    nature + ".horodatage",
                    document.horodatage().map(Instant::toString).orElse(""));
            lignes.setProperty(nature + ".vide", String.valueOf(document.vide()));
            lignes.setProperty(nature + ".etag", validateurs.etag());
            lignes.setProperty(nature + ".modifie", validateurs.modifie());
        }
        ecrire(cle, lignes);
    }

    private void ecrire(String cle, Properties lignes) {
        try {
            Files.createDirectories(dossier);
            var ebauche = Files.createTempFile(dossier, "reperes", ".tmp");
            try {
                try (var texte = Files.newBufferedWriter(ebauche, StandardCharsets.UTF_8)) {
                    lignes.store(texte, null);
                }
                Files.move(ebauche, fichier(cle), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(ebauche);
            }
        } catch (IOException oubli) {
            // the next synchronisation reads its sources, that is all
        }
    }

    private static String champ(Properties lignes, NatureDocument nature, String nom) {
        return lignes.getProperty(nature + "." + nom, "");
    }

    private Path fichier(String cle) {
        return dossier.resolve(cle + ".properties");
    }
}

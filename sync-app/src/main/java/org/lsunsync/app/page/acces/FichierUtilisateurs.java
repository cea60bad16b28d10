package org.lsunsync.app.page.acces;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lsunsync.domain.etablissement.Uai;

/**
 * People and their bcrypt hashes in a CSV file in UTF-8: {@code identifiant;nom;role;ecoles;empreinte}, écoles separated by blanks. It
 * is read anew at each login, so that whom one removes can't come in again.
 */
public final class FichierUtilisateurs implements Identification {

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
    private static final int COUT = 12;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setHeader("identifiant", "nom", "role", "ecoles", "empreinte")
            .get();
    private static final CSVFormat LECTURE =
            FORMAT.builder().setSkipHeaderRecord(true).get();

    private final Path fichier;
    private final int cout;
    private final String leurre;

    /** The people of that file. */
    public FichierUtilisateurs(Path fichier) {
        this(fichier, COUT);
    }

    /** The same, with another cost of new hashes: four at least, and each one more doubles it. */
    public FichierUtilisateurs(Path fichier, int cout) {
        this.fichier = fichier;
        this.cout = cout;
        this.leurre = hacher("personne");
    }

    private record Utilisateur(Personne personne, String empreinte) {}

    @Override
    public boolean parFormulaire() {
        return true;
    }

    @Override
    public Visite parEnTetes(Provenance provenance) {
        return Visite.ANONYME;
    }

    @Override
    public Optional<Personne> parMotDePasse(String identifiant, String motDePasse) {
        var connu = utilisateurs().stream()
                .filter(utilisateur -> utilisateur.personne().identifiant().equals(identifiant))
                .findFirst();
        // somebody unknown costs as much time as somebody known, so that the clock tells nothing
        boolean exact = BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(
                        motDePasse.toCharArray(),
                        connu.map(Utilisateur::empreinte).orElse(leurre).toCharArray())
                .verified;
        return connu.filter(utilisateur -> exact).map(Utilisateur::personne);
    }

    @Override
    public ImmutableMap<String, String> noms(ImmutableSet<String> identifiants) {
        return utilisateurs().stream()
                .map(Utilisateur::personne)
                .filter(personne -> identifiants.contains(personne.identifiant()))
                .collect(toImmutableMap(Personne::identifiant, Personne::nom, (premier, autre) -> premier));
    }

    /** Adds somebody, or replaces him; the file appears whole or not at all, for its owner alone where the system can. */
    public void ajouter(Personne personne, String motDePasse) {
        var tous = Stream.concat(
                        utilisateurs().stream()
                                .filter(autre -> !autre.personne().identifiant().equals(personne.identifiant())),
                        Stream.of(new Utilisateur(personne, hacher(motDePasse))))
                .collect(toImmutableList());
        try {
            var cible = fichier.toAbsolutePath();
            // temporary files are their owner's alone, and the move keeps that
            var ebauche = Files.createTempFile(cible.getParent(), ".utilisateurs", ".tmp");
            try {
                Files.writeString(ebauche, texte(tous), StandardCharsets.UTF_8);
                Files.move(ebauche, cible, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(ebauche);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private String hacher(String motDePasse) {
        return BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cout, motDePasse.toCharArray());
    }

    private static String texte(ImmutableList<Utilisateur> tous) throws IOException {
        var texte = new StringBuilder();
        try (var csv = new CSVPrinter(texte, FORMAT)) {
            for (var un : tous) {
                var personne = un.personne();
                csv.printRecord(
                        personne.identifiant(),
                        personne.nom(),
                        personne.role().code(),
                        personne.ecoles().stream().map(Uai::valeur).collect(Collectors.joining(" ")),
                        un.empreinte());
            }
        }
        return texte.toString();
    }

    /**
     * All of them; none where there is no file yet.
     *
     * @throws UncheckedIOException when the file can't be read
     */
    private ImmutableList<Utilisateur> utilisateurs() {
        if (!Files.exists(fichier)) {
            return ImmutableList.of();
        }
        try (var lecture = Files.newBufferedReader(fichier, StandardCharsets.UTF_8);
                var lignes = LECTURE.parse(lecture)) {
            return lignes.stream()
                    .flatMap(ligne -> Role.lire(ligne.get("role"))
                            .map(role -> new Utilisateur(
                                    new Personne(
                                            ligne.get("identifiant"),
                                            ligne.get("nom"),
                                            role,
                                            Splitter.on(' ')
                                                    .omitEmptyStrings()
                                                    .splitToStream(ligne.get("ecoles"))
                                                    .flatMap(uai -> Uai.lire(uai).stream())
                                                    .collect(toImmutableSet())),
                                    ligne.get("empreinte")))
                            .stream())
                    .collect(toImmutableList());
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

package org.lsunsync.app.page.acces;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.domain.etablissement.Uai;

/** People and their hashes. */
class FichierUtilisateursTest {

    private static final Personne CHEF = new Personne(
            "chef;=1",
            "Hélène \"Le Guen\"",
            Role.CHEF_ETABLISSEMENT,
            ImmutableSet.of(new Uai("0999001W"), new Uai("0999002X")));

    @TempDir
    Path dossier;

    private Path fichier = Path.of("");
    private FichierUtilisateurs utilisateurs = new FichierUtilisateurs(fichier, 4);

    @BeforeEach
    void ouvrir() {
        fichier = dossier.resolve("utilisateurs.csv");
        utilisateurs = new FichierUtilisateurs(fichier, 4);
    }

    @Test
    @DisplayName("qui est ajouté se connecte, avec son mot de passe seulement, même très long")
    void connexion() {
        var long1 = "x".repeat(100);
        utilisateurs.ajouter(CHEF, long1);
        assertThat(utilisateurs.parMotDePasse(CHEF.identifiant(), long1)).contains(CHEF);
        assertThat(utilisateurs.parMotDePasse(CHEF.identifiant(), long1 + "y")).isEmpty();
        assertThat(utilisateurs.parMotDePasse("autre", long1)).isEmpty();
        assertThat(utilisateurs.parMotDePasse("personne", "personne")).isEmpty();
    }

    @Test
    @DisplayName("le fichier tient des empreintes, pour son propriétaire seulement")
    void secret() throws IOException {
        utilisateurs.ajouter(CHEF, "un mot de passe");
        assertThat(Files.readString(fichier)).contains("$2a$").doesNotContain("un mot de passe");
        assertThat(Files.getPosixFilePermissions(fichier))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    @DisplayName("ajouter de nouveau remplace, et garde les autres")
    void remplacer() {
        var academie = new Personne("ac", "Ac", Role.ACADEMIE, ImmutableSet.of());
        utilisateurs.ajouter(academie, "premier");
        utilisateurs.ajouter(CHEF, "premier");
        utilisateurs.ajouter(CHEF, "second");
        assertThat(utilisateurs.parMotDePasse(CHEF.identifiant(), "premier")).isEmpty();
        assertThat(utilisateurs.parMotDePasse(CHEF.identifiant(), "second")).contains(CHEF);
        assertThat(utilisateurs.parMotDePasse("ac", "premier")).contains(academie);
    }
}

package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4's worked example, through the command line, on files. */
abstract class MarieClaireContrat {

    @TempDir
    Path dossier = Path.of("");

    private PetitCollege college = new PetitCollege(Path.of(System.getProperty("java.io.tmpdir")));

    /** A database of one's own for each test. */
    abstract String base(PetitCollege college);

    @BeforeEach
    void preparer() {
        college = new PetitCollege(dossier);
    }

    private static JsonNode json(String texte) throws JsonProcessingException {
        return new ObjectMapper().readTree(texte);
    }

    @Test
    @DisplayName(
            "R4 DUPONT Marie claire : l'archive tient l'ancien prénom, ses bilans verrouillés le montrent, les autres le nouveau")
    void marieClaire() throws JsonProcessingException {
        var base = base(college);
        assertThat(college.charger(base).sortie())
                .isEqualTo("L'établissement 0999001W est chargé : 1 division, 1 élève, 2 bilans dont 1 verrouillé.\n");
        college.ecrire("eleves.xml", PetitCollege.eleves("Marie-claire Yvete"), PetitCollege.bee());

        var ligne = college.demander("synchroniser", base, "--divisions", "3 A", "--format", "json");

        assertThat(ligne.code()).isZero();
        assertThat(ligne.erreur()).isEmpty();
        var rapport = json(ligne.sortie());
        assertThat(rapport.at("/messages")).hasSize(1);
        assertThat(rapport.at("/messages/0/texte").asText())
                .isEqualTo("L'élève Marie-claire Yvete DUPONT (3 A) a été mis à jour.");
        assertThat(rapport.at("/bilansVerrouilles/nombre").asInt()).isEqualTo(1);
        assertThat(rapport.at("/bilansVerrouilles/empreinteApres"))
                .isEqualTo(rapport.at("/bilansVerrouilles/empreinteAvant"));

        var archives = json(
                Ligne.de("archives", "--base", base, "--uai", PetitCollege.UAI, "--eleve", "810001", "--format", "json")
                        .sortie());
        assertThat(archives.at("/archives/0/prenom").asText()).isEqualTo("Marie claire");
        assertThat(archives.at("/bilans/0/identite/prenom").asText()).isEqualTo("Marie claire");
        assertThat(archives.at("/bilans/0/epingle").asText()).isEqualTo("1");
        assertThat(archives.at("/bilans/1/identite/prenom").asText()).isEqualTo("Marie-claire Yvete");
        assertThat(archives.at("/bilans/1/epingle").isNull()).isTrue();

        // a second change archives again, and moves no pin
        college.ecrire("eleves.xml", PetitCollege.eleves("Marie"), PetitCollege.bee());
        assertThat(college.demander("synchroniser", base, "--toutes").code()).isZero();
        var apres = json(
                Ligne.de("archives", "--base", base, "--uai", PetitCollege.UAI, "--eleve", "810001", "--format", "json")
                        .sortie());
        assertThat(apres.at("/archives")).hasSize(2);
        assertThat(apres.at("/bilans/0/identite/prenom").asText()).isEqualTo("Marie claire");
    }

    @Test
    @DisplayName("I4 la même synchronisation ne trouve plus rien ; I10 une simulation n'écrit rien")
    void rien() throws JsonProcessingException {
        var base = base(college);
        college.charger(base);
        college.ecrire("eleves.xml", PetitCollege.eleves("Marie-claire"), PetitCollege.bee());
        var avant = college.etat(base);

        var simulation = json(college.demander("simuler", base, "--toutes", "--format", "json")
                .sortie());
        assertThat(college.etat(base)).isEqualTo(avant);
        var empreinte = simulation.at("/empreintePlan").asText();
        assertThat(college.demander("synchroniser", base, "--toutes", "--plan", empreinte)
                        .code())
                .isZero();
        var apres = college.etat(base);
        assertThat(apres).isNotEqualTo(avant);

        var encore = json(college.demander("synchroniser", base, "--toutes", "--format", "json")
                .sortie());
        assertThat(encore.at("/rienASynchroniser").asBoolean()).isTrue();
        assertThat(college.etat(base)).isEqualTo(apres);

        var historique = json(Ligne.de("historique", "--base", base, "--uai", PetitCollege.UAI, "--format", "json")
                .sortie());
        assertThat(historique).hasSize(3);
        assertThat(historique.at("/0/issue").asText()).isEqualTo("rien");
        assertThat(historique.at("/1/issue").asText()).isEqualTo("appliquee");
        assertThat(historique.at("/2/issue").asText()).isEqualTo("simulee");
        var numero = historique.at("/2/numero").asText();
        assertThat(json(Ligne.de(
                                "historique",
                                "--base",
                                base,
                                "--uai",
                                PetitCollege.UAI,
                                "--rapport",
                                numero,
                                "--format",
                                "json")
                        .sortie()))
                .isEqualTo(simulation);
    }
}

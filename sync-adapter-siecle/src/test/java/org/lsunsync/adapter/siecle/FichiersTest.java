package org.lsunsync.adapter.siecle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.siecle.xml.Lectures.refus;
import static org.lsunsync.adapter.siecle.xml.Lectures.siecle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

class FichiersTest {

    private static final Uai UAI = new Uai("0999001W");
    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    private static final String ELEVES =
            "<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID='1'/></ELEVES></DONNEES></BEE_ELEVES>";

    @TempDir
    Path dossier;

    private Path ecrire(String nom, String corps) throws IOException {
        return Files.write(dossier.resolve(nom), siecle(corps));
    }

    @Test
    @DisplayName("BE-1 les documents donnés sont lus ensemble, zippés ou non, et relus à chaque appel")
    void ensemble() throws IOException {
        var bee = FichiersBee.de(Files.write(dossier.resolve("E.zip"), Lectures.zip("Eleves.xml", siecle(ELEVES))))
                .responsables(ecrire("R.xml", "<BEE_RESPONSABLES/>"))
                .structures(ecrire("S.xml", "<BEE_STRUCTURES/>"))
                .nomenclature(ecrire("N.xml", "<BEE_NOMENCLATURES/>"))
                .communs(ecrire("C.xml", "<BEE_COMMUN/>"));
        var lu = bee.lire(UAI, ANNEE);
        assertThat(lu.documents())
                .extracting(DocumentSource::nom)
                .containsExactly("Eleves.xml", "R.xml", "S.xml", "N.xml", "C.xml");
        assertThat(lu.blocs())
                .containsExactlyInAnyOrder(
                        Bloc.IDENTITE, Bloc.CONTACT, Bloc.RESPONSABLES, Bloc.DIVISIONS, Bloc.ETABLISSEMENT);
        assertThat(bee.lire(UAI, ANNEE)).isEqualTo(lu);
    }

    @Test
    @DisplayName("I13 un document qui n'est pas donné ne fournit rien")
    void seul() throws IOException {
        var lu = FichiersBee.de(ecrire("E.xml", ELEVES)).lire(UAI, ANNEE);
        assertThat(lu.documents()).extracting(DocumentSource::nature).containsExactly(NatureDocument.ELEVES);
        assertThat(lu.blocs()).containsExactlyInAnyOrder(Bloc.IDENTITE, Bloc.CONTACT);
        assertThat(FichiersBee.sansEleves().lire(UAI, ANNEE).documents()).isEmpty();
    }

    @Test
    @DisplayName("R0 une lecture dit les fautes de tous les documents, chacune avec son remède")
    void toutes() throws IOException {
        var bee = FichiersBee.de(ecrire("E.xml", "<BEE_ELEVES>"))
                .responsables(ecrire("R.xml", "<BEE_ELEVES/>"))
                .structures(ecrire("S.xml", "<BEE_STRUCTURES/>"))
                .communs(ecrire("C.xml", "<!DOCTYPE x><BEE_COMMUN/>"));
        var refus = refus(() -> bee.lire(UAI, ANNEE));
        assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
        assertThat(refus.details())
                .extracting(detail -> ((Faute) detail).phrase())
                .hasSize(3)
                .satisfiesExactly(
                        eleves ->
                                assertThat(eleves).startsWith("E.xml, ligne 2").contains("tronqué"),
                        responsables -> assertThat(responsables)
                                .startsWith("R.xml, ligne 2")
                                .contains("Donnez"),
                        communs ->
                                assertThat(communs).startsWith("C.xml, ligne 2").contains("DOCTYPE"));
    }

    @Test
    @DisplayName("R0 un document introuvable l'emporte sur un illisible, et les deux sont dits")
    void indisponible() throws IOException {
        var bee = FichiersBee.de(ecrire("E.xml", "<BEE_ELEVES>")).communs(dossier.resolve("absent.xml"));
        var refus = refus(() -> bee.lire(UAI, ANNEE));
        assertThat(refus).isInstanceOf(Refus.SourceIndisponible.class);
        assertThat(refus.details())
                .extracting(detail -> ((Faute) detail).document())
                .containsExactly("E.xml", "absent.xml");
    }

    @Test
    @DisplayName("BE-5 ce qui s'est lu malgré tout est donné à juger, et un ELEVE_ID présent deux fois est dit")
    void luMalgreTout() throws IOException {
        var bee = FichiersBee.de(ecrire("E.xml", ELEVES.replace("</ELEVES>", "<ELEVE ELEVE_ID='01'/></ELEVES>")))
                .responsables(ecrire("R.xml", "<BEE_RESPONSABLES>"))
                .structures(ecrire("S.xml", "<BEE_STRUCTURES/>"));
        var echec = Assertions.catchThrowableOfType(EchecPort.class, bee::lire);
        assertThat(echec.refus()).isInstanceOf(Refus.SourceIllisible.class);
        assertThat(echec.refus().phrase())
                .contains("R.xml, ligne 2")
                .contains("E.xml, ligne 2, élément ELEVE : l'ELEVE_ID 1 est présent deux fois");
        assertThat(echec.lus()).extracting(DocumentSource::nom).containsExactly("E.xml", "S.xml");
    }

    @Test
    @DisplayName("RS-5 un fichier d'une autre nature que STS_EDT est SourceIllisible")
    void sts() throws IOException {
        var sts = FichiersSts.de(ecrire("emp_sts.xml", "<EDT_STS/>"));
        assertThat(refus(() -> sts.lire(UAI, ANNEE)).phrase())
                .contains("EDT_STS")
                .contains("STS_EDT")
                .contains("sts_emp_<UAI>_<année>.xml");
    }

    @Test
    @DisplayName("les limites se règlent")
    void limites() throws IOException {
        var petites = Limites.PAR_DEFAUT.avecOctets(10);
        var eleves = ecrire("E.xml", ELEVES);
        assertThat(refus(() -> FichiersBee.de(eleves).dansLesLimites(petites).lire(UAI, ANNEE))
                        .phrase())
                .contains("plus de 10 octets");
        var sts = Files.writeString(dossier.resolve("s.xml"), "<STS_EDT></STS_EDT>", StandardCharsets.UTF_8);
        assertThat(refus(() -> FichiersSts.de(sts).dansLesLimites(petites).lire(UAI, ANNEE))
                        .phrase())
                .contains("plus de 10 octets");
    }

    @Test
    @DisplayName("les exports quasi réels se lisent en entier")
    void echantillons() {
        var echantillons = Path.of("../../shared/samples");
        Assumptions.assumeTrue(Files.isDirectory(echantillons));
        var lu = FichiersBee.de(echantillons.resolve("eleves_avec_adresse_avec_double_structure.xml"))
                .responsables(echantillons.resolve("responsables_avec_adresses_simple.xml"))
                .nomenclature(echantillons.resolve("nomenclature_simple.xml"))
                .lire(UAI, ANNEE);
        assertThat(lu.eleves()).hasSize(1).allSatisfy(eleve -> {
            assertThat(eleve.raisonDIgnorer()).isEmpty();
            assertThat(eleve.division()).isPresent();
            assertThat(eleve.groupes()).hasSize(1);
        });
        assertThat(lu.documents()).hasSize(3).allSatisfy(document -> {
            assertThat(document.vide()).isFalse();
            assertThat(document.horodatage()).isPresent();
        });
        assertThat(lu.blocs()).hasSize(5);
    }
}

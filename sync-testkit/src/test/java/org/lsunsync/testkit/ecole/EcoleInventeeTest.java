package org.lsunsync.testkit.ecole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;
import org.xml.sax.helpers.DefaultHandler;

class EcoleInventeeTest {

    private static final EcoleInventee COLLEGE = EcoleInventee.COLLEGE;

    private static byte[] octets(EcoleInventee ecole, Document document, boolean apres) {
        var sortie = new ByteArrayOutputStream();
        ecole.ecrire(document, apres, sortie);
        return sortie.toByteArray();
    }

    private static String texte(Document document, boolean apres) {
        var encodage = document == Document.STS || document == Document.LSU
                ? StandardCharsets.UTF_8
                : Charset.forName("ISO-8859-15");
        return new String(octets(COLLEGE, document, apres), encodage);
    }

    private static long compte(String texte, String motif) {
        return Pattern.compile(motif).matcher(texte).results().count();
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    @DisplayName("mêmes options, mêmes octets ; autre graine, autres octets pour qui en dépend")
    void memesOctets(Document document) {
        assertThat(octets(COLLEGE, document, true)).isEqualTo(octets(COLLEGE, document, true));
        var autre = new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 600, 24, 43, 20);
        if (document == Document.ELEVES || document == Document.RESPONSABLES || document == Document.LSU) {
            assertThat(octets(autre, document, true)).isNotEqualTo(octets(COLLEGE, document, true));
        }
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    @DisplayName("chaque document est bien formé, avant et après, petit ou grand")
    void bienForme(Document document) throws Exception {
        for (var ecole : new EcoleInventee[] {
            COLLEGE,
            new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 1, 1, 1, 100),
            new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 300, 120, 7, 0)
        }) {
            for (var apres : new boolean[] {false, true}) {
                SAXParserFactory.newInstance()
                        .newSAXParser()
                        .parse(new ByteArrayInputStream(octets(ecole, document, apres)), new DefaultHandler());
            }
        }
    }

    @Test
    @DisplayName("600 élèves, 1 800 bilans dont 1 200 verrouillés, 21 600 acquis")
    void nombres() {
        var lsu = texte(Document.LSU, false);
        assertThat(compte(texte(Document.ELEVES, false), "<ELEVE ")).isEqualTo(600);
        assertThat(compte(lsu, "<eleve ")).isEqualTo(600);
        assertThat(compte(lsu, "<bilan-periodique ")).isEqualTo(1_800);
        assertThat(compte(lsu, "date-verrou=")).isEqualTo(1_200);
        assertThat(compte(lsu, "<acquis ")).isEqualTo(21_600);
        assertThat(compte(texte(Document.STRUCTURES, false), "<DIVISION ")).isEqualTo(24);
    }

    @Test
    @DisplayName("la part demandée des élèves change, exactement")
    void part() {
        for (int part : new int[] {0, 5, 20, 100}) {
            var ecole = new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 600, 24, 42, part);
            var changes = IntStream.range(0, 600)
                    .filter(rang -> new Inscrit(ecole, rang, Etat.APRES).change() != Inscrit.Change.RIEN)
                    .count();
            assertThat(changes).isEqualTo(600L * part / 100);
        }
    }

    @Test
    @DisplayName("aucun caractère ne manque à l'encodage des documents")
    void encodables() {
        assertThat(texte(Document.ELEVES, true))
                .doesNotContain("?>?")
                .contains("œ")
                .doesNotContain("&#");
        assertThat(Prenoms.NOMS)
                .allMatch(nom -> Charset.forName("ISO-8859-15").newEncoder().canEncode(nom));
        assertThat(Prenoms.FILLES)
                .allMatch(nom -> Charset.forName("ISO-8859-15").newEncoder().canEncode(nom));
    }

    @Test
    @DisplayName("ses élèves sont ceux d'un vrai collège : noms de toute sorte, jumeaux, homonymes, fratries, arrivées")
    void vraisemblance() {
        var inscrits = IntStream.range(0, COLLEGE.eleves())
                .mapToObj(rang -> new Inscrit(COLLEGE, rang, Etat.APRES))
                .toList();
        var noms = inscrits.stream().map(i -> i.prenom() + " " + i.nom()).toList();
        for (var motif :
                new String[] {".* (DE|LE|DU|DA|VAN DEN) .*", ".*-.*", ".*[éèïëÉ].*", ".*'.*", ".*[œæŒ].*", ".{24,}"}) {
            assertThat(noms).as(motif).anyMatch(nom -> nom.matches(motif));
        }
        assertThat(noms.stream().distinct().count()).as("homonymes").isLessThan(noms.size());
        assertThat(inscrits)
                .as("jumeaux")
                .anyMatch(i -> i.famille() != i.rang()
                        && i.naissance().equals(inscrits.get(i.famille()).naissance()));
        assertThat(personnesLiees().stream().distinct().count())
                .as("des frères et sœurs ont les mêmes responsables")
                .isLessThan(personnesLiees().size());
        assertThat(compte(texte(Document.ELEVES, true), "<ELEVE "))
                .as("arrivées")
                .isEqualTo(603);
    }

    private static List<String> personnesLiees() {
        return Pattern.compile("<RESPONSABLE_ELEVE>.*?<PERSONNE_ID>(\\d+)<", Pattern.DOTALL)
                .matcher(texte(Document.RESPONSABLES, true))
                .results()
                .map(resultat -> resultat.group(1))
                .toList();
    }

    @Test
    @DisplayName("ses enseignants aussi : de chaque type de STS, et des professeurs principaux qui se succèdent")
    void enseignants() {
        var sts = texte(Document.STS, true);
        for (var type : new String[] {"epp", "local", "dir", "eppsup"}) {
            assertThat(sts).contains("TYPE=\"" + type + "\"");
        }
        assertThat(sts).contains("<DATE_FIN>2026-05-04</DATE_FIN>").contains("<DATE_DEBUT>2026-05-05</DATE_DEBUT>");
        assertThat(compte(sts, "<CODE_STRUCTURE>6 D</CODE_STRUCTURE>\\s*<DATE_DEBUT>2025-09-01</DATE_DEBUT>"))
                .as("deux à la fois, avec leurs dates, dans l'une des divisions")
                .isEqualTo(2);
        assertThat(compte(texte(Document.LSU, false), "prof-princ-refs=\"\\S+ \\S+\""))
                .as("et sur ses bilans")
                .isEqualTo(3 * 25 * 3);
        var groupe = new Structure(COLLEGE);
        assertThat(IntStream.range(0, COLLEGE.eleves())
                        .filter(rang -> groupe.groupe(rang).equals("3ESPG1"))
                        .map(groupe::divisionDe)
                        .distinct()
                        .count())
                .as("divisions d'un groupe")
                .isGreaterThan(1);
    }

    @Test
    @DisplayName("les références du LSU trouvent ce qu'elles nomment")
    void references() {
        var lsu = texte(Document.LSU, false);
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(lsu)
                .results()
                .map(r -> r.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("-refs?=\"([^\"]+)\"")
                        .matcher(lsu)
                        .results()
                        .flatMap((MatchResult r) -> Stream.of(r.group(1).split(" ")))
                        .distinct())
                .isSubsetOf(ids);
    }

    @Test
    @DisplayName("les deux dossiers ont leurs sept documents, annoncés avant d'être écrits")
    void dossiers(@TempDir Path dossier) {
        var annonces = new ArrayList<String>();
        new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 10, 2, 1, 20)
                .ecrire(dossier, chemin -> annonces.add(chemin.toString()));

        assertThat(annonces).hasSize(14).contains("before/lsu.xml", "after/sts_emp_0999001W_2025.xml");
        assertThat(annonces)
                .allSatisfy(chemin -> assertThat(dossier.resolve(chemin)).isNotEmptyFile());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    @DisplayName("des nombres hors bornes sont refusés")
    void bornes(int divisions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 600, divisions, 1, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EcoleInventee(COLLEGE.uai(), COLLEGE.annee(), 600, 24, 1, 101));
    }
}

package org.lsunsync.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.rapport.CodeMessage;

/** §1: what identifies a record. Which keys there can be, in which order they are listed, and how reports write them. */
class ClesTest {

    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);

    private static BilanId periodique(long eleve, int indice) {
        return new BilanId.Periodique(new EleveId(eleve), new Periode(ANNEE, indice, 3));
    }

    private static BilanId cycle(long eleve, int cycle) {
        return new BilanId.DeCycle(new EleveId(eleve), cycle);
    }

    static Stream<ImmutableList<? extends Comparable<?>>> enOrdre() {
        return Stream.of(
                ImmutableList.of(new Uai("0999001W"), new Uai("0999002X")),
                ImmutableList.of(new AnneeScolaire(1900), ANNEE, new AnneeScolaire(9999)),
                ImmutableList.of(
                        new Periode(new AnneeScolaire(2024), 3, 3),
                        new Periode(ANNEE, 1, 2),
                        new Periode(ANNEE, 1, 3),
                        new Periode(ANNEE, 2, 2)),
                ImmutableList.of(new CodeDivision("3 A"), new CodeDivision("3 B"), new CodeDivision("3 a")),
                ImmutableList.of(new CodeGroupe("3ALL"), new CodeGroupe("3ESP")),
                ImmutableList.of(new DivisionId("1"), new DivisionId("10"), new DivisionId("2")),
                ImmutableList.of(new Mef("10210019110"), new Mef("10310019110")),
                ImmutableList.of(new EleveId(0), new EleveId(9), new EleveId(10)),
                ImmutableList.of(new PersonneId(0), new PersonneId(9), new PersonneId(10)),
                ImmutableList.of(
                        new EnseignantId(TypeEnseignant.AUTRE, 10),
                        new EnseignantId(TypeEnseignant.DIR, 9),
                        new EnseignantId(TypeEnseignant.EPP, 0),
                        new EnseignantId(TypeEnseignant.EPP, 9),
                        new EnseignantId(TypeEnseignant.EPP, 10),
                        new EnseignantId(TypeEnseignant.LOCAL, 1)),
                ImmutableList.of(
                        new DisciplineId("020300", "F", ""),
                        new DisciplineId("030201", "O", ""),
                        new DisciplineId("030201", "O", "030100"),
                        new DisciplineId("030201", "S", "")),
                ImmutableList.of(new NumeroArchive(1), new NumeroArchive(2), new NumeroArchive(10)),
                ImmutableList.of(
                        periodique(9, 1), periodique(9, 2), cycle(9, 1), cycle(9, 9), periodique(10, 1), cycle(10, 3)));
    }

    @ParameterizedTest
    @MethodSource("enOrdre")
    @DisplayName("§4 chaque clé a sa place : les nombres comme des nombres, les codes par points de code")
    <T extends Comparable<T>> void ordre(ImmutableList<T> cles) {
        for (int i = 0; i < cles.size(); i++) {
            for (int j = 0; j < cles.size(); j++) {
                assertThat(Integer.signum(cles.get(i).compareTo(cles.get(j))))
                        .as("%s contre %s", cles.get(i), cles.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    @DisplayName("les rapports écrivent une clé comme les documents, ou ses parties dans l'ordre")
    void ecriture() {
        assertThat(Stream.of(
                                new Uai("0999001W"),
                                ANNEE,
                                new CodeDivision("3 A"),
                                new CodeGroupe("3ALL"),
                                new DivisionId("1"),
                                new Mef("10310019110"),
                                new EleveId(810),
                                new PersonneId(901),
                                new EnseignantId(TypeEnseignant.EPP, 61),
                                new DisciplineId("061300", "S", ""),
                                new DisciplineId("030201", "O", "030100"),
                                new NumeroArchive(2),
                                periodique(810, 2),
                                cycle(810, 4))
                        .map(Object::toString))
                .containsExactly(
                        "0999001W",
                        "2025",
                        "3 A",
                        "3ALL",
                        "1",
                        "10310019110",
                        "810",
                        "901",
                        "epp:61",
                        "061300/S",
                        "030201/O/030100",
                        "2",
                        "810/P/2025/2/3",
                        "810/C/4");
    }

    @Test
    @DisplayName("une clé au bord de ce qui est permis existe")
    void auBord() {
        assertThatNoException().isThrownBy(() -> {
            new AnneeScolaire(1900);
            new AnneeScolaire(9999);
            new Periode(ANNEE, 1, 1);
            new Periode(ANNEE, 3, 3);
            new CodeDivision("x".repeat(20));
            new CodeGroupe("x".repeat(20));
            new DivisionId("x".repeat(64));
            new Mef("x".repeat(20));
            cycle(0, 1);
            cycle(0, 9);
            new EnseignantId(TypeEnseignant.LOCAL, 0);
        });
    }

    static Stream<ThrowingCallable> impossibles() {
        return Stream.of(
                () -> new AnneeScolaire(1899),
                () -> new AnneeScolaire(10_000),
                () -> new Periode(ANNEE, 0, 3),
                () -> new Periode(ANNEE, 4, 3),
                () -> new CodeDivision(""),
                () -> new CodeDivision("3 A "),
                () -> new CodeDivision("x".repeat(21)),
                () -> new CodeGroupe(""),
                () -> new CodeGroupe(" 3ALL"),
                () -> new CodeGroupe("x".repeat(21)),
                () -> new DivisionId(""),
                () -> new DivisionId("x".repeat(65)),
                () -> new Mef(" "),
                () -> new Mef("x".repeat(21)),
                () -> new EleveId(-1),
                () -> new PersonneId(-1),
                () -> new EnseignantId(TypeEnseignant.EPP, -1),
                () -> new NumeroArchive(0),
                () -> cycle(810, 0),
                () -> cycle(810, 10),
                () -> new DisciplineId("", "S", ""),
                () -> new DisciplineId("061300", "", ""),
                () -> new DisciplineId("061300", "S", "/"),
                () -> new DisciplineId("/061300", "S", ""));
    }

    @ParameterizedTest
    @MethodSource("impossibles")
    @DisplayName("ce qui n'est pas une clé ne peut pas s'écrire")
    void impossible(ThrowingCallable cle) {
        assertThatIllegalArgumentException().isThrownBy(cle);
    }

    @Test
    @DisplayName("un bilan périodique a chaque discipline une fois, dans l'ordre")
    void acquis() {
        var maths = new Acquis(new DisciplineId("061300", "S", ""), ImmutableSortedSet.of());
        var latin = new Acquis(new DisciplineId("020300", "F", ""), ImmutableSortedSet.of());
        assertThat(bilan(latin, maths).acquis()).containsExactly(latin, maths);
        assertThatIllegalArgumentException().isThrownBy(() -> bilan(maths, latin));
        assertThatIllegalArgumentException().isThrownBy(() -> bilan(maths, maths));
    }

    private static BilanPeriodique bilan(Acquis... acquis) {
        return new BilanPeriodique(
                new BilanId.Periodique(new EleveId(810), new Periode(ANNEE, 1, 3)),
                new Scolarite(new DivisionId("1"), Optional.empty()),
                new Etat.EnCours(),
                ImmutableSortedSet.of(),
                ImmutableList.copyOf(acquis));
    }

    @Test
    @DisplayName("les codes des documents désignent un type, un sexe, un message, et tout autre texte rien")
    void codes() {
        for (var type : TypeEnseignant.values()) {
            assertThat(TypeEnseignant.lire(type.code())).contains(type);
        }
        assertThat(TypeEnseignant.lire("eppsup")).contains(TypeEnseignant.EPP);
        assertThat(TypeEnseignant.lire("EPP")).isEmpty();
        assertThat(Sexe.lire("1")).contains(Sexe.M);
        assertThat(Sexe.lire("2")).contains(Sexe.F);
        assertThat(Sexe.lire("3")).isEmpty();
        assertThat(CodeMessage.values())
                .allSatisfy(code -> assertThat(CodeMessage.lire(code.code())).contains(code));
        assertThat(CodeMessage.lire("M9")).isEmpty();
        assertThat(Arrays.stream(CodeMessage.values()).map(CodeMessage::code))
                .containsExactly(
                        "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8");
    }
}

package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;

/** What an adapter of {@link Veille} owes, clause by clause. Only for sources that can tell: {@link Veille#AUCUNE} is always right. */
public abstract class VeilleContrat {

    /** The école that the sources of a test speak of. */
    protected static final Uai UAI = new Uai("0999001W");

    /** And the year. */
    protected static final AnneeScolaire ANNEE = new AnneeScolaire(2025);

    /** For subclasses. */
    protected VeilleContrat() {}

    /** BEE, of this test's sources; they say something of {@link #UAI} and {@link #ANNEE}. */
    protected abstract BaseEleves baseEleves();

    /** S3E, of this test's sources. */
    protected abstract ReplicatSts replicatSts();

    /** The adapter, over the same sources. */
    protected abstract Veille veille();

    /** From now on the sources have other values: an élève of theirs has another prénom. */
    protected abstract void changer();

    /** From now on the sources can't be reached. */
    protected abstract void couper();

    private Optional<Veille.Constat> constat() {
        return veille().inchangees(UAI, ANNEE);
    }

    /** What a reading says now, in the words of a constat; documents in whatever order. */
    private void vrai(Veille.Constat constat) {
        var bee = baseEleves().lire(UAI, ANNEE);
        var s3e = replicatSts().lire(UAI, ANNEE);
        assertThat(constat.empreinte()).isEqualTo(EmpreinteSources.de(bee, s3e));
        assertThat(constat.documents())
                .containsExactlyInAnyOrderElementsOf(ImmutableList.<DocumentSource>builder()
                        .addAll(bee.documents())
                        .add(s3e.document())
                        .build());
    }

    @Test
    @DisplayName("VL-1 Sûre ou muette : ce qui fut lu et n'a pas changé se constate, documents et empreinte")
    void inchangees() {
        baseEleves().lire(UAI, ANNEE);
        replicatSts().lire(UAI, ANNEE);
        assertThat(constat()).hasValueSatisfying(this::vrai);
    }

    @Test
    @DisplayName("VL-1 Sûre ou muette : ce qui a changé depuis n'est jamais dit inchangé, jusqu'à ce qu'on le lise")
    void changees() {
        baseEleves().lire(UAI, ANNEE);
        replicatSts().lire(UAI, ANNEE);
        changer();
        constat().ifPresent(this::vrai);
        baseEleves().lire(UAI, ANNEE);
        replicatSts().lire(UAI, ANNEE);
        assertThat(constat()).hasValueSatisfying(this::vrai);
    }

    @Test
    @DisplayName("VL-2 Panne : une source injoignable ne donne ni constat, ni exception")
    void panne() {
        baseEleves().lire(UAI, ANNEE);
        replicatSts().lire(UAI, ANNEE);
        couper();
        assertThat(constat()).isEmpty();
    }

    @Test
    @DisplayName("VL-3 Fils : plusieurs demandent à la fois, et ont le même constat")
    void fils() {
        baseEleves().lire(UAI, ANNEE);
        replicatSts().lire(UAI, ANNEE);
        var attendu = constat();
        assertThat(Ensemble.repondre(4, this::constat)).containsOnly(attendu);
    }
}

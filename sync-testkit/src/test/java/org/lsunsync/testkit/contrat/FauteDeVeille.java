package org.lsunsync.testkit.contrat;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;

/** What an adapter of Veille may get wrong, and the clauses whose tests must tell. */
enum FauteDeVeille implements Coupable {
    DIT_INCHANGE_CE_QUI_A_CHANGE("VL-1"),
    DONNE_UNE_AUTRE_EMPREINTE("VL-1"),
    ECHOUE_EN_PANNE("VL-2"),
    SE_TAIT_DANS_UN_AUTRE_FIL("VL-3");

    private final ImmutableSet<String> clauses;

    FauteDeVeille(String... clauses) {
        this.clauses = ImmutableSet.copyOf(clauses);
    }

    @Override
    public ImmutableSet<String> clauses() {
        return clauses;
    }

    static class Contrat extends VeilleContrat {

        private final FauteDeVeille faute = Proces.faute(FauteDeVeille.class);
        private final SourcesVeillees sources = new SourcesVeillees();
        private final Thread fil = Thread.currentThread();
        private boolean coupees;

        @Override
        protected BaseEleves baseEleves() {
            return sources.baseEleves();
        }

        @Override
        protected ReplicatSts replicatSts() {
            return sources.replicatSts();
        }

        @Override
        protected Veille veille() {
            var juste = sources.veille();
            return switch (faute) {
                case DIT_INCHANGE_CE_QUI_A_CHANGE ->
                    (uai, annee) -> coupees ? Optional.empty() : Optional.of(sources.dernier());
                case DONNE_UNE_AUTRE_EMPREINTE ->
                    (uai, annee) -> juste.inchangees(uai, annee)
                            .map(constat -> new Veille.Constat("0".repeat(64), constat.documents()));
                case ECHOUE_EN_PANNE ->
                    (uai, annee) -> {
                        if (coupees) {
                            throw EnMemoireTest.illisible();
                        }
                        return juste.inchangees(uai, annee);
                    };
                case SE_TAIT_DANS_UN_AUTRE_FIL ->
                    (uai, annee) ->
                            Thread.currentThread().equals(fil) ? juste.inchangees(uai, annee) : Optional.empty();
            };
        }

        @Override
        protected void changer() {
            sources.changer();
        }

        @Override
        protected void couper() {
            coupees = true;
            sources.couper();
        }
    }
}

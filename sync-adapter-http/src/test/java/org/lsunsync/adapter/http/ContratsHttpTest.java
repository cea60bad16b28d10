package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.testkit.contrat.BaseElevesContrat;
import org.lsunsync.testkit.contrat.ReplicatStsContrat;
import org.lsunsync.testkit.ecole.DocumentsDits;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** The test kit's contracts of both sources, against a server that is a process of its own. */
class ContratsHttpTest {

    @TempDir
    static Path dossier;

    private static ServeurEnProcessus serveur;

    @BeforeAll
    static void demarrer() throws IOException {
        serveur = ServeurEnProcessus.demarrer(dossier);
    }

    @AfterAll
    static void arreter() {
        serveur.close();
    }

    private static SourcesHttp sources(URI adresse) {
        return Banc.sources(adresse).build();
    }

    /** An address where nobody listens any more. */
    private static URI partie() {
        try (var ferme = ServeurExports.ouvrir(dossier, 0, Inconduite.AUCUNE)) {
            return ferme.adresse();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @Nested
    @DisplayName("BaseEleves")
    class SaBase extends BaseElevesContrat {
        @Override
        protected ImmutableSet<Bloc> blocs() {
            return ImmutableSet.of(
                    Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE, Bloc.RESPONSABLES, Bloc.ADRESSE_RESPONSABLES);
        }

        @Override
        protected BaseEleves disant(DonneesBee donnees) {
            new DocumentsDits(dossier).ecrire(donnees);
            return sources(serveur.adresse()).baseEleves();
        }

        @Override
        protected BaseEleves enPanne() {
            return sources(partie()).baseEleves();
        }

        @Override
        protected BaseEleves illisible(DonneesBee donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            documents.couper();
            return sources(serveur.adresse()).baseEleves();
        }
    }

    @Nested
    @DisplayName("ReplicatSts")
    class SonReplicat extends ReplicatStsContrat {
        @Override
        protected ReplicatSts disant(DonneesS3e donnees) {
            new DocumentsDits(dossier).ecrire(donnees);
            return sources(serveur.adresse()).replicatSts();
        }

        @Override
        protected ReplicatSts enPanne() {
            return sources(partie()).replicatSts();
        }

        @Override
        protected ReplicatSts illisible(DonneesS3e donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            documents.couper();
            return sources(serveur.adresse()).replicatSts();
        }
    }
}

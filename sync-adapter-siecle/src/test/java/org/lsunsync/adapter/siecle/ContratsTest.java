package org.lsunsync.adapter.siecle;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** The test kit's contracts of both sources, over exports as files. */
class ContratsTest {

    @TempDir
    Path dossier;

    private FichiersBee bee(DocumentsDits documents) {
        var eleves = FichiersBee.de(documents.fichier(Document.ELEVES));
        var responsables = documents.fichier(Document.RESPONSABLES);
        return Files.exists(responsables) ? eleves.responsables(responsables) : eleves;
    }

    @Nested
    @DisplayName("BaseEleves sur les exports de SIECLE")
    class Bee extends BaseElevesContrat {

        @Override
        protected ImmutableSet<Bloc> blocs() {
            return ImmutableSet.of(
                    Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE, Bloc.RESPONSABLES, Bloc.ADRESSE_RESPONSABLES);
        }

        @Override
        protected BaseEleves disant(DonneesBee donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            return bee(documents);
        }

        @Override
        protected BaseEleves enPanne() {
            return FichiersBee.de(dossier.resolve("absent.xml"));
        }

        @Override
        protected BaseEleves illisible(DonneesBee donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            documents.couper();
            return bee(documents);
        }
    }

    @Nested
    @DisplayName("ReplicatSts sur l'export de STS-Web")
    class Sts extends ReplicatStsContrat {

        @Override
        protected ReplicatSts disant(DonneesS3e donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            return FichiersSts.de(documents.fichier(Document.STS));
        }

        @Override
        protected ReplicatSts enPanne() {
            return FichiersSts.de(dossier.resolve("absent.xml"));
        }

        @Override
        protected ReplicatSts illisible(DonneesS3e donnees) {
            var documents = new DocumentsDits(dossier);
            documents.ecrire(donnees);
            documents.couper();
            return FichiersSts.de(documents.fichier(Document.STS));
        }
    }
}

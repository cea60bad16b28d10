package exemple;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.testkit.contrat.BaseElevesContrat;

class BaseElevesCsvTest extends BaseElevesContrat {

    @TempDir
    Path dossier;

    @Override
    protected ImmutableSet<Bloc> blocs() {
        return ImmutableSet.of(Bloc.IDENTITE);
    }

    @Override
    protected BaseEleves disant(DonneesBee donnees) {
        return fichier(texte(donnees));
    }

    private static String texte(DonneesBee donnees) {
        var document = donnees.documents().get(0);
        return document.uai() + ";" + document.annee()
                + donnees.eleves().stream().map(BaseElevesCsvTest::ligne).collect(Collectors.joining());
    }

    private static String ligne(EleveSource eleve) {
        var etatCivil = eleve.donnees().etatCivil();
        return "\n%s;%s;%s;%s;%s;%s;%s;%s"
                .formatted(
                        eleve.id(),
                        eleve.idNational(),
                        etatCivil.nomFamille(),
                        etatCivil.prenom(),
                        etatCivil.dateNaissance().map(Object::toString).orElse(""),
                        etatCivil.sexe().map(Enum::name).orElse(""),
                        eleve.division().orElseThrow(),
                        eleve.dateSortie().map(Object::toString).orElse(""));
    }

    private BaseEleves fichier(String texte) {
        try {
            return new BaseElevesCsv(Files.writeString(dossier.resolve("eleves.csv"), texte));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @Override
    protected BaseEleves enPanne() {
        return new BaseElevesCsv(dossier.resolve("absent.csv"));
    }

    @Override
    protected BaseEleves illisible(DonneesBee donnees) {
        return fichier(texte(donnees) + "\n813;DUPONT");
    }
}

package exemple;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.json.JournalJson;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.Refus;

/** A journal in one file that only grows: an entry a line, whose number is the line's. For one process. */
public final class JournalFichier implements Journal {

    private final Path fichier;

    public JournalFichier(Path fichier) {
        this.fichier = fichier;
    }

    @Override
    public synchronized long consigner(EntreeJournal entree) {
        try {
            // a line end stands in no JSON text but between its parts
            var ligne = JournalJson.ecrire(entree).replace("\n", " ");
            Files.writeString(fichier, ligne + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return lignes().size();
        } catch (IOException echec) {
            throw indisponible();
        }
    }

    @Override
    public ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre) {
        var lignes = lignes();
        return IntStream.iterate(lignes.size(), numero -> numero > 0, numero -> numero - 1)
                .filter(numero -> numero < avant)
                .mapToObj(numero -> ligne(numero, JournalJson.lire(lignes.get(numero - 1)), uai))
                .flatMap(Optional::stream)
                .limit(nombre)
                .collect(toImmutableList());
    }

    private static Optional<LigneHistorique> ligne(long numero, EntreeJournal entree, Uai uai) {
        return Optional.of(entree)
                .filter(e -> e.uai().equals(uai))
                .map(e -> LigneHistorique.de(numero, e));
    }

    @Override
    public Optional<EntreeJournal> lire(Uai uai, long numero) {
        var lignes = lignes();
        return Stream.of(numero)
                .filter(n -> n >= 1 && n <= lignes.size())
                .map(n -> JournalJson.lire(lignes.get((int) (n - 1))))
                .filter(entree -> entree.uai().equals(uai))
                .findFirst();
    }

    @Override
    public Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan) {
        return lignes().stream()
                .map(JournalJson::lire)
                .filter(entree -> entree.uai().equals(uai)
                        && entree.rapport()
                                .filter(rapport -> rapport.empreintePlan().equals(empreintePlan))
                                .isPresent())
                .reduce((avant, apres) -> apres);
    }

    private synchronized List<String> lignes() {
        try {
            return Files.exists(fichier) ? Files.readAllLines(fichier) : List.of();
        } catch (IOException echec) {
            throw indisponible();
        }
    }

    private static EchecPort indisponible() {
        return new EchecPort(new Refus.BaseIndisponible("le fichier du journal ne s'ouvre pas"));
    }
}

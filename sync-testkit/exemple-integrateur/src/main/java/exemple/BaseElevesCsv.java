package exemple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/** BEE as a CSV file of the host's own: {@code UAI;année}, then {@code id;ine;nom;prénom;naissance;sexe;division;sortie} a line. */
public record BaseElevesCsv(Path fichier) implements BaseEleves {

    @Override
    public DonneesBee lire(Uai uai, AnneeScolaire annee) {
        List<String> lignes;
        try {
            lignes = Files.readAllLines(fichier);
        } catch (IOException echec) {
            throw new EchecPort(new Refus.SourceIndisponible(faute(0, "le fichier ne s'ouvre pas")));
        }
        var entete = lignes.isEmpty() ? new String[0] : lignes.get(0).split(";", -1);
        if (entete.length != 2) {
            throw new EchecPort(new Refus.SourceIllisible(faute(1, "l'en-tête n'est pas « UAI;année »")));
        }
        var bee = DonneesBee.builder()
                .addDocuments(new DocumentSource(
                        NatureDocument.ELEVES, nom(), entete[0], entete[1], Optional.empty(), lignes.size() == 1))
                .addBlocs(Bloc.IDENTITE);
        for (int i = 1; i < lignes.size(); i++) {
            bee.addEleves(eleve(lignes.get(i).split(";", -1), i + 1));
        }
        return bee.build();
    }

    private EleveSource eleve(String[] valeurs, int ligne) {
        if (valeurs.length != 8) {
            throw new EchecPort(new Refus.SourceIllisible(faute(ligne, "huit valeurs sont attendues")));
        }
        try {
            return EleveSource.builder()
                    .id(new EleveId(Long.parseLong(valeurs[0])))
                    .idNational(valeurs[1])
                    .donnees(DonneesAdministratives.builder()
                            .etatCivil(EtatCivil.builder()
                                    .ine(valeurs[1])
                                    .nomFamille(valeurs[2])
                                    .prenom(valeurs[3])
                                    .dateNaissance(jour(valeurs[4]))
                                    .sexe(valeurs[5].isEmpty() ? Optional.empty() : Optional.of(Sexe.valueOf(valeurs[5])))
                                    .build())
                            .build())
                    .addDivisions(new CodeDivision(valeurs[6]))
                    .dateSortie(jour(valeurs[7]))
                    .position(new Position(nom(), ligne))
                    .build();
        } catch (RuntimeException illisible) { // no cause: its message quotes the value
            throw new EchecPort(new Refus.SourceIllisible(faute(ligne, "une valeur ne se lit pas")));
        }
    }

    private static Optional<LocalDate> jour(String texte) {
        return texte.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(texte));
    }

    private ImmutableList<Faute> faute(int ligne, String cause) {
        return ImmutableList.of(new Faute(nom(), ligne, 0, "", cause, "Refaites l'export."));
    }

    private String nom() {
        return String.valueOf(fichier.getFileName());
    }
}

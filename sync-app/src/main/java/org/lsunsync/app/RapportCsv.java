package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.lsunsync.app.tableur.Tableur;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.ports.EntreeJournal;

/** One line a change, for spreadsheets. */
final class RapportCsv {

    private static final ImmutableList<String> ENTETES = ImmutableList.of(
            "type", "entite", "id", "division", "champ", "avant", "apres", "regle", "cle", "document", "ligne");

    private RapportCsv() {}

    static String ecrire(EntreeJournal entree) {
        return Tableur.csv(
                ENTETES,
                entree.rapport().stream()
                        .flatMap(rapport -> rapport.changements().stream())
                        .map(RapportCsv::cellules));
    }

    private static ImmutableList<String> cellules(LigneChangement ligne) {
        var position = ligne.origine().position();
        return ImmutableList.of(
                ligne.type().name(),
                ligne.sujet().entite().name(),
                ligne.sujet().id(),
                ligne.division().map(CodeDivision::valeur).orElse(""),
                ligne.champ(),
                ligne.avant().selon(new EnTexte()),
                ligne.apres().selon(new EnTexte()),
                ligne.origine().regle().name(),
                ligne.origine().cle(),
                position.document(),
                position.ligne() > 0 ? Integer.toString(position.ligne()) : "");
    }

    private record EnTexte() implements Valeur.Visiteur<String> {
        @Override
        public String absente() {
            return "";
        }

        @Override
        public String texte(String texte) {
            return texte;
        }

        @Override
        public String fiche(ImmutableMap<String, String> champs) {
            return champs.entrySet().stream()
                    .map(champ -> champ.getKey() + " : " + champ.getValue())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String liste(ImmutableList<String> cles) {
            return String.join(", ", cles);
        }

        @Override
        public String archivage(int numero, ImmutableList<String> bilans) {
            return "n° " + numero + (bilans.isEmpty() ? "" : " : " + liste(bilans));
        }
    }
}

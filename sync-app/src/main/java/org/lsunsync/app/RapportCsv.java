package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.ports.EntreeJournal;

/** One line a change, for spreadsheets: {@code ;}, UTF-8 with a BOM, a header. What a spreadsheet would take for a formula is made text. */
final class RapportCsv {

    private static final String BOM = "\ufeff";
    private static final String DEBUTS_DE_FORMULE = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader(
                    "type", "entite", "id", "division", "champ", "avant", "apres", "regle", "cle", "document", "ligne")
            .get();

    private RapportCsv() {}

    static String ecrire(EntreeJournal entree) {
        var texte = new StringBuilder(BOM);
        try (var csv = new CSVPrinter(texte, FORMAT)) {
            for (var ligne : entree.rapport().map(SyncReport::changements).orElse(ImmutableList.of())) {
                csv.printRecord(cellules(ligne));
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec); // a StringBuilder does not fail
        }
        return texte.toString();
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
                        position.ligne() > 0 ? Integer.toString(position.ligne()) : "")
                .stream()
                .map(RapportCsv::inoffensive)
                .collect(ImmutableList.toImmutableList());
    }

    private static String inoffensive(String cellule) {
        return !cellule.isEmpty() && DEBUTS_DE_FORMULE.indexOf(cellule.charAt(0)) >= 0 ? "'" + cellule : cellule;
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

package org.lsunsync.app.page.vue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lsunsync.app.page.vue.Academie.Ligne;

/** An académie's écoles for a spreadsheet: {@code ;}, UTF-8 with a BOM, a header. No name of an élève. */
public final class AcademieCsv {

    private static final String BOM = "\ufeff";
    private static final String DEBUTS_DE_FORMULE = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader("ecole", "commune", "uai", "etat", "motif", "depuis", "derniere", "verrouilles")
            .get();

    private AcademieCsv() {}

    /** Those lines, in their order. */
    public static String ecrire(Iterable<Ligne> lignes) {
        var texte = new StringBuilder(BOM);
        try (var csv = new CSVPrinter(texte, FORMAT)) {
            for (var l : lignes) {
                csv.printRecord(
                        inoffensive(l.nom()),
                        inoffensive(l.commune()),
                        l.uai(),
                        l.situation().code(),
                        l.motif(),
                        l.depuis(),
                        l.derniere(),
                        l.verrouilles());
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec); // a StringBuilder does not fail
        }
        return texte.toString();
    }

    /** A name that begins like a formula is made text. */
    private static String inoffensive(String cellule) {
        return !cellule.isEmpty() && DEBUTS_DE_FORMULE.indexOf(cellule.charAt(0)) >= 0 ? "'" + cellule : cellule;
    }
}

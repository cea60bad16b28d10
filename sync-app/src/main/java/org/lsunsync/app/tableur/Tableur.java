package org.lsunsync.app.tableur;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as spreadsheets of France read it: {@code ;}, UTF-8 with a BOM, a header, CRLF; what would be read as a formula is text. */
public final class Tableur {

    private static final String BOM = "\ufeff";
    private static final String DEBUTS_DE_FORMULE = "=+-@\t\r";

    private Tableur() {}

    /** These lines under that header, each with as many cells as it has. */
    public static String csv(ImmutableList<String> entetes, Stream<ImmutableList<String>> lignes) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .setHeader(entetes.toArray(String[]::new))
                .get();
        var texte = new StringBuilder(BOM);
        try (var csv = new CSVPrinter(texte, format)) {
            for (var ligne : (Iterable<ImmutableList<String>>) lignes::iterator) {
                csv.printRecord(ligne.stream().map(Tableur::inoffensive).toList());
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec); // a StringBuilder does not fail
        }
        return texte.toString();
    }

    private static String inoffensive(String cellule) {
        return !cellule.isEmpty() && DEBUTS_DE_FORMULE.indexOf(cellule.charAt(0)) >= 0 ? "'" + cellule : cellule;
    }
}

package org.lsunsync.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.xml.Racine;

/** The opening of archives. Its first examples are made here rather than kept as files: a zip can't be read in a review. */
@DisplayName("R0 n'importe quels octets donnés pour une archive zip sont lus ou refusés")
class ZipFuzzTest {

    private static final String DOCUMENT =
            "<BEE_STRUCTURES><DONNEES><DIVISIONS><DIVISION CODE_STRUCTURE=\"3 B\"/></DIVISIONS></DONNEES></BEE_STRUCTURES>";

    @MethodSource("archives")
    @DictionaryFile(resourcePath = "documents.dict")
    @FuzzTest
    void octets(byte[] octets) {
        Cible.lire(
                octets,
                Racine.BEE_STRUCTURES,
                racine -> new AssemblageBee().structures(racine).donnees());
    }

    static Stream<byte[]> archives() {
        return Stream.of(
                // a zip whose content is stored lets a fuzzer reach the document behind it
                zip(ZipEntry.STORED, "Structures.xml", DOCUMENT),
                zip(ZipEntry.DEFLATED, "Structures.xml", DOCUMENT),
                zip(ZipEntry.STORED, "__MACOSX/._S.xml", "", "exports/", "", "exports/Structures", DOCUMENT),
                zip(ZipEntry.STORED, "a.xml", DOCUMENT, "b.xml", DOCUMENT),
                zip(ZipEntry.DEFLATED, "lisezmoi.txt", "rien"),
                zip(ZipEntry.DEFLATED, "bombe.xml", "<BEE_STRUCTURES>" + " ".repeat(1 << 19)));
    }

    private static byte[] zip(int methode, String... nomsEtContenus) {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.setMethod(methode);
            for (int i = 0; i < nomsEtContenus.length; i += 2) {
                byte[] contenu = nomsEtContenus[i + 1].getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entree(nomsEtContenus[i], contenu));
                zip.write(contenu);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written but memory");
        }
        return octets.toByteArray();
    }

    private static ZipEntry entree(String nom, byte[] contenu) {
        var crc = new CRC32();
        crc.update(contenu);
        var entree = new ZipEntry(nom);
        // what STORED asks for beforehand
        entree.setSize(contenu.length);
        entree.setCrc(crc.getValue());
        entree.setTime(0);
        return entree;
    }
}

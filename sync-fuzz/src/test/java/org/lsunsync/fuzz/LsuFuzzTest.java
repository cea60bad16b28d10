package org.lsunsync.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("R0 n'importe quels octets donnés pour un fichier LSU sont lus ou refusés")
class LsuFuzzTest {

    @DictionaryFile(resourcePath = "documents.dict")
    @FuzzTest
    void octets(byte[] octets) {
        Cible.lireLsu(octets);
    }
}

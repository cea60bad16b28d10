package org.lsunsync.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;
import org.lsunsync.adapter.siecle.sts.DecodeurSts;
import org.lsunsync.adapter.siecle.xml.Racine;

@DisplayName("R0 n'importe quels octets donnés pour un export de STS-Web sont lus ou refusés")
class StsFuzzTest {

    @DictionaryFile(resourcePath = "documents.dict")
    @FuzzTest
    void octets(byte[] octets) {
        Cible.lire(octets, Racine.STS_EDT, DecodeurSts::lire);
    }
}

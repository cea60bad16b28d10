package org.lsunsync.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.xml.Racine;

@DisplayName("R0 n'importe quels octets donnés pour des communs sont lus ou refusés")
class CommunsFuzzTest {

    @DictionaryFile(resourcePath = "documents.dict")
    @FuzzTest
    void octets(byte[] octets) {
        Cible.lire(
                octets,
                Racine.BEE_COMMUN,
                racine -> new AssemblageBee().communs(racine).donnees());
    }
}

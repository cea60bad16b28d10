package org.lsunsync.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;
import org.lsunsync.adapter.siecle.bee.AssemblageBee;
import org.lsunsync.adapter.siecle.xml.Racine;

@DisplayName("R0 n'importe quels octets donnés pour des responsables sont lus ou refusés")
class ResponsablesFuzzTest {

    @DictionaryFile(resourcePath = "documents.dict")
    @FuzzTest
    void octets(byte[] octets) {
        Cible.lire(
                octets,
                Racine.BEE_RESPONSABLES,
                racine -> new AssemblageBee().responsables(racine).donnees());
    }
}

package org.lsunsync.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class EmpreinteProprietes {

    private static String attendue(List<String> textes) {
        var hasher = Hashing.sha256().newHasher();
        for (var texte : textes) {
            var octets = texte.getBytes(StandardCharsets.UTF_8);
            hasher.putInt(octets.length).putBytes(octets).putInt(octets.length);
        }
        return hasher.hash().toString();
    }

    private static String obtenue(List<String> textes) {
        var empreinte = new Empreinte();
        for (var texte : textes) {
            empreinte.ajouter(texte).ajouter(texte.getBytes(StandardCharsets.UTF_8).length);
        }
        return empreinte.valeur();
    }

    @Property
    @Label("l'empreinte est le SHA-256 de chaque texte en UTF-8, précédé de sa longueur")
    void sha256(@ForAll List<String> textes) {
        assertThat(obtenue(textes)).isEqualTo(attendue(textes));
    }

    @Property
    @Label("un nombre compte par tous ses octets, les petits d'abord")
    void nombres(@ForAll long grand, @ForAll int petit) {
        var attendue = Hashing.sha256().newHasher().putLong(grand).putInt(petit).hash();
        assertThat(new Empreinte().ajouter(grand).ajouter(petit).valeur()).hasToString(attendue.toString());
    }

    @Example
    @Label("le premier caractère hors de l'ASCII compte en UTF-8 comme les autres")
    void horsDeLAscii() {
        var textes = List.of("\u007f", "\u0080");
        assertThat(obtenue(textes)).isEqualTo(attendue(textes));
    }

    @Example
    @Label("un texte plus long que ce qui est rassemblé d'un coup, accents compris, compte tout entier")
    void longs() {
        var textes = List.of("a".repeat(8_190), "é".repeat(9_000), "b".repeat(20_000), "", "c");
        assertThat(obtenue(textes)).isEqualTo(attendue(textes));
    }
}

package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.lsunsync.app.page.vue.CompteRendu.Puce;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;

/**
 * A warning or a notice of a division; what an information says stands beside it as values.
 *
 * @param gravite which of the two
 * @param texte the report's words
 */
public record Note(Gravite gravite, String texte) {

    /** Those of a division, or of the école where its code is empty, that the filter leaves; warnings first. */
    static ImmutableList<Note> de(SyncReport rapport, String division, Filtre filtre) {
        return rapport.messages().stream()
                .filter(message -> message.code().gravite() != Gravite.INFORMATION)
                .filter(message -> division(message).equals(division))
                .filter(message -> filtre.nature().isEmpty())
                .filter(message -> filtre.admetGravite(message.code().gravite()))
                .sorted(Comparator.comparing(message -> message.code().gravite()))
                .map(message -> new Note(message.code().gravite(), message.texte(Textes.francais())))
                .filter(note -> filtre.admetNom(note.texte()))
                .collect(toImmutableList());
    }

    private static String division(Message message) {
        return message.division().map(CodeDivision::valeur).orElse("");
    }

    /** Its gravity, by shape and word. */
    public Puce puce() {
        return gravite == Gravite.AVERTISSEMENT ? new Puce("alerte", "Avertissement") : new Puce("notice", "Notice");
    }
}

package org.lsunsync.domain.etablissement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** A class of the école: one record, whose code and libellé show wherever it stands (R2). */
@Value.Immutable
@Valeurs
public interface Division extends WithDivision {

    /** The fields that R2 may change, in the order of §7. */
    ImmutableList<Champ<Division>> CHAMPS = ImmutableList.of(
            new Champ<>("code", Nature.TEXTE, d -> d.code().valeur(), (d, v) -> d.withCode(new CodeDivision(v))),
            new Champ<>("libelle", Nature.TEXTE, Division::libelle, Division::withLibelle));

    /** Its identity. */
    DivisionId id();

    /** What it is called today. */
    CodeDivision code();

    /** Its long name; empty when none is known. */
    @Value.Default
    default String libelle() {
        return "";
    }

    /** Its niveaux. Read to recognise a renaming (R2), never written by a synchronisation (I2). */
    @Value.NaturalOrder
    ImmutableSortedSet<Mef> mefs();

    /** Its configured périodes, of any year. Without one of the sources' year, R5 and R6 have nothing to do (M5). */
    @Value.NaturalOrder
    ImmutableSortedSet<Periode> periodes();

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a division; {@code id} and {@code code} are required. */
    final class Builder extends DivisionValeur.Builder {
        Builder() {}
    }
}

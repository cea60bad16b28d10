package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.source.EleveSource;

/** R3's look-up: by ELEVE_ID, whose record decides even if it has left; else by INE; never by name. */
final class RechercheEleves {

    /** ID_NATIONAL, then INE_RNIE, then INE_BEA. */
    private static final ImmutableList<Function<EleveSource, String>> CHAMPS_INE =
            ImmutableList.of(EleveSource::idNational, EleveSource::ineRnie, EleveSource::ineBea);

    private final LocalDate jour;
    private final Map<EleveId, EleveSource> parId = new HashMap<>();
    private final Supplier<ImmutableSet<EleveId>> connus;
    private final Supplier<ImmutableList<ImmutableListMultimap<String, EleveSource>>> parIne;
    private final Supplier<ImmutableMultiset<String>> inesDeLsun;

    RechercheEleves(ImmutableList<RepereEleve> lsun, ImmutableList<EleveSource> bee, LocalDate jour) {
        this.jour = jour;
        // an ELEVE_ID that stands twice is refused before (R0); should it come all the same, order must not decide (I7)
        var premierParLigne = BinaryOperator.minBy(
                Comparator.comparingInt((EleveSource eleve) -> eleve.position().ligne()));
        bee.forEach(eleve -> parId.merge(eleve.id(), eleve, premierParLigne));
        this.connus =
                Suppliers.memoize(() -> lsun.stream().map(RepereEleve::id).collect(ImmutableSet.toImmutableSet()));
        this.inesDeLsun = Suppliers.memoize(() -> lsun.stream()
                .map(repere -> Canonique.texte(repere.ine()))
                .collect(ImmutableMultiset.toImmutableMultiset()));
        this.parIne = Suppliers.memoize(() -> CHAMPS_INE.stream()
                .map(champ -> bee.stream()
                        .collect(toImmutableListMultimap(
                                eleve -> Canonique.texte(champ.apply(eleve)), Function.identity())))
                .collect(ImmutableList.toImmutableList()));
    }

    Situation situer(RepereEleve eleve) {
        var parEleveId = Optional.ofNullable(parId.get(eleve.id()));
        if (parEleveId.isPresent()) {
            var source = parEleveId.orElseThrow();
            return identiteDouteuse(eleve, source)
                    ? situer(source, new Situation.Douteux(source))
                    : situer(source, new Situation.Trouve(source, Situation.Cle.ELEVE_ID));
        }
        return parIne(eleve)
                .map(source -> situer(source, new Situation.Trouve(source, Situation.Cle.INE)))
                .orElseGet(Situation.NonTrouve::new);
    }

    /** Leaving is looked at first, then whether the record can be used at all. */
    private Situation situer(EleveSource source, Situation sinon) {
        if (source.parti(jour)) {
            return new Situation.NonTrouve();
        }
        return source.raisonDIgnorer()
                .<Situation>map(raison -> new Situation.Ignore(source, raison))
                .orElse(sinon);
    }

    /** The first field in which BEE has that INE decides; there it must be one record's, and one élève's in LSUN. */
    private Optional<EleveSource> parIne(RepereEleve eleve) {
        var ine = Canonique.texte(eleve.ine());
        if (ine.isEmpty() || inesDeLsun.get().count(ine) > 1) {
            return Optional.empty();
        }
        return parIne.get().stream()
                .map(index -> index.get(ine))
                .filter(trouves -> !trouves.isEmpty())
                .findFirst()
                .filter(trouves -> trouves.size() == 1)
                .map(trouves -> trouves.get(0))
                .filter(source -> !connus.get().contains(source.id()));
    }

    private static boolean identiteDouteuse(RepereEleve eleve, EleveSource source) {
        var etatCivil = source.donnees().etatCivil();
        return etatCivil.dateNaissance().isPresent()
                && eleve.dateNaissance().isPresent()
                && !etatCivil.dateNaissance().equals(eleve.dateNaissance())
                && autreIne(Canonique.texte(etatCivil.ine()), Canonique.texte(eleve.ine()));
    }

    private static boolean autreIne(String sien, String notre) {
        return !sien.isEmpty() && !notre.isEmpty() && !sien.equals(notre);
    }
}

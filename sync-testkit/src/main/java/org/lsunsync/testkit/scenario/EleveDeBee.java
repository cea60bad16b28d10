package org.lsunsync.testkit.scenario;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Position;

/** An élève as BEE has him. */
public final class EleveDeBee {

    private EleveSource source;

    EleveDeBee(EleveId id, int ligne, DonneesAdministratives donnees, CodeDivision division) {
        source = EleveSource.builder()
                .id(id)
                .idNational(donnees.etatCivil().ine())
                .donnees(donnees)
                .addDivisions(division)
                .structuresConnues(true)
                .position(new Position(Sources.ELEVES, ligne))
                .build();
    }

    static EleveDeBee nouveau(EleveId id, int ligne, String nom, String prenom, CodeDivision division) {
        var etatCivil = EtatCivil.builder()
                .nomFamille(nom)
                .prenom(prenom)
                .dateNaissance(LocalDate.of(2011, 3, 9))
                .build();
        return new EleveDeBee(
                id, ligne, DonneesAdministratives.builder().etatCivil(etatCivil).build(), division);
    }

    /** Any of his administrative data. */
    public EleveDeBee donnees(UnaryOperator<DonneesAdministratives> changement) {
        return changer(avant -> avant.withDonnees(changement.apply(avant.donnees())));
    }

    /** A field, by the name that reports give it; empty for none. */
    public EleveDeBee champ(String nom, String valeur) {
        return donnees(avant -> Champs.ecrire(avant, nom, valeur));
    }

    /** His PRENOM. */
    public EleveDeBee prenom(String prenom) {
        return champ("prenom", prenom);
    }

    /** His ID_NATIONAL, which is his INE. */
    public EleveDeBee ine(String ine) {
        return changer(avant -> avant.withIdNational(ine)).champ("ine", ine);
    }

    /** His three INEs: ID_NATIONAL, INE_RNIE, INE_BEA; empty for none. */
    public EleveDeBee ines(String idNational, String rnie, String bea) {
        return changer(avant ->
                        avant.withIdNational(idNational).withIneRnie(rnie).withIneBea(bea))
                .champ(
                        "ine",
                        Stream.of(idNational, rnie, bea)
                                .filter(ine -> !ine.isEmpty())
                                .findFirst()
                                .orElse(""));
    }

    /** A responsable of his, new or changed. */
    public EleveDeBee responsable(long personne, UnaryOperator<Responsable> changement) {
        return donnees(avant -> Champs.responsable(avant, personne, changement));
    }

    /** That person is no responsable of his any more. */
    public EleveDeBee sansResponsable(long personne) {
        return donnees(avant -> avant.withResponsables(avant.responsables().entrySet().stream()
                .filter(entree -> !entree.getKey().equals(new PersonneId(personne)))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        PersonneId::compareTo, Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** The divisions that BEE puts him in; none for none. */
    public EleveDeBee divisions(String... codes) {
        return changer(avant ->
                avant.withDivisions(Stream.of(codes).map(CodeDivision::new).toList()));
    }

    /** The groupes that he belongs to. */
    public EleveDeBee groupes(String... codes) {
        return changer(
                avant -> avant.withGroupes(Stream.of(codes).map(CodeGroupe::new).toList()));
    }

    /** The élèves document has no STRUCTURES_ELEVE for him. */
    public EleveDeBee sansStructures() {
        return changer(avant -> avant.withStructuresConnues(false).withGroupes().withDivisions());
    }

    /** His DATE_SORTIE, {@code AAAA-MM-JJ}. */
    public EleveDeBee sorti(String jour) {
        return changer(avant -> avant.withDateSortie(LocalDate.parse(jour)));
    }

    /** His record can't be used (N6). */
    public EleveDeBee faute(String raison) {
        return changer(avant -> avant.withFautes(raison));
    }

    /** Anything else about his record. */
    public EleveDeBee changer(UnaryOperator<EleveSource> changement) {
        source = changement.apply(source);
        return this;
    }

    void renommer(CodeDivision ancien, CodeDivision nouveau) {
        changer(avant -> avant.withDivisions(avant.divisions().stream()
                .map(code -> code.equals(ancien) ? nouveau : code)
                .toList()));
    }

    EleveSource source() {
        return source;
    }
}

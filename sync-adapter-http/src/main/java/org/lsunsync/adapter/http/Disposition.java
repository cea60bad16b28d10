package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Where a server keeps its documents, and what reports call them. In both, {@code {uai}} and {@code {annee}} stand for themselves. A
 * kind without a place is never asked for, and so not supplied (I13).
 *
 * @param places by kind of document
 */
public record Disposition(ImmutableMap<NatureDocument, Place> places) {

    /**
     * One document's place.
     *
     * @param chemin its path under the server's address
     * @param nom what it is called in reports and faults; a zip's entry keeps its own name
     */
    public record Place(String chemin, String nom) {}

    /** BEE's path in the application "Échange". */
    static final String ECHANGE = "/sconetechange/resources/flux-netsync/exports/xml/{flux}/{uai}/{annee}";

    /** Its names of the documents that a synchronisation reads; it has none for Communs. */
    private static final ImmutableMap<NatureDocument, String> FLUX = ImmutableMap.of(
            NatureDocument.ELEVES, "sco-eleves-adr",
            NatureDocument.RESPONSABLES, "sco-responsables-adr",
            NatureDocument.STRUCTURES, "sco-structures",
            NatureDocument.NOMENCLATURE, "sco-nomenclatures");

    private static final ImmutableMap<NatureDocument, String> NOMS = ImmutableMap.of(
            NatureDocument.ELEVES, "ElevesAvecAdresses.xml",
            NatureDocument.RESPONSABLES, "ResponsablesAvecAdresses.xml",
            NatureDocument.STRUCTURES, "Structures.xml",
            NatureDocument.NOMENCLATURE, "Nomenclature.xml",
            NatureDocument.COMMUNS, "Communs.xml",
            NatureDocument.STS, "sts_emp_{uai}_{annee}.xml");

    /**
     * BEE as the application "Échange" lays it out, which has no Communs; STS at a place of our own, since S3E's contract is not
     * public.
     */
    public static final Disposition PAR_DEFAUT = new Disposition(FLUX.entrySet().stream()
                    .collect(ImmutableMap.toImmutableMap(
                            Map.Entry::getKey,
                            flux -> new Place(
                                    ECHANGE.replace("{flux}", flux.getValue()),
                                    String.valueOf(NOMS.get(flux.getKey()))))))
            .avec(NatureDocument.STS, "/sts/{uai}/{annee}");

    /** A plain web server of the exported files, by the names that SIECLE and STS-Web give them. */
    public static final Disposition FICHIERS = new Disposition(NOMS.entrySet().stream()
            .collect(ImmutableMap.toImmutableMap(
                    Map.Entry::getKey, nom -> new Place("/" + nom.getValue(), nom.getValue()))));

    /** The same with a document at another place, called as SIECLE or STS-Web calls it. */
    public Disposition avec(NatureDocument nature, String chemin) {
        return avec(nature, new Place(chemin, String.valueOf(NOMS.get(nature))));
    }

    /** The same with a document at another place. */
    public Disposition avec(NatureDocument nature, Place place) {
        return new Disposition(ImmutableMap.<NatureDocument, Place>builder()
                .putAll(places)
                .put(nature, place)
                .buildKeepingLast());
    }

    /** The same without a document. */
    public Disposition sans(NatureDocument nature) {
        return new Disposition(places.entrySet().stream()
                .filter(place -> place.getKey() != nature)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static Optional<String> flux(NatureDocument nature) {
        return Optional.ofNullable(FLUX.get(nature));
    }

    Optional<Place> place(NatureDocument nature, Uai uai, AnneeScolaire annee) {
        return Optional.ofNullable(places.get(nature))
                .map(place -> new Place(ecrire(place.chemin(), uai, annee), ecrire(place.nom(), uai, annee)));
    }

    private static String ecrire(String modele, Uai uai, AnneeScolaire annee) {
        return modele.replace("{uai}", uai.valeur()).replace("{annee}", annee.toString());
    }
}

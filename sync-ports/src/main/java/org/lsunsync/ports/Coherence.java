package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Refus.SourceAncienne.Anciennete;

/**
 * R0's look at what the sources declare: of that école and that year, not empty, no ELEVE_ID twice, not older than those before. An
 * empty or wrong file must never read as "everyone left".
 */
public final class Coherence {

    private Coherence() {}

    /** All that makes these sources incoherent; nothing when they may be used. */
    public static ImmutableList<Faute> fautes(
            Uai uai, AnneeScolaire annee, List<DocumentSource> documents, List<EleveSource> eleves) {
        return Stream.concat(documents.stream().flatMap(document -> fautes(uai, annee, document)), doubles(eleves))
                .collect(toImmutableList());
    }

    private static Stream<Faute> fautes(Uai uai, AnneeScolaire annee, DocumentSource document) {
        return Stream.of(
                        autre(document, "UAJ", "établissement", document.uai(), uai.valeur()),
                        autre(document, "ANNEE_SCOLAIRE", "année scolaire", document.annee(), annee.toString()),
                        vide(document))
                .flatMap(Optional::stream);
    }

    /** A document that does not say which école or year it is of is of another one. */
    private static Optional<Faute> autre(
            DocumentSource document, String element, String quoi, String declare, String attendu) {
        if (declare.equals(attendu)) {
            return Optional.empty();
        }
        var cause = declare.isEmpty()
                ? "%s absent".formatted(quoi)
                : "%s « %s » au lieu de « %s »".formatted(quoi, declare, attendu);
        return Optional.of(new Faute(
                document.nom(),
                0,
                0,
                element,
                cause,
                "Exportez le document de l'établissement et de l'année demandés."));
    }

    private static Optional<Faute> vide(DocumentSource document) {
        return document.vide()
                ? Optional.of(new Faute(
                        document.nom(),
                        0,
                        0,
                        document.nature().racine(),
                        "document vide",
                        "Exportez-le de nouveau : rien n'a été pris en compte."))
                : Optional.empty();
    }

    /** Each record whose ELEVE_ID another one before it has. */
    public static Stream<Faute> doubles(List<EleveSource> eleves) {
        var premiers = new HashMap<EleveId, EleveSource>();
        return eleves.stream()
                .filter(eleve -> premiers.putIfAbsent(eleve.id(), eleve) != null)
                .map(eleve -> new Faute(
                        eleve.position().document(),
                        eleve.position().ligne(),
                        0,
                        "ELEVE",
                        "l'ELEVE_ID %s est présent deux fois".formatted(eleve.id()),
                        "Corrigez l'élève dans Base élèves, puis exportez de nouveau."));
    }

    /** The documents produced before the last one of their kind. Equal is not older; one without HORODATAGE is not compared. */
    static ImmutableList<Anciennete> anciennes(
            List<DocumentSource> documents, ImmutableMap<NatureDocument, Instant> derniers) {
        return documents.stream()
                .flatMap(document -> document.horodatage().stream()
                        .flatMap(produit -> Optional.ofNullable(derniers.get(document.nature())).stream()
                                .filter(produit::isBefore)
                                .map(dernier -> new Anciennete(document, produit, dernier))))
                .collect(toImmutableList());
    }
}

package org.lsunsync.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Lists;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

class JsonProprietes {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(RapportJson.schema());

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    private static JsonNode lire(String texte) {
        try {
            return new JsonMapper().readTree(texte);
        } catch (JsonProcessingException e) {
            throw new AssertionError("pas du JSON", e);
        }
    }

    @Property(tries = 100)
    @Label("chaque rapport suit le schéma que le module livre, refusé ou non")
    void schema(@ForAll("histoires") Histoire histoire) {
        var chronique = new Chronique(histoire);
        chronique.refuser();
        for (EntreeJournal entree : chronique.entrees()) {
            assertThat(SCHEMA.validate(RapportJson.francais().ecrire(entree), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Property(tries = 100)
    @Label("JO-2 une entrée du journal se relit égale, rapport et refus compris")
    void journal(@ForAll("histoires") Histoire histoire) {
        var chronique = new Chronique(histoire);
        chronique.refuser();
        for (EntreeJournal entree : chronique.entrees()) {
            var relue = JournalJson.lire(JournalJson.ecrire(entree));
            assertThat(relue).isEqualTo(entree);
            assertThat(JournalJson.ecrire(JournalJson.lireSansChangements(JournalJson.ecrire(entree))))
                    .isEqualTo(sansChangements(JournalJson.ecrire(entree)));
            assertThat(RapportJson.francais().ecrire(relue))
                    .isEqualTo(RapportJson.francais().ecrire(entree));
        }
    }

    private static String sansChangements(String entree) {
        var noeud = lire(entree);
        if (noeud.path("rapport") instanceof ObjectNode rapport) {
            rapport.putArray("changements");
        }
        return noeud.toString();
    }

    @Property(tries = 100)
    @Label("I7 l'état s'écrit trié : les mêmes octets dans n'importe quel ordre")
    void etat(@ForAll("histoires") Histoire histoire) {
        var ecole = new Chronique(histoire).ecole();
        var etat = ecole.etat();
        var retourne = etat.withEleves(etat.eleves().reverse())
                .withDivisions(etat.divisions().reverse())
                .withEnseignants(etat.enseignants().reverse())
                .withBilans(etat.bilans().reverse())
                .withArchives(etat.archives().reverse());
        assertThat(EtatJson.ecrire(new EcoleComplete(retourne, ecole.horodatages(), ecole.contenus())))
                .isEqualTo(EtatJson.ecrire(ecole));
    }

    @Example
    @Label("le schéma n'accepte pas n'importe quoi : chaque champ est requis, aucun autre n'est admis")
    void schemaExigeant() {
        var rapport = lire(RapportJson.francais()
                .ecrire(new Chronique(Histoires.exemple()).entrees().get(0)));
        assertThat(SCHEMA.validate(rapport)).isEmpty();
        for (var champ : Lists.newArrayList(rapport.fieldNames())) {
            var sans = rapport.<ObjectNode>deepCopy();
            sans.remove(champ);
            assertThat(SCHEMA.validate(sans)).as(champ).isNotEmpty();
        }
        var avec = rapport.<ObjectNode>deepCopy();
        avec.put("autre", 1);
        assertThat(SCHEMA.validate(avec)).isNotEmpty();
    }

    @Example
    @Label("un refus sans plan : listes vides, et null pour ce que personne n'a établi")
    void refus() {
        var chronique = new Chronique(Histoires.exemple());
        chronique.refuser();
        var entrees = chronique.entrees().reverse();
        var inconnue = lire(RapportJson.francais().ecrire(entrees.get(0)));
        assertThat(inconnue.at("/refus/code").asText()).isEqualTo("AccesRefuse");
        for (var champ : new String[] {"annee", "compteurs", "empreintePlan", "valableJusquau", "bilansVerrouilles"}) {
            assertThat(inconnue.get(champ).isNull()).as(champ).isTrue();
        }
        for (var champ : new String[] {"messages", "changements", "divisions", "limites"}) {
            assertThat(inconnue.get(champ).isEmpty()).as(champ).isTrue();
        }
        assertThat(lire(RapportJson.francais().ecrire(entrees.get(1)))
                        .at("/annee")
                        .asInt())
                .isEqualTo(2025);
    }

    @Example
    @Label(
            "l'historique, la plus récente d'abord, avec son issue ; les archives d'un élève et ce que montre chaque bilan")
    void historiqueEtArchives() {
        var chronique = new Chronique(Histoires.exemple());
        var uai = chronique.ecole().etat().uai();
        var lignes = chronique.journal().lister(uai, Long.MAX_VALUE, 100);
        var historique = lire(HistoriqueJson.ecrire(lignes));
        assertThat(historique).hasSize(8);
        assertThat(historique.get(0).at("/numero").asInt()).isEqualTo(8);
        assertThat(historique.get(7).at("/issue").asText()).isEqualTo("simulee");
        assertThat(lignes).extracting(ligne -> ligne.issue()).contains(Issue.RIEN, Issue.APPLIQUEE, Issue.REFUSEE);

        var eleve = chronique.ecole().etat().archives().get(0).eleve();
        var archives = lire(ArchivesJson.ecrire(
                uai,
                eleve,
                chronique.livret().archives(uai, eleve),
                chronique.livret().montrer(uai, eleve)));
        assertThat(archives.at("/eleve").asText()).isEqualTo(eleve.toString());
        assertThat(archives.at("/archives")).isNotEmpty();
        var epingles = archives.at("/bilans").findValuesAsText("epingle").stream()
                .filter(epingle -> !epingle.equals("null"))
                .collect(Collectors.toSet());
        assertThat(epingles).isNotEmpty();
    }
}

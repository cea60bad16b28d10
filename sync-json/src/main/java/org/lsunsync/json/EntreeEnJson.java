package org.lsunsync.json;

import static com.google.common.collect.Sets.toImmutableEnumSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Detail;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.EnBref;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.SourcesLues;

/** The journal's form of a request, there and back: each key is written in one method and read in the one below it. */
final class EntreeEnJson {

    /** The form's number: a text of another form is not read by guessing. */
    private static final int FORME = 1;

    private EntreeEnJson() {}

    static ObjectNode noeud(EntreeJournal entree) {
        var noeud = Impression.objet();
        noeud.put("forme", FORME);
        noeud.put("uai", entree.uai().valeur());
        noeud.set("annee", ou(entree.annee(), a -> JsonNodeFactory.instance.numberNode(a.millesime())));
        noeud.put("mode", entree.mode().name());
        noeud.put("demandeur", entree.demandeur());
        noeud.put("date", entree.date().toString());
        noeud.put("debut", entree.debut().toString());
        noeud.put("fin", entree.fin().toString());
        noeud.set("divisions", Impression.liste(entree.divisions(), Impression::texte));
        noeud.set("seuils", seuils(entree.seuils()));
        noeud.put("issue", entree.issue().name());
        noeud.set("refus", ou(entree.refus(), EntreeEnJson::refus));
        noeud.set("rapport", ou(entree.rapport(), RapportEnJson::noeud));
        noeud.set("sources", ou(entree.sources(), EntreeEnJson::sources));
        return noeud;
    }

    static EntreeJournal lire(Lecture lecture) {
        if (lecture.entier("forme") != FORME) {
            throw new Lecture.Illisible();
        }
        return new EntreeJournal(
                new Uai(lecture.texte("uai")),
                lecture.eventuel("annee").map(annee -> new AnneeScolaire(annee.entier())),
                Mode.valueOf(lecture.texte("mode")),
                lecture.texte("demandeur"),
                LocalDate.parse(lecture.texte("date")),
                Instant.parse(lecture.texte("debut")),
                Instant.parse(lecture.texte("fin")),
                lecture.textes("divisions"),
                lireSeuils(lecture.cle("seuils")),
                Issue.valueOf(lecture.texte("issue")),
                lecture.eventuel("refus").map(EntreeEnJson::lireRefus),
                lecture.eventuel("rapport").map(RapportEnJson::lire),
                lecture.eventuel("sources").map(EntreeEnJson::lireSources));
    }

    static ObjectNode enBref(EnBref bref) {
        var noeud = Impression.objet();
        noeud.set("refus", Impression.texte(bref.refus()));
        noeud.put("eleves", bref.eleves());
        noeud.put("archives", bref.archives());
        noeud.put("avertissements", bref.avertissements());
        noeud.set("depassees", Impression.liste(bref.depassees(), RapportEnJson::limite));
        return noeud;
    }

    static EnBref lireEnBref(Lecture lecture) {
        return new EnBref(
                lecture.eventuel("refus").map(Lecture::texte),
                lecture.entier("eleves"),
                lecture.entier("archives"),
                lecture.entier("avertissements"),
                lecture.liste("depassees", RapportEnJson::lireLimite));
    }

    private static ObjectNode seuils(Seuils seuils) {
        var noeud = Impression.objet();
        noeud.put("part", seuils.partPourDixMille());
        var nombres = noeud.putObject("nombres");
        seuils.nombres().forEach((limite, nombre) -> nombres.put(limite.name(), nombre));
        return noeud;
    }

    private static Seuils lireSeuils(Lecture lecture) {
        return new Seuils(lecture.entier("part"), parNom(lecture.table("nombres", Lecture::entier), Limite::valueOf));
    }

    private static ObjectNode refus(RefusConsigne refus) {
        var noeud = Impression.objet();
        noeud.put("code", refus.code());
        noeud.put("message", refus.message());
        noeud.set("details", Impression.liste(refus.details(), EntreeEnJson::detail));
        return noeud;
    }

    private static RefusConsigne lireRefus(Lecture lecture) {
        return new RefusConsigne(
                lecture.texte("code"), lecture.texte("message"), lecture.liste("details", EntreeEnJson::lireDetail));
    }

    private static ObjectNode detail(Detail detail) {
        var noeud = Impression.objet();
        if (detail instanceof Faute faute) {
            noeud.put("document", faute.document());
            noeud.put("ligne", faute.ligne());
            noeud.put("colonne", faute.colonne());
            noeud.put("element", faute.element());
            noeud.put("cause", faute.cause());
            noeud.put("remede", faute.remede());
        } else if (detail instanceof Detail.Depassement depassement) {
            noeud.put("limite", depassement.limite().name());
            noeud.put("division", depassement.division().valeur());
            noeud.put("nombre", depassement.nombre());
            noeud.put("total", depassement.total());
        } else if (detail instanceof Detail.Ecart ecart) {
            noeud.put("sujet", ecart.sujet());
            noeud.put("champ", ecart.champ());
            noeud.put("approuve", ecart.approuve());
        }
        return noeud;
    }

    /** Each kind is known by its first key. */
    private static Detail lireDetail(Lecture lecture) {
        if (lecture.a("document")) {
            return new Faute(
                    lecture.texte("document"),
                    lecture.entier("ligne"),
                    lecture.entier("colonne"),
                    lecture.texte("element"),
                    lecture.texte("cause"),
                    lecture.texte("remede"));
        }
        if (lecture.a("limite")) {
            return new Detail.Depassement(
                    Limite.valueOf(lecture.texte("limite")),
                    new CodeDivision(lecture.texte("division")),
                    lecture.entier("nombre"),
                    lecture.entier("total"));
        }
        return new Detail.Ecart(lecture.texte("sujet"), lecture.texte("champ"), lecture.bool("approuve"));
    }

    private static ObjectNode sources(SourcesLues sources) {
        var noeud = Impression.objet();
        noeud.put("empreinte", sources.empreinte());
        var horodatages = noeud.putObject("horodatages");
        sources.horodatages().forEach((nature, instant) -> horodatages.put(nature.name(), instant.toString()));
        noeud.set("blocs", Impression.liste(sources.blocs(), bloc -> Impression.texte(bloc.name())));
        return noeud;
    }

    private static SourcesLues lireSources(Lecture lecture) {
        return new SourcesLues(
                lecture.texte("empreinte"),
                parNom(
                        lecture.table("horodatages", instant -> Instant.parse(instant.texte())),
                        NatureDocument::valueOf),
                blocs(lecture));
    }

    /** Entries of before say nothing of them. */
    private static ImmutableSet<Bloc> blocs(Lecture lecture) {
        return lecture.a("blocs")
                ? lecture.textes("blocs").stream().map(Bloc::valueOf).collect(toImmutableEnumSet())
                : ImmutableSet.of();
    }

    private static <K, V> ImmutableMap<K, V> parNom(ImmutableMap<String, V> noms, Function<String, K> cle) {
        return noms.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entree -> cle.apply(entree.getKey()), Map.Entry::getValue));
    }

    private static <T> JsonNode ou(Optional<T> valeur, Function<T, JsonNode> noeud) {
        return valeur.map(noeud).orElseGet(Impression::rien);
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * What the ids of one file stand for. They are XML ids: one space for all kinds, of no meaning outside the file. Every reference is
 * looked up here; one to nothing, or to something of another kind, is a fault of the element that makes it.
 */
final class ReperesLsu {

    private static final Splitter LISTE =
            Splitter.on(CharMatcher.anyOf(" \t\n\r")).omitEmptyStrings();

    private static final String INCONNU = "référence à un identifiant inconnu";

    private final FautesLsu fautes;

    /** By id; empty for what stood there but was at fault. */
    private final Map<String, String> stables = new HashMap<>();

    private final Map<String, Integer> rangs = new HashMap<>();
    private final Map<String, EleveId> eleves = new HashMap<>();
    private final Map<String, Periode> periodes = new HashMap<>();
    private final Map<String, DisciplineId> disciplines = new HashMap<>();
    private final Map<String, EnseignantId> enseignants = new HashMap<>();

    ReperesLsu(FautesLsu fautes) {
        this.fautes = fautes;
    }

    /** The élève whose {@code id} that is. */
    void declarer(XMLStreamReader xml, String id, EleveId eleve) {
        declarer(xml, id, IdStable.de(eleve), eleves, eleve);
    }

    /** The période whose {@code id} that is. */
    void declarer(XMLStreamReader xml, String id, Periode periode) {
        declarer(xml, id, IdStable.de(periode), periodes, periode);
    }

    /** The enseignant whose {@code id} that is. */
    void declarer(XMLStreamReader xml, String id, EnseignantId enseignant) {
        declarer(xml, id, IdStable.de(enseignant), enseignants, enseignant);
    }

    /** The discipline whose {@code id} that is; its faults have been told where it stood. */
    void declarer(String id, DisciplineId discipline) {
        stables.put(id, IdStable.de(discipline));
        disciplines.put(id, discipline);
    }

    private <T> void declarer(XMLStreamReader xml, String id, String stable, Map<String, T> cibles, T cible) {
        if (reserver(xml, id)) {
            stables.put(id, stable);
            cibles.put(id, cible);
        }
    }

    /** Takes an id for what is declared there; {@code false}, with a fault, when it is taken. */
    boolean reserver(XMLStreamReader xml, String id) {
        if (stables.putIfAbsent(id, "") != null) {
            fautes.illisible(xml, "id", "identifiant présent deux fois");
            return false;
        }
        return true;
    }

    /** The id, the same in every document, of something that has no key of its own: the element under the cursor. */
    String numeroter(XMLStreamReader xml, String id) {
        var stable = IdStable.de(xml.getLocalName(), rangs.merge(xml.getLocalName(), 1, Integer::sum));
        if (reserver(xml, id)) {
            stables.put(id, stable);
        }
        return stable;
    }

    Optional<EleveId> eleve(XMLStreamReader xml) {
        return un(xml, "eleve-ref", eleves);
    }

    Optional<Periode> periode(XMLStreamReader xml) {
        return un(xml, "periode-ref", periodes);
    }

    Optional<DisciplineId> discipline(XMLStreamReader xml) {
        return un(xml, "discipline-ref", disciplines);
    }

    /** Those whom a list names; none without the attribute. */
    List<EnseignantId> enseignants(XMLStreamReader xml, String attribut) {
        var nommes = new ArrayList<EnseignantId>();
        for (var id : LISTE.split(LectureLsu.attribut(xml, attribut).orElse(""))) {
            trouver(xml, attribut, id, enseignants).ifPresent(nommes::add);
        }
        return nommes;
    }

    private <T> Optional<T> un(XMLStreamReader xml, String attribut, Map<String, T> cibles) {
        var id = LectureLsu.attribut(xml, attribut);
        if (id.isEmpty()) {
            fautes.illisible(xml, attribut, "attribut absent");
        }
        return id.flatMap(present -> trouver(xml, attribut, present, cibles));
    }

    private <T> Optional<T> trouver(XMLStreamReader xml, String attribut, String id, Map<String, T> cibles) {
        var cible = Optional.ofNullable(cibles.get(id));
        if (cible.isEmpty()) {
            var stable = Optional.ofNullable(stables.get(id));
            if (stable.isEmpty()) {
                fautes.illisible(xml, attribut, INCONNU);
            } else if (!stable.orElseThrow().isEmpty()) { // else what it names is at fault, and was told
                fautes.illisible(xml, attribut, "référence à un élément d'une autre nature");
            }
        }
        return cible;
    }

    /** The stable ids of what an attribute of references names. */
    String traduire(XMLStreamReader xml, String attribut, String ids) {
        return LISTE.splitToStream(ids)
                .map(id -> Optional.ofNullable(stables.get(id)).orElseGet(() -> {
                    fautes.illisible(xml, attribut, INCONNU);
                    return "";
                }))
                .collect(Collectors.joining(" "));
    }
}

package org.lsunsync.adapter.siecle.lsu;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * All that one reading finds wrong, so that it is told once (R0). What can't be understood makes the file illisible, what contradicts
 * itself makes it incohérent; the first comes first.
 */
final class FautesLsu {

    /** One fault can repeat itself on every bilan of a school: beyond this many the rest is counted, not told. */
    private static final int DITES_AU_PLUS = 100;

    private static final String REMEDE = "Corrigez ou produisez de nouveau le fichier LSU.";

    private String document = "";
    private final Set<Faute> illisibles = new LinkedHashSet<>();
    private final Set<Faute> incoherentes = new LinkedHashSet<>();
    private int tues;

    /** What the document is called. */
    void document(String nom) {
        document = nom;
    }

    /** A fault of the element under the cursor; an attribute is named with it. */
    void illisible(XMLStreamReader xml, String attribut, String cause) {
        illisible(xml.getLocation().getLineNumber(), element(xml, attribut), cause);
    }

    /** A fault of a place that the reading has left. */
    void illisible(int ligne, String element, String cause) {
        var faute = new Faute(document, ligne, 0, element, cause, REMEDE);
        if (illisibles.size() < DITES_AU_PLUS) {
            illisibles.add(faute);
        } else if (!illisibles.contains(faute)) {
            tues++;
        }
    }

    /** A record that contradicts another one. */
    void incoherent(XMLStreamReader xml, String attribut, String cause) {
        incoherentes.add(
                new Faute(document, xml.getLocation().getLineNumber(), 0, element(xml, attribut), cause, REMEDE));
    }

    /** The whole document is of no use. */
    void incoherent(String element, String cause) {
        incoherentes.add(new Faute(document, 0, 0, element, cause, REMEDE));
    }

    private static String element(XMLStreamReader xml, String attribut) {
        return xml.getLocalName() + (attribut.isEmpty() ? "" : "/@" + attribut);
    }

    /** What to refuse with, if anything was found: all of it, under the first of R0's names that holds. */
    Optional<Refus> refus() {
        var toutes = ImmutableList.<Faute>builder().addAll(illisibles);
        if (tues > 0) {
            toutes.add(Faute.duDocument(document, "%d autres fautes".formatted(tues), ""));
        }
        toutes.addAll(incoherentes);
        if (!illisibles.isEmpty()) {
            return Optional.of(new Refus.SourceIllisible(toutes.build()));
        }
        return incoherentes.isEmpty() ? Optional.empty() : Optional.of(new Refus.SourceIncoherente(toutes.build()));
    }

    /** The end of a reading; when the document itself broke it off, with what had been found before. */
    EchecPort et(EchecPort echec) {
        var dejaDites = refus();
        if (dejaDites.filter(dit -> !dit.equals(echec.refus())).isPresent()
                && echec.refus() instanceof Refus.SourceIllisible illisible) {
            illisibles.addAll(illisible.fautes());
            return new EchecPort(refus().orElseThrow());
        }
        return echec;
    }
}

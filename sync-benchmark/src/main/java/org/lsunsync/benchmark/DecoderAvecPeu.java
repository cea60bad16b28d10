package org.lsunsync.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.lsunsync.adapter.siecle.bee.DecodeurEleves;
import org.lsunsync.adapter.siecle.bee.FicheEleve;
import org.lsunsync.adapter.siecle.bee.RecepteurEleves;
import org.lsunsync.adapter.siecle.bee.StructuresEleve;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.source.EnregistrementIgnore;

/**
 * Reads a huge ElevesAvecAdresses and keeps a collège's worth of it, in a JVM that has no memory for more. Arguments: the file, how
 * many élèves to keep. Prints how many were met and kept.
 */
final class DecoderAvecPeu {

    private DecoderAvecPeu() {}

    /** Reads, and prints. */
    public static void main(String[] arguments) {
        var garde = new Garde(Integer.parseInt(arguments[1]));
        new Ouverture().lire(Path.of(arguments[0]), Racine.BEE_ELEVES, racine -> DecodeurEleves.lire(racine, garde));
        System.out.println(garde.vus + " " + garde.fiches.size());
    }

    /** Keeps the first ones, with their structures and addresses. */
    private static final class Garde implements RecepteurEleves {
        private final int combien;
        private final ArrayList<Object> fiches = new ArrayList<>();
        private final HashSet<Object> gardes = new HashSet<>();
        private final ArrayList<Object> autour = new ArrayList<>();
        private int vus;

        Garde(int combien) {
            this.combien = combien;
        }

        @Override
        public void eleve(FicheEleve fiche) {
            vus++;
            if (fiches.size() < combien) {
                fiches.add(fiche);
                gardes.add(fiche.eleve().id());
                fiche.adresse().ifPresent(gardes::add);
            }
        }

        @Override
        public void ignore(EnregistrementIgnore enregistrement) {
            autour.add(enregistrement);
        }

        @Override
        public void structures(StructuresEleve structures) {
            if (gardes.contains(structures.eleve())) {
                autour.add(structures);
            }
        }

        @Override
        public void adresse(long id, Adresse adresse) {
            if (gardes.contains(id)) {
                autour.add(adresse);
            }
        }
    }
}

package org.lsunsync.adapter.siecle.sts;

import java.util.ArrayList;
import java.util.Optional;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Codes;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.Position;

/** An INDIVIDU or a SUPPLEANT. A faulty one is ignored, and his mandates with him (§8). */
final class DecodeurIndividu {

    private static final Noms INDIVIDU = Noms.de("CIVILITE", "NOM_USAGE", "NOM_PATRONYMIQUE", "PRENOM");
    private static final Noms PROF_PRINC = Noms.de("CODE_STRUCTURE", "DATE_DEBUT", "DATE_FIN");

    private DecodeurIndividu() {}

    static void lire(Curseur individu, boolean suppleant, DonneesS3e.Builder donnees) {
        var position = individu.position();
        var sansId = Champs.entier(individu.attribut("ID").orElse("")).isEmpty();
        var identite = DecodeurSts.identite(individu);
        var champs = new Champs(INDIVIDU);
        var mandats = new ArrayList<Champs>();
        individu.enfants(nom -> {
            if (nom.equals("PROFS_PRINC")) {
                individu.enfants("PROF_PRINC", () -> mandats.add(Champs.de(individu, PROF_PRINC)));
            } else {
                champs.lire(individu);
            }
        });
        var nom = champs.premier("NOM_USAGE", "NOM_PATRONYMIQUE");
        var ignore = ignore(sansId, identite.isEmpty(), nom.isEmpty(), position);
        ignore.ifPresent(donnees::addIgnores);
        if (ignore.isEmpty()) {
            identite.ifPresent(id -> {
                donnees.addIndividus(new Individu(enseignant(id, nom, champs), suppleant, position));
                mandats.forEach(mandat -> mandat(id, mandat).ifPresent(donnees::addProfesseursPrincipaux));
            });
        }
    }

    private static Optional<EnregistrementIgnore> ignore(
            boolean sansId, boolean sansType, boolean sansNom, Position position) {
        if (sansId) {
            return Optional.of(new EnregistrementIgnore(position, "individu sans identifiant lisible"));
        }
        if (sansType) {
            return Optional.of(new EnregistrementIgnore(position, "individu de type inconnu"));
        }
        return sansNom ? Optional.of(new EnregistrementIgnore(position, "individu sans nom")) : Optional.empty();
    }

    private static Enseignant enseignant(EnseignantId id, String nom, Champs champs) {
        return Enseignant.builder()
                .id(id)
                .civilite(civilite(champs.texte("CIVILITE")))
                .nom(nom)
                .prenom(champs.texte("PRENOM"))
                .build();
    }

    /** MLLE (3) is MME, any other is empty, which leaves ours (R5, §7). */
    private static String civilite(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2", "3" -> "MME";
            default -> "";
        };
    }

    private static Optional<MandatProfesseurPrincipal> mandat(EnseignantId id, Champs mandat) {
        return Codes.division(mandat.texte("CODE_STRUCTURE"))
                .map(division -> new MandatProfesseurPrincipal(
                        division, id, mandat.dateIso("DATE_DEBUT"), mandat.dateIso("DATE_FIN")));
    }
}

package org.lsunsync.adapter.siecle.bee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;

/**
 * Joins the documents of one école, in whichever order they are read: élèves with their structures, addresses and responsables, all
 * by id. Each document at most once, and then {@link #donnees()} once. Not for more than one thread.
 */
public final class AssemblageBee {

    private final DonneesBee.Builder donnees = DonneesBee.builder();
    private final List<FicheEleve> fiches = new ArrayList<>();
    private final Map<EleveId, List<StructuresEleve>> structures = new HashMap<>();
    private final Map<EleveId, List<LienResponsable>> liens = new HashMap<>();
    private final Map<Long, FichePersonne> personnes = new HashMap<>();
    private final Adresses adressesEleves = new Adresses();
    private final Adresses adressesResponsables = new Adresses();
    private final Map<String, String> matieres = new LinkedHashMap<>();

    /** Reads an élèves document from its root. */
    public AssemblageBee eleves(Curseur racine) {
        var lu = DecodeurEleves.lire(racine, new RecepteurEleves() {
            @Override
            public void eleve(FicheEleve fiche) {
                fiches.add(fiche);
            }

            @Override
            public void ignore(EnregistrementIgnore enregistrement) {
                donnees.addIgnores(enregistrement);
            }

            @Override
            public void structures(StructuresEleve lues) {
                structures
                        .computeIfAbsent(lues.eleve(), id -> new ArrayList<>(1))
                        .add(lues);
            }

            @Override
            public void adresse(long id, Adresse adresse) {
                adressesEleves.parId.putIfAbsent(id, adresse);
            }
        });
        donnees.addDocuments(lu.document()).addBlocs(Bloc.IDENTITE, Bloc.CONTACT);
        if (lu.avecAdresses()) {
            adressesEleves.fournies = true;
            donnees.addBlocs(Bloc.ADRESSE);
        }
        return this;
    }

    /** Reads a responsables document from its root. */
    public AssemblageBee responsables(Curseur racine) {
        var lu = DecodeurResponsables.lire(racine, new RecepteurResponsables() {
            @Override
            public void personne(FichePersonne fiche) {
                personnes.putIfAbsent(fiche.personne().id().valeur(), fiche);
            }

            @Override
            public void lien(LienResponsable lien) {
                liens.computeIfAbsent(lien.eleve(), id -> new ArrayList<>(2)).add(lien);
            }

            @Override
            public void adresse(long id, Adresse adresse) {
                adressesResponsables.parId.putIfAbsent(id, adresse);
            }
        });
        donnees.addDocuments(lu.document()).addBlocs(Bloc.RESPONSABLES);
        if (lu.avecAdresses()) {
            adressesResponsables.fournies = true;
            donnees.addBlocs(Bloc.ADRESSE_RESPONSABLES);
        }
        return this;
    }

    /** Reads a structures document from its root. */
    public AssemblageBee structures(Curseur racine) {
        donnees.addDocuments(DecodeurStructures.lire(racine, donnees::addDivisions))
                .addBlocs(Bloc.DIVISIONS);
        return this;
    }

    /** Reads a nomenclature from its root. */
    public AssemblageBee nomenclature(Curseur racine) {
        donnees.addDocuments(DecodeurNomenclature.lire(racine, matieres::putIfAbsent));
        return this;
    }

    /** Reads a communs document from its root. */
    public AssemblageBee communs(Curseur racine) {
        donnees.addDocuments(DecodeurCommuns.lire(
                        racine,
                        (etablissement, position) ->
                                donnees.etablissement(etablissement).positionEtablissement(position)))
                .addBlocs(Bloc.ETABLISSEMENT);
        return this;
    }

    /** Adds what another one has read, of other documents, on whichever thread; that one is done with. */
    public AssemblageBee joindre(AssemblageBee autre) {
        donnees.from(autre.donnees.build());
        fiches.addAll(autre.fiches);
        structures.putAll(autre.structures);
        liens.putAll(autre.liens);
        personnes.putAll(autre.personnes);
        adressesEleves.joindre(autre.adressesEleves);
        adressesResponsables.joindre(autre.adressesResponsables);
        matieres.putAll(autre.matieres);
        return this;
    }

    /** What the documents say together. */
    public DonneesBee donnees() {
        fiches.forEach(fiche -> donnees.addEleves(eleve(fiche)));
        return donnees.matieresNationales(matieres).build();
    }

    private EleveSource eleve(FicheEleve fiche) {
        var eleve = EleveSource.builder().from(fiche.eleve());
        var siennes = structures.getOrDefault(fiche.eleve().id(), List.of());
        for (var lues : siennes) {
            eleve.addAllDivisions(lues.divisions()).addAllGroupes(lues.groupes());
        }
        eleve.structuresConnues(!siennes.isEmpty());
        if (siennes.stream().anyMatch(StructuresEleve::fautive)) {
            eleve.addFautes("code de structure illisible");
        }
        if (adressesEleves.manque(fiche.adresse())) {
            eleve.addFautes("adresse absente du document");
        }
        var donneesEleve = DonneesAdministratives.builder()
                .from(fiche.eleve().donnees())
                .adresse(adressesEleves.de(fiche.adresse()));
        ajouterResponsables(fiche.eleve().id(), eleve, donneesEleve);
        return eleve.donnees(donneesEleve.build()).build();
    }

    private void ajouterResponsables(
            EleveId id, EleveSource.Builder eleve, DonneesAdministratives.Builder donneesEleve) {
        var premiers = new HashMap<Long, LienResponsable>();
        liens.getOrDefault(id, List.of()).stream()
                .sorted(LienResponsable.PREMIER)
                .forEach(lien -> premiers.putIfAbsent(lien.personne(), lien));
        if (!personnes.keySet().containsAll(premiers.keySet())) {
            eleve.addFautes("responsable absent du document");
        }
        var adresseManquante = false;
        for (var lien : premiers.values()) {
            var fiche = personnes.get(lien.personne());
            if (fiche != null) {
                adresseManquante |= adressesResponsables.manque(fiche.adresse());
                donneesEleve.ajouter(fiche.personne()
                        .withLien(lien.parente())
                        .withRang(lien.rang())
                        .withAdresse(adressesResponsables.de(fiche.adresse())));
                eleve.putPositionsResponsables(fiche.personne().id(), fiche.position());
            }
        }
        if (adresseManquante) {
            eleve.addFautes("adresse d'un responsable absente du document");
        }
    }

    /** The addresses of one document, if it has any to give. */
    private static final class Adresses {
        private final Map<Long, Adresse> parId = new HashMap<>();
        private boolean fournies;

        void joindre(Adresses autres) {
            parId.putAll(autres.parId);
            fournies |= autres.fournies;
        }

        /** A document without addresses lacks none. */
        boolean manque(OptionalLong id) {
            return fournies && id.isPresent() && !parId.containsKey(id.getAsLong());
        }

        Adresse de(OptionalLong id) {
            return id.isPresent() ? parId.getOrDefault(id.getAsLong(), Adresse.VIDE) : Adresse.VIDE;
        }
    }
}

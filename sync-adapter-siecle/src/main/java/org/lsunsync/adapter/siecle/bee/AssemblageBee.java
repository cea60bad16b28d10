package org.lsunsync.adapter.siecle.bee;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
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
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Position;

/**
 * Joins the documents of one école, in whichever order they are read: élèves with their structures, addresses and responsables, all
 * by id. Each document at most once, and then {@link #donnees()} once. Not for more than one thread.
 */
public final class AssemblageBee {

    private final DonneesBee.Builder donnees = DonneesBee.builder();
    private final List<FicheEleve> fiches = new ArrayList<>();
    private final Map<EleveId, StructuresEleve> structures = new HashMap<>();
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
                structures.merge(lues.eleve(), lues, StructuresEleve::avec);
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
        var eleve = dansSesStructures(fiche.eleve());
        if (adressesEleves.manque(fiche.adresse())) {
            eleve = fautif(eleve, "adresse absente du document");
        }
        var domicilie = eleve.donnees().withAdresse(adressesEleves.de(fiche.adresse()));
        var siens = liens.get(eleve.id());
        return siens == null ? eleve.withDonnees(domicilie) : avecResponsables(eleve, domicilie, siens);
    }

    private EleveSource dansSesStructures(EleveSource eleve) {
        var siennes = structures.get(eleve.id());
        if (siennes == null) {
            return eleve;
        }
        var connu = eleve.withStructuresConnues(true)
                .withDivisions(siennes.divisions())
                .withGroupes(siennes.groupes());
        return siennes.fautive() ? fautif(connu, "code de structure illisible") : connu;
    }

    private EleveSource avecResponsables(
            EleveSource eleve, DonneesAdministratives donneesEleve, List<LienResponsable> siens) {
        var premiers = new HashMap<Long, LienResponsable>();
        siens.sort(LienResponsable.PREMIER);
        siens.forEach(lien -> premiers.putIfAbsent(lien.personne(), lien));
        var responsables = new ArrayList<Responsable>(premiers.size());
        var positions = ImmutableMap.<PersonneId, Position>builder();
        var joint = eleve;
        if (!personnes.keySet().containsAll(premiers.keySet())) {
            joint = fautif(joint, "responsable absent du document");
        }
        boolean adresseManquante = false;
        for (var lien : premiers.values()) {
            var fiche = personnes.get(lien.personne());
            if (fiche != null) {
                adresseManquante |= adressesResponsables.manque(fiche.adresse());
                responsables.add(fiche.personne()
                        .withLien(lien.parente())
                        .withRang(lien.rang())
                        .withAdresse(adressesResponsables.de(fiche.adresse())));
                positions.put(fiche.personne().id(), fiche.position());
            }
        }
        if (adresseManquante) {
            joint = fautif(joint, "adresse d'un responsable absente du document");
        }
        return joint.withPositionsResponsables(positions.buildOrThrow())
                .withDonnees(donneesEleve.withResponsables(Maps.uniqueIndex(responsables, Responsable::id)));
    }

    private static EleveSource fautif(EleveSource eleve, String faute) {
        return eleve.withFautes(ImmutableList.<String>builder()
                .addAll(eleve.fautes())
                .add(faute)
                .build());
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

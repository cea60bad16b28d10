package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.EntreeJournal;

/** The floor of the writing: one statement a table, whole columns as arrays ({@code unnest}), by hand. */
final class PlancherEcriture implements Changement.Visiteur<Boolean> {

    private static final String ELEVES = """
            update eleve e set ine = n.ine, nom_famille = n.nom_famille, nom_usage = n.nom_usage, prenom = n.prenom,
                   prenom2 = n.prenom2, prenom3 = n.prenom3, date_naissance = n.date_naissance, sexe = n.sexe,
                   pays_naissance = n.pays_naissance, departement_naissance = n.departement_naissance,
                   commune_naissance = n.commune_naissance, ville_naissance = n.ville_naissance,
                   nationalite = n.nationalite, telephone_personnel = n.telephone_personnel,
                   telephone_portable = n.telephone_portable, telephone_professionnel = n.telephone_professionnel,
                   mel = n.mel, adresse_ligne1 = n.adresse_ligne1, adresse_ligne2 = n.adresse_ligne2,
                   adresse_ligne3 = n.adresse_ligne3, adresse_ligne4 = n.adresse_ligne4,
                   adresse_code_postal = n.adresse_code_postal, adresse_commune = n.adresse_commune,
                   adresse_pays = n.adresse_pays, responsables = n.responsables
              from unnest(?::bigint[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
                          ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
                          ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
                          ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
                          ?::varchar[], ?::varchar[])
                   as n (id, ine, nom_famille, nom_usage, prenom, prenom2, prenom3, date_naissance, sexe, pays_naissance,
                         departement_naissance, commune_naissance, ville_naissance, nationalite, telephone_personnel,
                         telephone_portable, telephone_professionnel, mel, adresse_ligne1, adresse_ligne2,
                         adresse_ligne3, adresse_ligne4, adresse_code_postal, adresse_commune, adresse_pays,
                         responsables)
             where e.uai = ? and e.id = n.id""";
    private static final String ARCHIVES = """
            insert into archive (uai, eleve, numero, jour, donnees)
            select ?, n.eleve, n.numero, ?, n.donnees
              from unnest(?::bigint[], ?::integer[], ?::varchar[]) as n (eleve, numero, donnees)""";
    private static final String PINS = """
            update bilan b set epingle = n.numero
              from unnest(?::bigint[], ?::varchar[], ?::integer[]) as n (eleve, cle, numero)
             where b.uai = ? and b.eleve = n.eleve and b.cle = n.cle and b.verrou is not null and b.epingle is null""";
    private static final String BILANS = """
            update bilan b set professeurs_principaux = n.pp, acquis = n.acquis
              from unnest(?::bigint[], ?::varchar[], ?::varchar[], ?::varchar[]) as n (eleve, cle, pp, acquis)
             where b.uai = ? and b.eleve = n.eleve and b.cle = n.cle and b.verrou is null""";
    private static final String NOUVEAUX = """
            insert into enseignant (uai, type, id_sts, civilite, nom, prenom)
            select ?, n.* from unnest(?::varchar[], ?::bigint[], ?::varchar[], ?::varchar[], ?::varchar[]) as n""";
    private static final String ENSEIGNANTS = """
            update enseignant e set civilite = n.civilite, nom = n.nom, prenom = n.prenom
              from unnest(?::varchar[], ?::bigint[], ?::varchar[], ?::varchar[], ?::varchar[])
                   as n (type, id_sts, civilite, nom, prenom)
             where e.uai = ? and e.type = n.type and e.id_sts = n.id_sts""";
    private static final String DIVISIONS = """
            update division d set code = n.code, libelle = n.libelle
              from unnest(?::varchar[], ?::varchar[], ?::varchar[]) as n (id, code, libelle)
             where d.uai = ? and d.id = n.id""";
    private static final String JOURNAL = """
            insert into journal (uai, debut, mode, demandeur, divisions, issue, empreinte_plan, entree)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection base;
    private final Uai uai;
    private final LocalDate jour;
    private final Map<EleveId, DonneesAdministratives> eleves = new HashMap<>();
    private final List<Archivee> archives = new ArrayList<>();
    private final Map<BilanId, Bilan> bilans = new HashMap<>();
    private final List<Enseignant> nouveaux = new ArrayList<>();
    private final List<Enseignant> enseignants = new ArrayList<>();
    private final List<Division> divisions = new ArrayList<>();

    /** One archive and whom it pins. */
    private record Archivee(EleveId eleve, int numero, DonneesAdministratives donnees, Collection<BilanId> bilans) {}

    PlancherEcriture(Connection base, Uai uai, LocalDate jour) {
        this.base = base;
        this.uai = uai;
        this.jour = jour;
    }

    /** Writes a plan's changes; no commit. */
    static void ecrire(Connection base, SyncPlan plan) throws SQLException {
        var ecriture = new PlancherEcriture(base, plan.uai(), plan.date());
        for (var changement : plan.changements()) {
            changement.selon(ecriture);
        }
        ecriture.ecrire();
    }

    /** Whether the school is still of that version; nobody changes it before the commit. */
    static void verrouiller(Connection base, Uai uai, long version) throws SQLException {
        try (var requete = base.prepareStatement("select version from ecole where uai = ? for update")) {
            requete.setString(1, uai.valeur());
            try (var ligne = requete.executeQuery()) {
                if (!ligne.next() || ligne.getLong(1) != version) {
                    throw new IllegalStateException("another version");
                }
            }
        }
        try (var ordre = base.prepareStatement("update ecole set version = version + 1 where uai = ?")) {
            ordre.setString(1, uai.valeur());
            ordre.executeUpdate();
        }
    }

    /** Puts a request down. */
    static void consigner(Connection base, EntreeJournal entree, String texte) throws SQLException {
        try (var ordre = base.prepareStatement(JOURNAL)) {
            ordre.setString(1, entree.uai().valeur());
            ordre.setTimestamp(2, Timestamp.from(entree.debut()));
            ordre.setString(3, entree.mode().name());
            ordre.setString(4, entree.demandeur());
            ordre.setArray(5, base.createArrayOf("varchar", entree.divisions().toArray()));
            ordre.setString(6, entree.issue().name());
            ordre.setString(7, entree.rapport().orElseThrow().empreintePlan());
            ordre.setString(8, texte);
            ordre.executeUpdate();
        }
    }

    /** One more élève to write, with his archive if he has locked bilans. */
    void changer(
            EleveId eleve,
            DonneesAdministratives avant,
            DonneesAdministratives apres,
            Collection<BilanId> verrouilles,
            int derniere) {
        eleves.put(eleve, apres);
        if (!verrouilles.isEmpty()) {
            archives.add(new Archivee(eleve, derniere + 1, avant, verrouilles));
        }
    }

    /** One more bilan to write. */
    void changer(Bilan bilan) {
        bilans.put(bilan.id(), bilan);
    }

    /** Writes what was said; no commit. */
    void ecrire() throws SQLException {
        if (!divisions.isEmpty()) {
            executer(
                    DIVISIONS,
                    false,
                    textes(divisions.stream().map(d -> d.id().valeur()).toList()),
                    textes(divisions.stream().map(d -> d.code().valeur()).toList()),
                    textes(divisions.stream().map(Division::libelle).toList()));
        }
        if (!nouveaux.isEmpty()) {
            executer(NOUVEAUX, true, colonnes(nouveaux));
        }
        if (!enseignants.isEmpty()) {
            executer(ENSEIGNANTS, false, colonnes(enseignants));
        }
        ecrireArchives();
        ecrireEleves();
        executer(
                BILANS,
                false,
                longs(bilans.keySet().stream().map(id -> id.eleve().valeur()).toList()),
                textes(bilans.keySet().stream().map(PlancherChargement::cle).toList()),
                textes(bilans.values().stream()
                        .map(b -> ids(b.professeursPrincipaux()))
                        .toList()),
                textes(bilans.values().stream().map(PlancherEcriture::acquis).toList()));
    }

    private void ecrireArchives() throws SQLException {
        try (var ordre = base.prepareStatement(ARCHIVES)) {
            ordre.setString(1, uai.valeur());
            ordre.setObject(2, jour);
            ordre.setArray(
                    3, longs(archives.stream().map(a -> a.eleve().valeur()).toList()));
            ordre.setArray(
                    4,
                    base.createArrayOf(
                            "integer", archives.stream().map(Archivee::numero).toArray()));
            ordre.setArray(
                    5,
                    textes(archives.stream()
                            .map(a -> EcritureJson.donnees(a.donnees()))
                            .toList()));
            ordre.executeUpdate();
        }
        var eleve = new ArrayList<Long>();
        var cle = new ArrayList<String>();
        var numero = new ArrayList<Integer>();
        for (var archive : archives) {
            for (var bilan : archive.bilans()) {
                eleve.add(bilan.eleve().valeur());
                cle.add(PlancherChargement.cle(bilan));
                numero.add(archive.numero());
            }
        }
        executer(PINS, false, longs(eleve), textes(cle), base.createArrayOf("integer", numero.toArray()));
    }

    private void ecrireEleves() throws SQLException {
        var valeurs = new String[25][eleves.size()];
        int rang = 0;
        for (var donnees : eleves.values()) {
            colonnes(valeurs, rang++, donnees);
        }
        var colonnes = new Array[26];
        colonnes[0] = longs(eleves.keySet().stream().map(EleveId::valeur).toList());
        for (int i = 0; i < valeurs.length; i++) {
            colonnes[i + 1] = base.createArrayOf("varchar", valeurs[i]);
        }
        executer(ELEVES, false, colonnes);
    }

    private static void colonnes(String[][] v, int rang, DonneesAdministratives donnees) {
        var e = donnees.etatCivil();
        var c = donnees.contact();
        var a = donnees.adresse();
        v[0][rang] = e.ine();
        v[1][rang] = e.nomFamille();
        v[2][rang] = e.nomUsage();
        v[3][rang] = e.prenom();
        v[4][rang] = e.prenom2();
        v[5][rang] = e.prenom3();
        v[6][rang] = e.dateNaissance().map(LocalDate::toString).orElse("");
        v[7][rang] = e.sexe().map(Sexe::name).orElse("");
        v[8][rang] = e.paysNaissance();
        v[9][rang] = e.departementNaissance();
        v[10][rang] = e.communeNaissance();
        v[11][rang] = e.villeNaissance();
        v[12][rang] = e.nationalite();
        v[13][rang] = c.telephonePersonnel();
        v[14][rang] = c.telephonePortable();
        v[15][rang] = c.telephoneProfessionnel();
        v[16][rang] = c.mel();
        v[17][rang] = a.ligne1();
        v[18][rang] = a.ligne2();
        v[19][rang] = a.ligne3();
        v[20][rang] = a.ligne4();
        v[21][rang] = a.codePostal();
        v[22][rang] = a.commune();
        v[23][rang] = a.pays();
        v[24][rang] = EcritureJson.responsables(donnees);
    }

    private Array[] colonnes(List<Enseignant> lignes) throws SQLException {
        return new Array[] {
            textes(lignes.stream().map(e -> e.id().type().code()).toList()),
            longs(lignes.stream().map(e -> e.id().idSts()).toList()),
            textes(lignes.stream().map(Enseignant::civilite).toList()),
            textes(lignes.stream().map(Enseignant::nom).toList()),
            textes(lignes.stream().map(Enseignant::prenom).toList())
        };
    }

    private Array longs(List<Long> valeurs) throws SQLException {
        return base.createArrayOf("bigint", valeurs.toArray());
    }

    private Array textes(List<String> valeurs) throws SQLException {
        return base.createArrayOf("varchar", valeurs.toArray());
    }

    private void executer(String sql, boolean uaiDAbord, Array... colonnes) throws SQLException {
        try (var ordre = base.prepareStatement(sql)) {
            ordre.setString(uaiDAbord ? 1 : colonnes.length + 1, uai.valeur());
            for (int i = 0; i < colonnes.length; i++) {
                ordre.setArray(uaiDAbord ? i + 2 : i + 1, colonnes[i]);
            }
            ordre.executeUpdate();
        }
    }

    private static String ids(Collection<EnseignantId> ids) {
        return ids.size() == 1
                ? ids.iterator().next().toString()
                : ids.stream().map(EnseignantId::toString).collect(Collectors.joining(" "));
    }

    private static String acquis(Bilan bilan) {
        if (!(bilan instanceof BilanPeriodique periodique)) {
            return "";
        }
        var texte = new StringBuilder(256);
        for (var acquis : periodique.acquis()) {
            if (texte.length() > 0) {
                texte.append('\n');
            }
            texte.append(acquis.discipline().cle()).append('=').append(ids(acquis.enseignants()));
        }
        return texte.toString();
    }

    @Override
    public Boolean etablissement(Changement.EtablissementModifie changement) {
        return true; // one row of one école: left out, to the floor's advantage
    }

    @Override
    public Boolean division(Changement.DivisionModifiee changement) {
        return divisions.add(changement.apres());
    }

    @Override
    public Boolean archive(Changement.ArchiveAjoutee changement) {
        var archive = changement.archive();
        return archives.add(
                new Archivee(archive.eleve(), archive.numero().valeur(), archive.donnees(), changement.bilans()));
    }

    @Override
    public Boolean eleve(Changement.EleveModifie changement) {
        eleves.put(changement.avant().id(), changement.apres());
        return true;
    }

    @Override
    public Boolean acquis(Changement.AcquisComplete changement) {
        var bilan = (BilanPeriodique) bilans.getOrDefault(changement.bilan().id(), changement.bilan());
        var acquis = new ArrayList<>(bilan.acquis());
        acquis.replaceAll(a ->
                a.discipline().equals(changement.discipline()) ? new Acquis(a.discipline(), changement.apres()) : a);
        changer(bilan.avecAcquis(ImmutableList.copyOf(acquis)));
        return true;
    }

    @Override
    public Boolean professeursPrincipaux(Changement.ProfesseursPrincipauxRemplaces changement) {
        changer(bilans.getOrDefault(changement.bilan().id(), changement.bilan())
                .avecProfesseursPrincipaux(changement.apres()));
        return true;
    }

    @Override
    public Boolean creation(Changement.EnseignantCree changement) {
        return nouveaux.add(changement.enseignant());
    }

    @Override
    public Boolean enseignant(Changement.EnseignantModifie changement) {
        return enseignants.add(changement.apres());
    }
}

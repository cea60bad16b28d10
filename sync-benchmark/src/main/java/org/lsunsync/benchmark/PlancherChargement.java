package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.RepereEleve;

/**
 * The floor of the load: plain JDBC, columns by number, builders called by hand, the same rows to the same model. One instance a load,
 * so that ids that stand on every line are made once.
 */
final class PlancherChargement {

    private final Connection base;
    private final Uai uai;
    private final boolean acquisEnLignes;
    private final LectureJson json = new LectureJson();
    private final Map<String, EnseignantId> enseignants = new HashMap<>();
    private final Map<String, ImmutableSortedSet<EnseignantId>> groupes = new HashMap<>();
    private final Map<String, DisciplineId> disciplines = new HashMap<>();
    private final Map<String, Periode> periodes = new HashMap<>();

    private PlancherChargement(Connection base, Uai uai, boolean acquisEnLignes) {
        this.base = base;
        this.uai = uai;
        this.acquisEnLignes = acquisEnLignes;
    }

    /** The rows that ours reads. */
    static EtatLsun memesLignes(Connection base, Uai uai, List<DivisionId> selection) throws SQLException, IOException {
        return new PlancherChargement(base, uai, false).charger(selection);
    }

    /** The same, but acquis as rows of their own, with a table of who teaches them. */
    static EtatLsun acquisEnLignes(Connection base, Uai uai, List<DivisionId> selection)
            throws SQLException, IOException {
        return new PlancherChargement(base, uai, true).charger(selection);
    }

    private EtatLsun charger(List<DivisionId> selection) throws SQLException, IOException {
        var eleves = eleves(selection);
        var ids = new HashSet<EleveId>();
        eleves.forEach(eleve -> ids.add(eleve.id()));
        return ecole().selection(selection)
                .divisions(divisions())
                .enseignants(lesEnseignants())
                .disciplines(lesDisciplines())
                .eleves(eleves)
                .autresEleves(reperes(ids))
                .bilans(bilans(ids))
                .build();
    }

    @FunctionalInterface
    private interface Lecture<T> {
        T de(ResultSet ligne) throws SQLException, IOException;
    }

    private <T> List<T> lignes(PreparedStatement requete, Lecture<T> lecture) throws SQLException, IOException {
        try (requete;
                var lignes = requete.executeQuery()) {
            var lues = new ArrayList<T>();
            while (lignes.next()) {
                lues.add(lecture.de(lignes));
            }
            return lues;
        }
    }

    private PreparedStatement requete(String sql) throws SQLException {
        var requete = base.prepareStatement(sql);
        requete.setString(1, uai.valeur());
        return requete;
    }

    private EtatLsun.Builder ecole() throws SQLException, IOException {
        return lignes(requete("""
                select annee, version, sigle, denomination_principale, denomination_complementaire, nom_responsable,
                       qualite_responsable, adresse_ligne1, adresse_ligne2, adresse_ligne3, adresse_ligne4,
                       adresse_boite_postale, adresse_code_postal, adresse_commune, telephone, telecopie, mel1, mel2
                  from ecole where uai = ?"""), l -> {
                    var etablissement = Etablissement.builder().build();
                    for (int i = 0; i < Etablissement.CHAMPS.size(); i++) {
                        etablissement = Etablissement.CHAMPS.get(i).avec(etablissement, l.getString(3 + i));
                    }
                    return EtatLsun.builder()
                            .uai(uai)
                            .annee(new AnneeScolaire(l.getInt(1)))
                            .version(l.getLong(2))
                            .etablissement(etablissement);
                })
                .get(0);
    }

    private List<Division> divisions() throws SQLException, IOException {
        return lignes(
                requete("select id, code, libelle, mefs, periodes from division where uai = ? order by id"),
                l -> Division.builder()
                        .id(new DivisionId(l.getString(1)))
                        .code(new CodeDivision(l.getString(2)))
                        .libelle(l.getString(3))
                        .mefs(Arrays.stream((Object[]) l.getArray(4).getArray())
                                .map(Object::toString)
                                .map(Mef::new)
                                .toList())
                        .periodes(Arrays.stream((Object[]) l.getArray(5).getArray())
                                .map(Object::toString)
                                .map(this::periode)
                                .toList())
                        .build());
    }

    private Periode periode(String texte) {
        return periodes.computeIfAbsent(texte, t -> {
            int un = t.indexOf('/');
            int deux = t.indexOf('/', un + 1);
            return new Periode(
                    new AnneeScolaire(Integer.parseInt(t.substring(0, un))),
                    Integer.parseInt(t.substring(un + 1, deux)),
                    Integer.parseInt(t.substring(deux + 1)));
        });
    }

    private List<Enseignant> lesEnseignants() throws SQLException, IOException {
        return lignes(
                requete("select type, id_sts, civilite, nom, prenom from enseignant where uai = ? order by 1, 2"),
                l -> Enseignant.builder()
                        .id(new EnseignantId(type(l.getString(1)), l.getLong(2)))
                        .civilite(l.getString(3))
                        .nom(l.getString(4))
                        .prenom(l.getString(5))
                        .build());
    }

    private static TypeEnseignant type(String code) {
        return TypeEnseignant.lire(code).orElseThrow();
    }

    private List<Discipline> lesDisciplines() throws SQLException, IOException {
        return lignes(
                requete("select code, modalite, id_lv, libelle, code_national from discipline where uai = ?"
                        + " order by 1, 2, 3"),
                l -> new Discipline(
                        new DisciplineId(l.getString(1), l.getString(2), l.getString(3)),
                        l.getString(4),
                        l.getString(5)));
    }

    private List<Eleve> eleves(List<DivisionId> selection) throws SQLException, IOException {
        var requete = requete("""
                select id, division, mef, ine, nom_famille, nom_usage, prenom, prenom2, prenom3, date_naissance, sexe,
                       pays_naissance, departement_naissance, commune_naissance, ville_naissance, nationalite,
                       telephone_personnel, telephone_portable, telephone_professionnel, mel, adresse_ligne1,
                       adresse_ligne2, adresse_ligne3, adresse_ligne4, adresse_code_postal, adresse_commune,
                       adresse_pays, responsables
                  from eleve e
                 where uai = ?
                   and (division = any (?) or exists (select 1 from bilan b
                                where b.uai = e.uai and b.eleve = e.id and b.division = any (?)))
                 order by id""");
        var divisions = base.createArrayOf(
                "varchar", selection.stream().map(DivisionId::valeur).toArray());
        requete.setArray(2, divisions);
        requete.setArray(3, divisions);
        return lignes(requete, this::eleve);
    }

    private Eleve eleve(ResultSet l) throws SQLException, IOException {
        var etatCivil = EtatCivil.builder()
                .ine(l.getString(4))
                .nomFamille(l.getString(5))
                .nomUsage(l.getString(6))
                .prenom(l.getString(7))
                .prenom2(l.getString(8))
                .prenom3(l.getString(9))
                .dateNaissance(date(l.getString(10)))
                .sexe(sexe(l.getString(11)))
                .paysNaissance(l.getString(12))
                .departementNaissance(l.getString(13))
                .communeNaissance(l.getString(14))
                .villeNaissance(l.getString(15))
                .nationalite(l.getString(16))
                .build();
        var contact = Contact.builder()
                .telephonePersonnel(l.getString(17))
                .telephonePortable(l.getString(18))
                .telephoneProfessionnel(l.getString(19))
                .mel(l.getString(20))
                .build();
        var adresse = Adresse.builder()
                .ligne1(l.getString(21))
                .ligne2(l.getString(22))
                .ligne3(l.getString(23))
                .ligne4(l.getString(24))
                .codePostal(l.getString(25))
                .commune(l.getString(26))
                .pays(l.getString(27))
                .build();
        return Eleve.builder()
                .id(new EleveId(l.getLong(1)))
                .division(new DivisionId(l.getString(2)))
                .mef(mef(l.getString(3)))
                .donnees(DonneesAdministratives.builder()
                        .etatCivil(etatCivil)
                        .contact(contact)
                        .adresse(adresse)
                        .responsables(json.responsables(l.getString(28)))
                        .build())
                .build();
    }

    private static Optional<Mef> mef(@Nullable String mef) {
        return mef == null ? Optional.empty() : Optional.of(new Mef(mef));
    }

    private static Optional<LocalDate> date(String texte) {
        return texte.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(texte));
    }

    private static Optional<Sexe> sexe(String texte) {
        return texte.isEmpty() ? Optional.empty() : Optional.of(Sexe.valueOf(texte));
    }

    private List<RepereEleve> reperes(Set<EleveId> choisis) throws SQLException, IOException {
        var tous = lignes(
                requete("select id, ine, date_naissance, division from eleve where uai = ? order by id"),
                l -> new RepereEleve(
                        new EleveId(l.getLong(1)),
                        l.getString(2),
                        date(l.getString(3)),
                        new DivisionId(l.getString(4))));
        tous.removeIf(repere -> choisis.contains(repere.id()));
        return tous;
    }

    private List<Bilan> bilans(Set<EleveId> eleves) throws SQLException, IOException {
        var ids = base.createArrayOf(
                "bigint", eleves.stream().map(EleveId::valeur).toArray());
        var enLignes = acquisEnLignes ? acquis(ids) : Map.<String, List<Acquis>>of();
        var requete = requete("select eleve, cle, annee, division, mef, verrou, epingle, professeurs_principaux"
                + (acquisEnLignes ? "" : ", acquis") + " from bilan where uai = ? and eleve = any (?)");
        requete.setArray(2, ids);
        return lignes(requete, l -> {
            var scolarite = new Scolarite(new DivisionId(l.getString(4)), mef(l.getString(5)));
            var etat = etat(l);
            var pp = groupe(l.getString(8));
            var eleve = new EleveId(l.getLong(1));
            var cle = l.getString(2);
            if (cle.charAt(0) != 'P') {
                return new BilanCycle(
                        new BilanId.DeCycle(eleve, Integer.parseInt(cle.substring(2))),
                        new AnneeScolaire(l.getInt(3)),
                        scolarite,
                        etat,
                        pp);
            }
            var acquis = acquisEnLignes
                    ? ImmutableList.copyOf(enLignes.getOrDefault(l.getLong(1) + cle, List.of()))
                    : acquis(l.getString(9));
            return new BilanPeriodique(
                    new BilanId.Periodique(eleve, periode(cle.substring(2))), scolarite, etat, pp, acquis);
        });
    }

    private static Etat etat(ResultSet l) throws SQLException {
        var verrou = l.getObject(6, OffsetDateTime.class);
        if (verrou == null) {
            return new Etat.EnCours();
        }
        int epingle = l.getInt(7);
        return new Etat.Verrouille(
                verrou.toInstant(), l.wasNull() ? Optional.empty() : Optional.of(new NumeroArchive(epingle)));
    }

    /** One text for one group of enseignants, made once. */
    private ImmutableSortedSet<EnseignantId> groupe(String texte) {
        return groupes.computeIfAbsent(texte, t -> {
            var ids = ImmutableSortedSet.<EnseignantId>naturalOrder();
            for (int debut = 0; debut < t.length(); ) {
                int fin = t.indexOf(' ', debut);
                fin = fin < 0 ? t.length() : fin;
                ids.add(enseignant(t.substring(debut, fin)));
                debut = fin + 1;
            }
            return ids.build();
        });
    }

    private EnseignantId enseignant(String texte) {
        return enseignants.computeIfAbsent(texte, t -> {
            int deuxPoints = t.indexOf(':');
            return new EnseignantId(type(t.substring(0, deuxPoints)), Long.parseLong(t.substring(deuxPoints + 1)));
        });
    }

    private DisciplineId discipline(String cle) {
        return disciplines.computeIfAbsent(cle, c -> {
            int un = c.indexOf('/');
            int deux = c.indexOf('/', un + 1);
            return new DisciplineId(
                    c.substring(0, un),
                    deux < 0 ? c.substring(un + 1) : c.substring(un + 1, deux),
                    deux < 0 ? "" : c.substring(deux + 1));
        });
    }

    private ImmutableList<Acquis> acquis(String texte) {
        var acquis = ImmutableList.<Acquis>builder();
        for (int debut = 0; debut < texte.length(); ) {
            int fin = texte.indexOf('\n', debut);
            fin = fin < 0 ? texte.length() : fin;
            int egal = texte.indexOf('=', debut);
            acquis.add(new Acquis(discipline(texte.substring(debut, egal)), groupe(texte.substring(egal + 1, fin))));
            debut = fin + 1;
        }
        return acquis.build();
    }

    private Map<String, List<Acquis>> acquis(Array ids) throws SQLException, IOException {
        var parBilan = new HashMap<String, List<Acquis>>();
        var requete = requete("""
                select a.eleve, a.cle, a.code, a.modalite, a.id_lv, string_agg(e.type || ':' || e.id_sts, ' ')
                  from plat_acquis a
                  left join plat_acquis_enseignant e
                         on e.uai = a.uai and e.eleve = a.eleve and e.cle = a.cle and e.code = a.code
                        and e.modalite = a.modalite and e.id_lv = a.id_lv
                 where a.uai = ? and a.eleve = any (?)
                 group by a.eleve, a.cle, a.code, a.modalite, a.id_lv
                 order by a.eleve, a.cle, a.code, a.modalite, a.id_lv""");
        requete.setArray(2, ids);
        lignes(
                requete,
                l -> parBilan.computeIfAbsent(l.getLong(1) + l.getString(2), cle -> new ArrayList<>(12))
                        .add(new Acquis(
                                discipline(l.getString(3) + "/" + l.getString(4)
                                        + (l.getString(5).isEmpty() ? "" : "/" + l.getString(5))),
                                groupe(Optional.ofNullable(l.getString(6)).orElse("")))));
        return parBilan;
    }

    /** The tables of {@link #acquisEnLignes}, filled for an école. */
    static void aplatir(Connection base, EtatLsun etat) throws SQLException {
        try (var ordre = base.createStatement()) {
            ordre.execute("""
                    create table if not exists plat_acquis (
                        uai varchar(8), eleve bigint, cle varchar(32), code varchar, modalite varchar, id_lv varchar,
                        primary key (uai, eleve, cle, code, modalite, id_lv))""");
            ordre.execute("""
                    create table if not exists plat_acquis_enseignant (
                        uai varchar(8), eleve bigint, cle varchar(32), code varchar, modalite varchar, id_lv varchar,
                        type varchar(5), id_sts bigint,
                        primary key (uai, eleve, cle, code, modalite, id_lv, type, id_sts))""");
        }
        try (var acquis = base.prepareStatement("insert into plat_acquis values (?, ?, ?, ?, ?, ?)");
                var liens =
                        base.prepareStatement("insert into plat_acquis_enseignant values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var bilan : etat.bilans()) {
                if (bilan instanceof BilanPeriodique periodique) {
                    for (var un : periodique.acquis()) {
                        lier(acquis, etat.uai(), periodique, un);
                        acquis.addBatch();
                        for (var enseignant : un.enseignants()) {
                            lier(liens, etat.uai(), periodique, un);
                            liens.setString(7, enseignant.type().code());
                            liens.setLong(8, enseignant.idSts());
                            liens.addBatch();
                        }
                    }
                }
            }
            acquis.executeBatch();
            liens.executeBatch();
        }
        base.commit();
    }

    private static void lier(PreparedStatement ordre, Uai uai, BilanPeriodique bilan, Acquis acquis)
            throws SQLException {
        ordre.setString(1, uai.valeur());
        ordre.setLong(2, bilan.id().eleve().valeur());
        ordre.setString(3, cle(bilan.id()));
        ordre.setString(4, acquis.discipline().code());
        ordre.setString(5, acquis.discipline().modalite());
        ordre.setString(6, acquis.discipline().idLv());
    }

    /** A bilan's key within its élève, as the table has it. */
    static String cle(BilanId id) {
        return id.cle().substring(id.cle().indexOf('/') + 1);
    }
}

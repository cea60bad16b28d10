package org.lsunsync.benchmark;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.lsunsync.benchmark.Entites.AcquisJpa;
import org.lsunsync.benchmark.Entites.ArchiveJpa;
import org.lsunsync.benchmark.Entites.BilanJpa;
import org.lsunsync.benchmark.Entites.EleveJpa;
import org.lsunsync.benchmark.Entites.EnseignantJpa;
import org.lsunsync.benchmark.Entites.ResponsableJpa;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;

/** Hibernate on tables of its own: what a team would write first (lazy), and what it would write then (fetch joins, batches of 50). */
final class Orm implements AutoCloseable {

    private final SessionFactory sessions;
    private long dernierId;

    Orm(DataSource source) {
        var configuration = new Configuration()
                .addAnnotatedClass(EleveJpa.class)
                .addAnnotatedClass(ResponsableJpa.class)
                .addAnnotatedClass(BilanJpa.class)
                .addAnnotatedClass(AcquisJpa.class)
                .addAnnotatedClass(EnseignantJpa.class)
                .addAnnotatedClass(ArchiveJpa.class);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.getProperties().put("hibernate.hbm2ddl.auto", "create");
        configuration.getProperties().put("hibernate.jdbc.batch_size", "50");
        configuration.getProperties().put("hibernate.order_updates", "true");
        configuration.getProperties().put("hibernate.order_inserts", "true");
        sessions = configuration.buildSessionFactory();
        // the joins that any team adds by the first slow day
        sessions.inTransaction(session -> List.of(
                        "create index on jpa_eleve (uai)",
                        "create index on jpa_responsable (eleve)",
                        "create index on jpa_bilan (eleve)",
                        "create index on jpa_bilan_pp (bilan)",
                        "create index on jpa_acquis (bilan)")
                .forEach(sql -> session.createNativeMutationQuery(sql).executeUpdate()));
    }

    /** Fills its tables with a copy of an école. */
    void remplir(EtatLsun etat) {
        sessions.inTransaction(session -> {
            var enseignants = new HashMap<EnseignantId, EnseignantJpa>();
            for (var enseignant : etat.enseignants()) {
                var jpa = Optional.ofNullable(session.find(
                                EnseignantJpa.class, enseignant.id().toString()))
                        .orElseGet(EnseignantJpa::new);
                jpa.cle = enseignant.id().toString();
                jpa.nom = enseignant.nom();
                jpa.prenom = enseignant.prenom();
                jpa.civilite = enseignant.civilite();
                session.persist(jpa);
                enseignants.put(enseignant.id(), jpa);
            }
            var eleves = new HashMap<Long, EleveJpa>();
            for (var eleve : etat.eleves()) {
                eleves.put(eleve.id().valeur(), eleve(etat.uai(), eleve));
            }
            for (var bilan : etat.bilans()) {
                var jpa = eleves.get(bilan.id().eleve().valeur());
                if (jpa != null) {
                    jpa.bilans.add(bilan(bilan, enseignants));
                }
            }
            eleves.values().forEach(session::persist);
        });
    }

    private EleveJpa eleve(Uai uai, Eleve eleve) {
        var jpa = new EleveJpa();
        jpa.id = id(uai, eleve.id().valeur());
        jpa.uai = uai.valeur();
        jpa.division = eleve.division().valeur();
        jpa.mef = eleve.mef().map(Object::toString).orElse(null);
        jpa.remplir(eleve.donnees());
        eleve.donnees().responsables().values().forEach(r -> jpa.responsables.add(responsable(r)));
        return jpa;
    }

    /** Unique among the copies. */
    private static long id(Uai uai, long eleve) {
        return Long.parseLong(uai.valeur().substring(0, 7)) * 100_000_000L + eleve;
    }

    private ResponsableJpa responsable(Responsable responsable) {
        var jpa = new ResponsableJpa();
        jpa.id = ++dernierId;
        jpa.remplir(responsable);
        return jpa;
    }

    private BilanJpa bilan(Bilan bilan, Map<EnseignantId, EnseignantJpa> enseignants) {
        var jpa = new BilanJpa();
        jpa.id = ++dernierId;
        jpa.cle = PlancherChargement.cle(bilan.id());
        jpa.annee = bilan.annee().millesime();
        jpa.division = bilan.scolarite().division().valeur();
        jpa.mef = bilan.scolarite().mef().map(Object::toString).orElse(null);
        bilan.etat().selon(() -> jpa, verrou -> {
            jpa.verrou = verrou.depuis().atOffset(ZoneOffset.UTC);
            return jpa;
        });
        bilan.professeursPrincipaux().forEach(pp -> jpa.pp.add(pp.toString()));
        if (bilan instanceof BilanPeriodique periodique) {
            for (var acquis : periodique.acquis()) {
                var ligne = new AcquisJpa();
                ligne.id = ++dernierId;
                ligne.discipline = acquis.discipline().cle();
                acquis.enseignants()
                        .forEach(id -> Optional.ofNullable(enseignants.get(id)).ifPresent(ligne.enseignants::add));
                jpa.acquis.add(ligne);
            }
        }
        return jpa;
    }

    /** Every collection when it is touched. */
    long chargerParesseux(Uai uai) {
        return sessions.fromSession(session -> session
                .createSelectionQuery("from Entites$EleveJpa e where e.uai = :uai", EleveJpa.class)
                .setParameter("uai", uai.valeur())
                .getResultList()
                .stream()
                .mapToLong(Orm::compter)
                .sum());
    }

    /** Fetch joins: one query for the responsables, one for the PP, one for bilans, acquis and enseignants, for they multiply. */
    long chargerJoint(Uai uai) {
        return sessions.fromSession(session ->
                joindre(session, uai).stream().mapToLong(Orm::compter).sum());
    }

    private static List<EleveJpa> joindre(Session session, Uai uai) {
        session.createSelectionQuery(
                        "from Entites$EleveJpa e left join fetch e.responsables where e.uai = :uai", EleveJpa.class)
                .setParameter("uai", uai.valeur())
                .getResultList();
        session.createSelectionQuery(
                        "from Entites$EleveJpa e left join fetch e.bilans b left join fetch b.pp where e.uai = :uai",
                        EleveJpa.class)
                .setParameter("uai", uai.valeur())
                .getResultList();
        return session.createSelectionQuery(
                        "from Entites$EleveJpa e left join fetch e.bilans b left join fetch b.acquis a"
                                + " left join fetch a.enseignants where e.uai = :uai",
                        EleveJpa.class)
                .setParameter("uai", uai.valeur())
                .getResultList();
    }

    private static long compter(EleveJpa eleve) {
        long nombre = eleve.responsables.size();
        for (var bilan : eleve.bilans) {
            nombre += bilan.pp.size();
            for (var acquis : bilan.acquis) {
                nombre += 1 + acquis.enseignants.size();
            }
        }
        return nombre;
    }

    /**
     * Writes a plan by changing loaded entities.
     *
     * @return the milliseconds of flush and commit alone
     */
    double appliquer(Uai uai, SyncPlan plan) {
        try (var session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            var eleves = new HashMap<Long, EleveJpa>();
            joindre(session, uai).forEach(eleve -> eleves.put(eleve.id, eleve));
            var application = new Application(session, uai, eleves);
            plan.changements().stream()
                    .filter(Changement.EnseignantCree.class::isInstance)
                    .forEach(changement -> changement.selon(application));
            plan.changements().forEach(changement -> changement.selon(application));
            long debut = System.nanoTime();
            session.flush();
            transaction.commit();
            return (System.nanoTime() - debut) / 1e6;
        }
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** One change after the other on what the session has loaded. École and divisions have no entity here, to its advantage. */
    private final class Application implements Changement.Visiteur<Boolean> {
        private final Session session;
        private final Uai uai;
        private final Map<Long, EleveJpa> eleves;

        Application(Session session, Uai uai, Map<Long, EleveJpa> eleves) {
            this.session = session;
            this.uai = uai;
            this.eleves = eleves;
        }

        private EleveJpa eleve(long id) {
            return Optional.ofNullable(eleves.get(id(uai, id))).orElseThrow();
        }

        private BilanJpa bilan(BilanId id) {
            var cle = PlancherChargement.cle(id);
            return eleve(id.eleve().valeur()).bilans.stream()
                    .filter(b -> b.cle.equals(cle))
                    .findAny()
                    .orElseThrow();
        }

        private EnseignantJpa enseignant(EnseignantId id) {
            var deja = session.find(EnseignantJpa.class, id.toString());
            if (deja != null) {
                return deja;
            }
            var nouveau = new EnseignantJpa();
            nouveau.cle = id.toString();
            session.persist(nouveau);
            return nouveau;
        }

        @Override
        public Boolean etablissement(Changement.EtablissementModifie changement) {
            return false;
        }

        @Override
        public Boolean division(Changement.DivisionModifiee changement) {
            return false;
        }

        @Override
        public Boolean archive(Changement.ArchiveAjoutee changement) {
            var archive = new ArchiveJpa();
            archive.id = ++dernierId;
            archive.eleve = changement.archive().eleve().valeur();
            archive.numero = changement.archive().numero().valeur();
            archive.donnees = EcritureJson.donnees(changement.archive().donnees());
            session.persist(archive);
            changement.bilans().forEach(id -> bilan(id).epingle = archive.numero);
            return true;
        }

        @Override
        public Boolean eleve(Changement.EleveModifie changement) {
            var jpa = eleve(changement.avant().id().valeur());
            jpa.remplir(changement.apres());
            for (var change : changement.responsables()) {
                long personne = change.valeur().responsable().id().valeur();
                var deja = jpa.responsables.stream()
                        .filter(r -> r.personne == personne)
                        .findAny();
                change.valeur()
                        .apres()
                        .ifPresentOrElse(
                                apres -> deja.ifPresentOrElse(
                                        r -> r.remplir(apres), () -> jpa.responsables.add(responsable(apres))),
                                () -> deja.ifPresent(jpa.responsables::remove));
            }
            return true;
        }

        @Override
        public Boolean acquis(Changement.AcquisComplete changement) {
            var cle = changement.discipline().cle();
            for (var acquis : bilan(changement.bilan().id()).acquis) {
                if (acquis.discipline.equals(cle)) {
                    changement.apres().forEach(id -> acquis.enseignants.add(enseignant(id)));
                }
            }
            return true;
        }

        @Override
        public Boolean professeursPrincipaux(Changement.ProfesseursPrincipauxRemplaces changement) {
            var pp = bilan(changement.bilan().id()).pp;
            pp.clear();
            changement.apres().forEach(id -> pp.add(id.toString()));
            return true;
        }

        @Override
        public Boolean creation(Changement.EnseignantCree changement) {
            enseignant(changement.enseignant().id());
            return true;
        }

        @Override
        public Boolean enseignant(Changement.EnseignantModifie changement) {
            var jpa = enseignant(changement.apres().id());
            jpa.nom = changement.apres().nom();
            jpa.prenom = changement.apres().prenom();
            jpa.civilite = changement.apres().civilite();
            return true;
        }
    }
}

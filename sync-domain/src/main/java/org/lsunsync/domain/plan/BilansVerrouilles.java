package org.lsunsync.domain.plan;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.Empreinte;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Responsable;

/**
 * How many locked bilans the élèves of a selection have, and the fingerprint of everything that these keep (I14): key, year and
 * lock instant; division by id, and MEF; disciplines with their enseignants; PP; and the élève's data that each shows. A pin that
 * appears without changing these data is no difference. The fingerprint is taken when it is first asked for: no rule needs it to plan.
 */
public final class BilansVerrouilles {

    private final int nombre;
    private final Supplier<String> empreinte;

    /** That many, of that fingerprint. */
    public BilansVerrouilles(int nombre, String empreinte) {
        this(nombre, () -> empreinte);
    }

    private BilansVerrouilles(int nombre, Supplier<String> empreinte) {
        this.nombre = nombre;
        this.empreinte = Suppliers.memoize(empreinte::get);
    }

    /** Those of that état's selection. Linear in its records; independent of their order. */
    public static BilansVerrouilles de(EtatLsun etat) {
        var selection = ImmutableSet.copyOf(etat.selection());
        var eleves = new HashMap<EleveId, DonneesAdministratives>();
        for (var eleve : etat.eleves()) {
            if (selection.contains(eleve.division())) {
                eleves.put(eleve.id(), eleve.donnees());
            }
        }
        var verrouilles = new ArrayList<Bilan>();
        for (var bilan : etat.bilans()) {
            if (bilan.verrouille() && eleves.containsKey(bilan.id().eleve())) {
                verrouilles.add(bilan);
            }
        }
        return new BilansVerrouilles(verrouilles.size(), () -> empreinte(verrouilles, eleves, etat.archives()));
    }

    /** How many. */
    public int nombre() {
        return nombre;
    }

    /** 64 lower-case hexadecimal digits, the same on any machine. */
    public String empreinte() {
        return empreinte.get();
    }

    private static String empreinte(
            List<Bilan> verrouilles, Map<EleveId, DonneesAdministratives> eleves, List<Archive> archives) {
        var parNumero = archives.stream()
                .collect(ImmutableTable.<Archive, EleveId, NumeroArchive, DonneesAdministratives>toImmutableTable(
                        Archive::eleve, Archive::numero, Archive::donnees));
        var empreinte = new Empreinte();
        var precedentes = DonneesAdministratives.builder().build();
        for (var bilan :
                verrouilles.stream().sorted(Comparator.comparing(Bilan::id)).toList()) {
            var montrees = montre(bilan, eleves, parNumero);
            // an élève's bilans follow one another, and most show the same data: these are told once
            if (montrees.equals(precedentes)) {
                empreinte.ajouter(0);
            } else {
                ajouterIdentite(empreinte.ajouter(1), montrees);
            }
            precedentes = montrees;
            ajouterContenu(empreinte, bilan);
        }
        return empreinte.valeur();
    }

    /** What a locked bilan shows: the archive that it is pinned to, which exists, else the élève as he is. */
    private static DonneesAdministratives montre(
            Bilan bilan,
            Map<EleveId, DonneesAdministratives> eleves,
            ImmutableTable<EleveId, NumeroArchive, DonneesAdministratives> archives) {
        var eleve = bilan.id().eleve();
        var montrees = bilan.etat()
                .selon(
                        () -> Optional.ofNullable(eleves.get(eleve)),
                        verrou -> verrou.epingle().isEmpty()
                                ? Optional.ofNullable(eleves.get(eleve))
                                : verrou.epingle().map(numero -> archives.get(eleve, numero)));
        return montrees.orElseThrow();
    }

    private static void ajouterIdentite(Empreinte empreinte, DonneesAdministratives donnees) {
        ajouter(empreinte, EtatCivil.CHAMPS, donnees.etatCivil());
        ajouter(empreinte, Contact.CHAMPS, donnees.contact());
        ajouter(empreinte, Adresse.CHAMPS, donnees.adresse());
        empreinte.ajouter(donnees.responsables().size());
        for (Responsable responsable : donnees.responsables().values()) {
            ajouter(empreinte.ajouter(responsable.id().valeur()), Responsable.CHAMPS, responsable);
        }
    }

    private static <T> void ajouter(Empreinte empreinte, List<Champ<T>> champs, T enregistrement) {
        for (var champ : champs) {
            empreinte.ajouter(champ.de(enregistrement));
        }
    }

    private static void ajouterContenu(Empreinte empreinte, Bilan bilan) {
        ajouterCle(empreinte, bilan.id()).ajouter(bilan.annee().millesime());
        bilan.etat().selon(() -> empreinte, verrou -> ajouterInstant(empreinte, verrou.depuis()));
        empreinte.ajouter(bilan.scolarite().division().valeur());
        empreinte.ajouter(bilan.scolarite().mef().map(Mef::valeur).orElse(""));
        ajouterEnseignants(empreinte, bilan.professeursPrincipaux());
        bilan.selon(
                periodique -> {
                    empreinte.ajouter(periodique.acquis().size());
                    for (var acquis : periodique.acquis()) {
                        var discipline = acquis.discipline();
                        empreinte
                                .ajouter(discipline.code())
                                .ajouter(discipline.modalite())
                                .ajouter(discipline.idLv());
                        ajouterEnseignants(empreinte, acquis.enseignants());
                    }
                    return empreinte;
                },
                cycle -> empreinte);
    }

    private static Empreinte ajouterInstant(Empreinte empreinte, Instant instant) {
        return empreinte.ajouter(instant.getEpochSecond()).ajouter(instant.getNano());
    }

    private static Empreinte ajouterCle(Empreinte empreinte, BilanId id) {
        empreinte.ajouter(id.eleve().valeur());
        return id.selon(
                periodique -> empreinte
                        .ajouter(0)
                        .ajouter(periodique.periode().indice())
                        .ajouter(periodique.periode().nombre()),
                cycle -> empreinte.ajouter(1).ajouter(cycle.cycle()));
    }

    private static void ajouterEnseignants(Empreinte empreinte, ImmutableSet<EnseignantId> enseignants) {
        empreinte.ajouter(enseignants.size());
        for (var id : enseignants) {
            empreinte.ajouter(id.type().code()).ajouter(id.idSts());
        }
    }

    /** As many, of the same fingerprint. */
    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof BilansVerrouilles autres
                && nombre == autres.nombre
                && empreinte().equals(autres.empreinte());
    }

    @Override
    public int hashCode() {
        return Objects.hash(nombre, empreinte());
    }

    /** How many, and the fingerprint. */
    @Override
    public String toString() {
        return "BilansVerrouilles[nombre=" + nombre + ", empreinte=" + empreinte() + "]";
    }
}

package org.lsunsync.app.ordonnanceur;

import com.google.common.collect.ImmutableMap;
import java.util.Set;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.domain.etablissement.Uai;

/**
 * What those who look on see of the background: the page, metrics. Any thread may ask.
 *
 * <p>Both throw {@link org.lsunsync.ports.EchecPort} when the base does not answer.
 */
public interface ArrierePlan {

    /** Where everything stands, an école being late after {@link Ordonnanceur#RETARD}. */
    Tableau tableau();

    /** Where these écoles stand, those among them of which anything is known: also those that only people synchronise. */
    ImmutableMap<Uai, EcoleVue> ecoles(Set<Uai> uais);
}

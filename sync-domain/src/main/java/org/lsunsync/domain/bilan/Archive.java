package org.lsunsync.domain.bilan;

import java.time.LocalDate;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;

/**
 * An élève's administrative data as they stood before a change, kept for his locked bilans (R4). Only ever added (I6).
 *
 * @param eleve whose
 * @param numero its number, from 1, within the élève
 * @param date the date of the synchronisation that wrote it
 * @param donnees what he was
 */
public record Archive(EleveId eleve, NumeroArchive numero, LocalDate date, DonneesAdministratives donnees) {}

package org.lsunsync.adapter.siecle.bee;

import java.util.OptionalLong;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.Position;

/**
 * A PERSONNE as it stands, before it is joined with its address and with the élèves that it answers for.
 *
 * @param personne what the record says; without lien, rang and address
 * @param adresse ADRESSE_ID; {@link FicheEleve#SANS_CIBLE} when it is not an integer
 * @param position where it stands
 */
public record FichePersonne(Responsable personne, OptionalLong adresse, Position position) {}

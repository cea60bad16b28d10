package org.lsunsync.testkit.oracle;

import java.time.LocalDate;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;

/** What a plan is made of, and nothing else. */
record Demande(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {}

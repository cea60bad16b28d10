package org.lsunsync.app.page.acces;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;

/**
 * Identity and role from headers that a reverse proxy sets, and strips from what comes to it: {@code X-Lsun-Identifiant}, {@code
 * X-Lsun-Nom}, {@code X-Lsun-Role}, {@code X-Lsun-Ecoles} (UAI separated by commas). Believed from these addresses alone; from any other
 * one they are a forgery.
 */
public final class EnTeteDeConfiance implements Identification {

    private static final String IDENTIFIANT = "X-Lsun-Identifiant";

    private final ImmutableSet<String> mandataires;

    /**
     * With the proxies' addresses.
     *
     * @throws IllegalArgumentException when one is not a literal IP address
     */
    public EnTeteDeConfiance(Iterable<String> mandataires) {
        this.mandataires = ImmutableSet.copyOf(mandataires).stream()
                .map(EnTeteDeConfiance::canonique)
                .collect(toImmutableSet());
    }

    @Override
    public boolean parFormulaire() {
        return false;
    }

    @Override
    public Optional<Personne> parMotDePasse(String identifiant, String motDePasse) {
        return Optional.empty();
    }

    @Override
    public Visite parEnTetes(Provenance provenance) {
        var identifiant = provenance.enTete().apply(IDENTIFIANT).strip();
        if (identifiant.isEmpty()) {
            return Visite.ANONYME;
        }
        if (!mandataires.contains(canonique(provenance.adresse()))) {
            return new Visite(Optional.empty(), true);
        }
        var ecoles = Splitter.on(',')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(provenance.enTete().apply("X-Lsun-Ecoles"))
                .flatMap(uai -> Uai.lire(uai).stream())
                .collect(toImmutableSet());
        var nom = utf8(provenance.enTete().apply("X-Lsun-Nom")).strip();
        return new Visite(
                Role.lire(provenance.enTete().apply("X-Lsun-Role").strip())
                        .map(role -> new Personne(identifiant, nom.isEmpty() ? identifiant : nom, role, ecoles)),
                false);
    }

    /** Servers read headers as Latin-1, and proxies write UTF-8. */
    private static String utf8(String enTete) {
        return new String(enTete.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String canonique(String adresse) {
        var nue =
                adresse.startsWith("[") && adresse.endsWith("]") ? adresse.substring(1, adresse.length() - 1) : adresse;
        return InetAddresses.toAddrString(InetAddresses.forString(nue));
    }
}

package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.lsunsync.adapter.http.ReglagesHttp.Delais;
import org.lsunsync.adapter.http.ReglagesHttp.Disjoncteur;
import org.lsunsync.adapter.http.ReglagesHttp.Reprises;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Servers and settings as a file of {@code clé = valeur} lines in UTF-8, the keys of which the module's README tells. Secrets are named,
 * never written ({@link Secret#nomme}); a key that nobody knows is refused, since it may be a misspelt one.
 */
public final class ConfigurationHttp {

    private static final ImmutableMap<String, NatureDocument> DOCUMENTS_BEE = ImmutableMap.of(
            "eleves", NatureDocument.ELEVES,
            "responsables", NatureDocument.RESPONSABLES,
            "structures", NatureDocument.STRUCTURES,
            "nomenclature", NatureDocument.NOMENCLATURE,
            "communs", NatureDocument.COMMUNS);

    private static final ImmutableSet<String> PREFIXES = ImmutableSet.of("bee.", "s3e.");

    private final ImmutableMap<String, String> lignes;
    private final ImmutableMap<String, String> environnement;
    private final Set<String> lues = new HashSet<>();

    private ConfigurationHttp(Map<String, String> lignes, Map<String, String> environnement) {
        this.lignes = ImmutableMap.copyOf(lignes);
        this.environnement = ImmutableMap.copyOf(environnement);
    }

    /**
     * Sources as a file and addresses describe them; an address that is given here goes before the file's.
     *
     * @param fichier none for the defaults
     * @param bee BEE's address
     * @param s3e S3E's address
     * @param memoire the folder in which readings are remembered, unless the file names another one
     * @param environnement where {@code env:NOM} is looked up
     * @throws ConfigurationInvalide when it can't be used; the message names the key, and no value
     */
    public static SourcesHttp.Builder lire(
            Optional<Path> fichier,
            Optional<URI> bee,
            Optional<URI> s3e,
            Path memoire,
            Map<String, String> environnement) {
        var configuration =
                new ConfigurationHttp(fichier.map(ConfigurationHttp::lignes).orElse(ImmutableMap.of()), environnement);
        var sources =
                SourcesHttp.builder().disposition(configuration.disposition()).reglages(configuration.reglages());
        configuration.serveur("bee.", bee).ifPresent(sources::bee);
        configuration.serveur("s3e.", s3e).ifPresent(sources::s3e);
        sources.memoire(MemoireHttp.dansLeDossier(
                configuration.texte("memoire").map(Path::of).orElse(memoire)));
        configuration.refuserLesAutres();
        return sources;
    }

    private static ImmutableMap<String, String> lignes(Path fichier) {
        var lignes = new Properties();
        try (var texte = Files.newBufferedReader(fichier, StandardCharsets.UTF_8)) {
            lignes.load(texte);
        } catch (IOException | IllegalArgumentException illisible) {
            throw new ConfigurationInvalide("le fichier %s ne peut être lu".formatted(fichier.getFileName()));
        }
        return lignes.stringPropertyNames().stream()
                .collect(ImmutableMap.toImmutableMap(Function.identity(), cle -> lignes.getProperty(cle, "")));
    }

    private Optional<ServeurHttp> serveur(String qui, Optional<URI> donnee) {
        var ecrite = texte(qui + "adresse").map(texte -> adresse(qui + "adresse", texte));
        var authentification = authentification(qui);
        var tls = new Tls(magasin(qui + "tls.confiance"), magasin(qui + "tls.client"));
        var mandataire = mandataire(qui + "proxy");
        return donnee.or(() -> ecrite).map(base -> {
            try {
                return new ServeurHttp(base, authentification, tls, mandataire);
            } catch (IllegalArgumentException fausse) {
                throw invalide(qui + "adresse");
            }
        });
    }

    private Authentification authentification(String qui) {
        var basique =
                texte(qui + "utilisateur").map(nom -> new Authentification.Basique(nom, secret(qui + "mot-de-passe")));
        var jeton = texte(qui + "oauth.adresse")
                .map(ou -> new Authentification.Jeton(
                        adresse(qui + "oauth.adresse", ou),
                        texte(qui + "oauth.client").orElseThrow(() -> manque(qui + "oauth.client")),
                        secret(qui + "oauth.secret"),
                        texte(qui + "oauth.portee").orElse("")));
        if (basique.isPresent() && jeton.isPresent()) {
            throw new ConfigurationInvalide(
                    "%sutilisateur et %soauth.adresse ne vont pas ensemble".formatted(qui, qui));
        }
        return jeton.<Authentification>map(oauth -> oauth).or(() -> basique).orElseGet(Authentification.Aucune::new);
    }

    private Optional<Tls.Magasin> magasin(String cle) {
        return texte(cle).map(ou -> new Tls.Magasin(Path.of(ou), secret(cle + ".mot-de-passe")));
    }

    private Optional<Mandataire> mandataire(String cle) {
        return texte(cle).map(texte -> {
            int deuxPoints = texte.lastIndexOf(':');
            var port = Optional.ofNullable(Ints.tryParse(texte.substring(deuxPoints + 1)));
            if (deuxPoints <= 0 || port.filter(p -> p > 0 && p < 65536).isEmpty()) {
                throw new ConfigurationInvalide("%s : attendu hôte:port".formatted(cle));
            }
            return new Mandataire(
                    texte.substring(0, deuxPoints),
                    port.orElseThrow(),
                    texte(cle + ".utilisateur")
                            .map(nom -> new Authentification.Basique(nom, secret(cle + ".mot-de-passe"))));
        });
    }

    /** A document's own path, or its flux in BEE's; an empty one for none. */
    private Disposition disposition() {
        var disposition = Disposition.PAR_DEFAUT;
        var modele = texte("bee.chemin");
        for (var document : DOCUMENTS_BEE.entrySet()) {
            var flux = brut("bee.flux." + document.getKey());
            if (flux.filter(String::isEmpty).isPresent()) {
                disposition = disposition.sans(document.getValue());
                continue;
            }
            var nom = flux.or(() -> Disposition.flux(document.getValue()));
            if (nom.isPresent()) {
                disposition = disposition.avec(
                        document.getValue(), modele.orElse(Disposition.ECHANGE).replace("{flux}", nom.orElseThrow()));
            }
        }
        var sts = texte("s3e.chemin");
        return sts.isPresent() ? disposition.avec(NatureDocument.STS, sts.orElseThrow()) : disposition;
    }

    private ReglagesHttp reglages() {
        var defaut = ReglagesHttp.PAR_DEFAUT;
        try {
            return new ReglagesHttp(
                    new Delais(
                            duree("delai.connexion", defaut.delais().connexion()),
                            duree("delai.premier-octet", defaut.delais().premierOctet()),
                            duree("delai.echange", defaut.delais().echange())),
                    new Reprises(
                            entier("reprises.nombre", defaut.reprises().nombre()),
                            duree("reprises.depart", defaut.reprises().depart()),
                            duree("reprises.plafond", defaut.reprises().plafond()),
                            duree("reprises.total", defaut.reprises().total())),
                    new Disjoncteur(
                            entier("disjoncteur.echecs", defaut.disjoncteur().echecs()),
                            duree("disjoncteur.repos", defaut.disjoncteur().repos())),
                    nombre("limite.octets", Longs::tryParse)
                            .map(defaut.limites()::avecOctets)
                            .orElse(defaut.limites()),
                    texte("bee.zip").map(Boolean::parseBoolean).orElse(defaut.zip()));
        } catch (IllegalArgumentException bornes) {
            throw new ConfigurationInvalide(String.valueOf(bornes.getMessage()));
        }
    }

    private Duration duree(String cle, Duration defaut) {
        return nombre(cle, Longs::tryParse).map(Duration::ofMillis).orElse(defaut);
    }

    private int entier(String cle, int defaut) {
        return nombre(cle, Ints::tryParse).orElse(defaut);
    }

    private <T> Optional<T> nombre(String cle, Function<String, T> lecture) {
        return texte(cle).map(texte -> Optional.ofNullable(lecture.apply(texte)).orElseThrow(() -> invalide(cle)));
    }

    private URI adresse(String cle, String texte) {
        try {
            return URI.create(texte);
        } catch (IllegalArgumentException illisible) {
            throw invalide(cle);
        }
    }

    private Secret secret(String cle) {
        return Secret.nomme(texte(cle).orElseThrow(() -> manque(cle)), environnement);
    }

    private Optional<String> texte(String cle) {
        return brut(cle).filter(texte -> !texte.isEmpty());
    }

    private Optional<String> brut(String cle) {
        lues.add(cle);
        return Optional.ofNullable(lignes.get(cle)).map(String::strip);
    }

    private void refuserLesAutres() {
        // what describes a server that is not used was looked at all the same
        lignes.keySet().stream()
                .filter(cle -> !lues.contains(cle) && !dependant(cle))
                .sorted()
                .findFirst()
                .ifPresent(cle -> {
                    throw new ConfigurationInvalide("clé inconnue : %s".formatted(cle));
                });
    }

    /** Keys that are looked at only beside another one. */
    private static boolean dependant(String cle) {
        return PREFIXES.stream()
                        .anyMatch(prefixe -> cle.startsWith(prefixe + "oauth.") || cle.startsWith(prefixe + "proxy."))
                || cle.endsWith(".mot-de-passe");
    }

    private static ConfigurationInvalide invalide(String cle) {
        return new ConfigurationInvalide("%s : valeur inutilisable".formatted(cle));
    }

    private static ConfigurationInvalide manque(String cle) {
        return new ConfigurationInvalide("il manque %s".formatted(cle));
    }
}

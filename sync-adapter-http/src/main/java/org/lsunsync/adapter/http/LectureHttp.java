package org.lsunsync.adapter.http;

import dev.failsafe.ExecutionContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.EchecPort;

/** One server's documents: asked for, decoded on their way, and nothing kept of them. */
final class LectureHttp {

    private final ServeurHttp serveur;
    private final ClientHttp client;
    private final Appels appels;
    private final Ouverture ouverture;
    private final long octets;
    private final InstantSource horloge;

    LectureHttp(ServeurHttp serveur, ReglagesHttp reglages, Appels appels, InstantSource horloge) {
        this.serveur = serveur;
        this.client = new ClientHttp(serveur, reglages, horloge);
        this.appels = appels;
        this.ouverture = new Ouverture(reglages.limites());
        this.octets = reglages.limites().octets();
        this.horloge = horloge;
    }

    /**
     * A document that came whole.
     *
     * @param valeur what the decoder made of it
     * @param validateurs what the server called it
     */
    record Lue<T>(T valeur, Validateurs validateurs) {}

    /**
     * Reads a document, or says that the server has none.
     *
     * @param decodeur called anew for each try, on the root element
     */
    <T> Optional<Lue<T>> lire(NatureDocument nature, Disposition.Place place, Function<Curseur, T> decodeur) {
        return appels.avecReprises(
                serveur.hote(),
                nature,
                place.nom(),
                contexte -> echanger(contexte, nature, place, Validateurs.AUCUN, reponse -> {
                    if (reponse.statut() == 404) {
                        return Optional.empty();
                    }
                    return Optional.of(new Lue<>(decoder(reponse, nature, place, decodeur), reponse.validateurs()));
                }));
    }

    /** Whether a document is still the one that the server called so; asked once. */
    boolean inchange(NatureDocument nature, Disposition.Place place, Validateurs validateurs) {
        return appels.uneFois(
                serveur.hote(),
                place.nom(),
                contexte -> echanger(contexte, nature, place, validateurs, reponse -> reponse.statut() == 304));
    }

    /** Whether the server still has no such document; asked once. */
    boolean absent(NatureDocument nature, Disposition.Place place) {
        return appels.uneFois(
                serveur.hote(),
                place.nom(),
                contexte -> echanger(contexte, nature, place, Validateurs.AUCUN, reponse -> reponse.statut() == 404));
    }

    /** What to throw when a document that must be there is not. */
    EchecPort introuvable(Disposition.Place place) {
        return Panne.statut(404, Optional.empty(), serveur.hote(), place.nom()).echec();
    }

    private <R> R echanger(
            ExecutionContext<?> contexte,
            NatureDocument nature,
            Disposition.Place place,
            Validateurs conditions,
            Function<Reponse, R> suite)
            throws InterruptedException {
        var debut = horloge.instant();
        int statut = 0;
        long recus = 0;
        try (var reponse = client.obtenir(serveur.adresse(place.chemin()), conditions, place.nom())) {
            // a body that says nothing more is closed before its reader is interrupted: on JDK 17 that reader swallows
            // an interruption, and looks only at whether it was closed
            contexte.onCancel(reponse::close);
            statut = reponse.statut();
            try {
                return suite.apply(reponse);
            } finally {
                recus = reponse.octets();
            }
        } finally {
            signaler(nature, statut, recus, debut);
        }
    }

    private void signaler(NatureDocument nature, int statut, long recus, Instant debut) {
        var echange = new EcouteHttp.Echange(
                serveur.hote(), nature, statut, recus, Duration.between(debut, horloge.instant()));
        appels.dire(ecoute -> ecoute.echange(echange));
    }

    private <T> T decoder(
            Reponse reponse, NatureDocument nature, Disposition.Place place, Function<Curseur, T> decodeur) {
        var hote = serveur.hote();
        var nom = place.nom();
        try {
            var contenu = reponse.contenu(hote, nom);
            verifier(reponse, contenu, nom);
            return ouverture.lire(contenu, nom, Racine.valueOf(nature.racine()), decodeur);
        } catch (EchecPort echec) {
            throw reponse.coupee() ? Panne.coupure(hote, nom) : Panne.recu(echec, hote);
        } catch (IOException faute) {
            throw reponse.coupee() ? Panne.coupure(hote, nom) : Panne.compression(hote, nom);
        }
    }

    /** Before the decoder: the status, an error body, a page in place of a document, a size that need not be waited for. */
    private void verifier(Reponse reponse, InputStream contenu, String nom) throws IOException {
        var hote = serveur.hote();
        var erreur = ErreurEchange.lire(contenu);
        if (erreur.isPresent() && reponse.statut() != 401 && reponse.statut() != 403) {
            throw erreur.orElseThrow().panne(hote, nom);
        }
        if (reponse.statut() != 200) {
            throw Panne.statut(reponse.statut(), reponse.attente(horloge.instant()), hote, nom);
        }
        var type = reponse.typeEtranger();
        if (type.isPresent()) {
            throw Panne.pasXml(type.orElseThrow(), hote, nom);
        }
        var annonce = reponse.longueur();
        if (annonce > octets) {
            throw Panne.tropGros(annonce, hote, nom);
        }
    }
}

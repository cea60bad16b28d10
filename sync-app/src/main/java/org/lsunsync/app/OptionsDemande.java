package org.lsunsync.app;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.Demande;
import picocli.CommandLine.Option;

/** What {@code simuler} and {@code synchroniser} are asked. */
final class OptionsDemande {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern PART = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%");
    private static final Pattern NOMBRE = Pattern.compile("([a-z-]+)=([0-9]{1,6})");
    private static final BigDecimal MOITIE = BigDecimal.valueOf(50);

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(
            names = "--divisions",
            paramLabel = "3A,3B",
            description = "Les divisions, par leurs codes ; l'option peut être répétée.")
    private @Nullable List<String> divisions;

    @Option(names = "--toutes", description = "Toutes les divisions que LSUN connaît.")
    private boolean toutes;

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "La date de la synchronisation ; par défaut aujourd'hui.")
    private @Nullable LocalDate date;

    @Option(
            names = "--seuil",
            paramLabel = "40%|LIMITE=N",
            description = {
                "Les limites de cette demande : une part pour les trois, ou un nombre d'élèves pour l'une",
                "(non-retrouves, identites, vides)."
            })
    private @Nullable List<String> seuils;

    @Option(names = "--accepter-source-ancienne", description = "Accepte une source plus ancienne que la dernière.")
    private boolean accepterSourceAncienne;

    @Option(names = "--plan", paramLabel = "EMPREINTE", description = "N'écrit que le plan de cette empreinte.")
    private @Nullable String plan;

    @Option(names = "--demandeur", paramLabel = "ID", defaultValue = "local", description = "Qui demande.")
    private String demandeur = "local";

    OptionsDemande() {}

    static OptionsDemande demo(Uai uai, LocalDate date) {
        var options = new OptionsDemande();
        options.uai = uai.valeur();
        options.toutes = true;
        options.date = date;
        return options;
    }

    static LocalDate aujourdhui() {
        return LocalDate.now(PARIS);
    }

    static Uai uai(String texte) {
        return Uai.lire(texte)
                .orElseThrow(() -> new Racine.Usage(
                        "« %s » n'est pas un UAI (sept chiffres et leur lettre de contrôle)".formatted(texte)));
    }

    /** What was asked; {@code ecole} is asked only for a code that holds a comma. */
    Demande demande(Supplier<Optional<ApercuEcole>> ecole) {
        if (toutes && divisions != null) {
            throw new Racine.Usage("--divisions et --toutes s'excluent");
        }
        if (!toutes && divisions == null) {
            throw new Racine.Usage("il manque --divisions ou --toutes");
        }
        return new Demande(
                uai(uai),
                demandeur,
                toutes ? new Demande.Selection.Toutes() : new Demande.Selection.DeCodes(codes(ecole)),
                Optional.ofNullable(date).orElseGet(OptionsDemande::aujourdhui),
                seuils(Optional.ofNullable(seuils).orElse(List.of())),
                accepterSourceAncienne,
                Optional.ofNullable(plan));
    }

    Uai uai() {
        return uai(uai);
    }

    private ImmutableList<String> codes(Supplier<Optional<ApercuEcole>> ecole) {
        return Optional.ofNullable(divisions).orElse(List.of()).stream()
                .flatMap(texte -> estUnCode(texte.strip(), ecole)
                        ? Stream.of(texte.strip())
                        : Splitter.on(',').trimResults().omitEmptyStrings().splitToStream(texte))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** A code that holds a comma is given alone. */
    private static boolean estUnCode(String texte, Supplier<Optional<ApercuEcole>> ecole) {
        return texte.indexOf(',') >= 0
                && ecole.get().stream()
                        .flatMap(connue -> connue.divisions().keySet().stream())
                        .map(CodeDivision::valeur)
                        .anyMatch(texte::equals);
    }

    static Seuils seuils(List<String> textes) {
        int part = Seuils.DEFAUT.partPourDixMille();
        var nombres = new EnumMap<Limite, Integer>(Limite.class);
        for (var texte : textes) {
            var enPart = PART.matcher(texte);
            var enNombre = NOMBRE.matcher(texte);
            if (enPart.matches()) {
                part = part(enPart.group(1));
            } else if (enNombre.matches()) {
                nombres.merge(limite(enNombre.group(1)), Integer.parseInt(enNombre.group(2)), Math::max);
            } else {
                throw new Racine.Usage("--seuil « %s » : attendu 40%% ou non-retrouves=12".formatted(texte));
            }
        }
        return new Seuils(part, ImmutableMap.copyOf(nombres));
    }

    private static int part(String texte) {
        var part = new BigDecimal(texte.replace(',', '.'));
        if (part.compareTo(MOITIE) > 0) {
            throw new Racine.Usage("--seuil : une limite ne peut dépasser la moitié des élèves (50%)");
        }
        return part.movePointRight(2).intValueExact();
    }

    private static Limite limite(String code) {
        return Stream.of(Limite.values())
                .filter(limite -> limite.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Racine.Usage(
                        "--seuil : « %s » n'est pas une limite (non-retrouves, identites, vides)".formatted(code)));
    }
}

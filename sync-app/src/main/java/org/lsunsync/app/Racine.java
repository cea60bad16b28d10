package org.lsunsync.app;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.ports.DemandeInvalide;
import org.lsunsync.ports.EchecPort;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its commands, and what becomes of what goes wrong. */
@Command(
        name = "lsun-sync",
        description =
                "Met à jour dans LSUN les élèves, enseignants et divisions d'une école, depuis SIECLE et STS-Web.",
        synopsisSubcommandLabel = "COMMANDE",
        footer = {
            "",
            "Codes de retour : 0 fait, 1 refusé, 2 usage, 3 imprévu.",
            "La base est un fichier H2 dans le dossier de données de l'utilisateur, ou celle que nomme --base.",
            "Ses identifiants viennent de l'URL, ou de LSUN_SYNC_UTILISATEUR et LSUN_SYNC_MOT_DE_PASSE."
        })
final class Racine extends Commande {

    /** 0 done, 1 refused, 2 usage, 3 unexpected. */
    private static final int REFUSE = 1;

    private static final int USAGE = 2;
    private static final int IMPREVU = 3;

    @Option(
            names = {"-V", "--version"},
            description = "Affiche la version.",
            defaultValue = "false")
    private boolean version;

    /** In the order of the help. */
    private static final ImmutableMap<Class<?>, Function<LsunSync.Console, Object>> COMMANDES =
            ImmutableMap.<Class<?>, Function<LsunSync.Console, Object>>builder()
                    .put(DemoCommande.class, DemoCommande::new)
                    .put(GenererCommande.class, GenererCommande::new)
                    .put(ChargerCommande.class, ChargerCommande::new)
                    .put(SimulerCommande.class, SimulerCommande::new)
                    .put(SynchroniserCommande.class, SynchroniserCommande::new)
                    .put(HistoriqueCommande.class, HistoriqueCommande::new)
                    .put(ArchivesCommande.class, ArchivesCommande::new)
                    .put(EtatCommande.class, EtatCommande::new)
                    .put(PurgerCommande.class, PurgerCommande::new)
                    .put(ServirExportsCommande.class, ServirExportsCommande::new)
                    .put(ServirCommande.class, ServirCommande::new)
                    .put(UtilisateurCommande.class, UtilisateurCommande::new)
                    .put(OrdonnancerCommande.class, OrdonnancerCommande::avecSesCommandes)
                    .buildOrThrow();

    private Racine(LsunSync.Console console) {
        super(console);
    }

    static int executer(LsunSync.Console console, String... arguments) {
        var ligne = new CommandLine(new Racine(console));
        COMMANDES.forEach((type, commande) -> ajouter(ligne, type, commande, console, arguments));
        ligne.setCaseInsensitiveEnumValuesAllowed(true);
        ligne.setOut(new PrintWriter(console.sortie(), true, StandardCharsets.UTF_8));
        ligne.setErr(new PrintWriter(console.erreur(), true, StandardCharsets.UTF_8));
        ligne.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        ligne.setParameterExceptionHandler((faute, args) -> usage(console, faute));
        ligne.setExecutionExceptionHandler((echec, commande, analyse) -> {
            boolean bavard = commande.getCommand() instanceof Commande c && c.bavard();
            return echec(console, echec, bavard);
        });
        return ligne.execute(arguments);
    }

    /** Options are looked at by reflection, which a start pays dear: those of a command that is not asked for stay unknown. */
    private static void ajouter(
            CommandLine ligne,
            Class<?> type,
            Function<LsunSync.Console, Object> commande,
            LsunSync.Console console,
            String... arguments) {
        var dite = Optional.ofNullable(type.getAnnotation(Command.class)).orElseThrow();
        // a file of arguments may hold any name
        if (Stream.of(arguments).anyMatch(mot -> mot.equals(dite.name()) || mot.startsWith("@"))) {
            ligne.addSubcommand(dite.name(), commande.apply(console));
        } else {
            var resume = CommandLine.Model.CommandSpec.create().name(dite.name());
            resume.usageMessage().description(dite.description());
            ligne.addSubcommand(dite.name(), resume);
        }
    }

    @Override
    public Integer call() {
        if (version) {
            console().sortie().println("lsun-sync " + LsunSync.version());
            return 0;
        }
        throw new Usage("il manque une commande (--help en donne la liste)");
    }

    private static int usage(LsunSync.Console console, ParameterException faute) {
        console.erreur().println("Usage : " + phrase(faute) + ".");
        console.erreur()
                .println("Voir : " + faute.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    /** What picocli says in English, said in French; values are those that the user has just typed. */
    private static String phrase(ParameterException faute) {
        if (faute instanceof MissingParameterException manque
                && !manque.getMissing().isEmpty()) {
            return "il manque "
                    + manque.getMissing().stream().map(Racine::nom).distinct().collect(Collectors.joining(", "));
        }
        if (faute instanceof UnmatchedArgumentException inconnu) {
            return "argument inconnu « " + String.join(" ", inconnu.getUnmatched()) + " »";
        }
        if (faute instanceof OverwrittenOptionException deuxFois) {
            return Optional.ofNullable(deuxFois.getOverwritten())
                            .map(Racine::nom)
                            .orElse("une option") + " est donnée deux fois";
        }
        return Optional.ofNullable(faute.getArgSpec())
                .map(option -> nom(option) + " ne peut valoir « "
                        + Optional.ofNullable(faute.getValue()).orElse("") + " »")
                .orElse("les options données ne vont pas ensemble");
    }

    private static String nom(ArgSpec option) {
        return option instanceof CommandLine.Model.OptionSpec o ? o.longestName() : option.paramLabel();
    }

    private static int echec(LsunSync.Console console, Exception echec, boolean bavard) {
        if (echec instanceof Usage || echec instanceof DemandeInvalide) {
            console.erreur().println("Usage : " + echec.getMessage() + (echec instanceof Usage ? "." : ""));
            return USAGE;
        }
        if (echec instanceof Refusee refusee) {
            console.erreur().println(refusee.phrase());
            return REFUSE;
        }
        if (echec instanceof EchecPort port) {
            console.erreur().println(port.refus().phrase());
            return REFUSE;
        }
        console.erreur()
                .println("Erreur imprévue (" + echec.getClass().getSimpleName() + "). Rien n'a été écrit de plus.");
        if (bavard) {
            // where, but not what: messages may quote a name
            for (var lieu : echec.getStackTrace()) {
                console.erreur().println("    " + lieu);
            }
        }
        return IMPREVU;
    }

    /** A misuse that shows only once options are looked at together. */
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }

    /** A refusal that is none of R0's. */
    static final class Refusee extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusee(String phrase) {
            super(phrase);
        }

        String phrase() {
            return String.valueOf(getMessage());
        }
    }
}

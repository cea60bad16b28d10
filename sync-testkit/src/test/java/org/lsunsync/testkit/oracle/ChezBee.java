package org.lsunsync.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.EleveSource;

/** R2's and R3's question: who is who between LSUN and BEE. */
final class ChezBee {

    private final Demande demande;
    private final List<Connu> connus;
    private final List<Trouvaille> trouvailles = new ArrayList<>();
    private final List<Rebaptisee> divisions = new ArrayList<>();

    ChezBee(Demande demande) {
        this.demande = demande;
        connus = connus(demande);
        for (var connu : connus) {
            trouvailles.add(chercher(connu));
        }
        for (var division : demande.etat().divisions()) {
            divisions.add(new Rebaptisee(division, structure(division)));
        }
    }

    /** A division, and what Structures says of it, renamed or not. */
    private record Rebaptisee(Division division, Optional<DivisionSource> source) {}

    /** How BEE has an élève. */
    enum Sort {
        PARTI,
        FAUTIF,
        DOUTEUX,
        PRESENT
    }

    /** How BEE has him, and by which record; none when he is not found. */
    record Trouvaille(Sort sort, Optional<EleveSource> fiche) {

        static final Trouvaille RIEN = new Trouvaille(Sort.PARTI, Optional.empty());

        /** His record where he is found, neither doubtful nor skipped. */
        Optional<EleveSource> present() {
            return sort == Sort.PRESENT ? fiche : Optional.empty();
        }
    }

    /** An élève whom LSUN knows, selected or not. */
    record Connu(EleveId id, String ine, Optional<LocalDate> naissance, DivisionId division) {}

    private static List<Connu> connus(Demande demande) {
        var connus = new ArrayList<Connu>();
        for (var eleve : demande.etat().eleves()) {
            var civil = eleve.donnees().etatCivil();
            connus.add(new Connu(eleve.id(), Ecriture.texte(civil.ine()), civil.dateNaissance(), eleve.division()));
        }
        for (var autre : demande.etat().autresEleves()) {
            connus.add(new Connu(autre.id(), Ecriture.texte(autre.ine()), autre.dateNaissance(), autre.division()));
        }
        return connus;
    }

    /** How BEE has that élève of LSUN. */
    Trouvaille chercher(EleveId id) {
        for (var i = 0; i < connus.size(); i++) {
            if (connus.get(i).id().equals(id)) {
                return trouvailles.get(i);
            }
        }
        throw new IllegalArgumentException("LSUN ne connaît pas cet élève");
    }

    /** §8, R3: the record found by ELEVE_ID decides, even if it has left; INE is tried only when there is none. */
    private Trouvaille chercher(Connu connu) {
        for (var fiche : demande.bee().eleves()) {
            if (fiche.id().equals(connu.id())) {
                return juger(fiche, douteux(connu, fiche));
            }
        }
        return parIne(connu);
    }

    private Trouvaille parIne(Connu connu) {
        if (connu.ine().isEmpty()) {
            return Trouvaille.RIEN;
        }
        List<Function<EleveSource, String>> champs =
                List.of(EleveSource::idNational, EleveSource::ineRnie, EleveSource::ineBea);
        for (var champ : champs) {
            var fiches = new ArrayList<EleveSource>();
            for (var fiche : demande.bee().eleves()) {
                if (Ecriture.texte(champ.apply(fiche)).equals(connu.ine())) {
                    fiches.add(fiche);
                }
            }
            if (!fiches.isEmpty()) {
                return fiches.size() == 1
                                && seul(connu)
                                && !estUnEleve(fiches.get(0).id())
                        ? juger(fiches.get(0), false)
                        : Trouvaille.RIEN;
            }
        }
        return Trouvaille.RIEN;
    }

    private boolean seul(Connu connu) {
        return connus.stream().filter(autre -> autre.ine().equals(connu.ine())).count() == 1;
    }

    private boolean estUnEleve(EleveId id) {
        return connus.stream().anyMatch(connu -> connu.id().equals(id));
    }

    /** Leaving is looked at first, then faults. */
    private Trouvaille juger(EleveSource fiche, boolean douteux) {
        if (parti(fiche)) {
            return Trouvaille.RIEN;
        }
        if (faute(fiche).isPresent()) {
            return new Trouvaille(Sort.FAUTIF, Optional.of(fiche));
        }
        return new Trouvaille(douteux ? Sort.DOUTEUX : Sort.PRESENT, Optional.of(fiche));
    }

    /** Same ELEVE_ID but both another INE and another birth date: two non-empty values that differ. */
    private static boolean douteux(Connu connu, EleveSource fiche) {
        var ine = ine(fiche);
        var naissance = fiche.donnees().etatCivil().dateNaissance();
        return !connu.ine().isEmpty()
                && !ine.isEmpty()
                && !Ecriture.pareil(connu.ine(), ine)
                && connu.naissance().isPresent()
                && naissance.isPresent()
                && !connu.naissance().equals(naissance);
    }

    /** The INE compared and written is ID_NATIONAL, else INE_RNIE, else INE_BEA. */
    static String ine(EleveSource fiche) {
        for (var ine : List.of(fiche.idNational(), fiche.ineRnie(), fiche.ineBea())) {
            if (!Ecriture.texte(ine).isEmpty()) {
                return Ecriture.texte(ine);
            }
        }
        return "";
    }

    boolean parti(EleveSource fiche) {
        for (var division : fiche.divisions()) {
            if (division.valeur().equals("Inactifs")) {
                return true;
            }
        }
        return fiche.dateSortie().isPresent() && fiche.dateSortie().get().compareTo(demande.jour()) <= 0;
    }

    /** Why the record can't be used, if so. */
    static Optional<String> faute(EleveSource fiche) {
        var civil = fiche.donnees().etatCivil();
        if (Ecriture.texte(civil.nomFamille()).isEmpty()) {
            return Optional.of("élève sans nom");
        }
        if (Ecriture.texte(civil.prenom()).isEmpty()) {
            return Optional.of("élève sans prénom");
        }
        if (civil.dateNaissance().isEmpty()) {
            return Optional.of("élève sans date de naissance lisible");
        }
        if (fiche.divisions().size() > 1) {
            return Optional.of("élève dans deux divisions");
        }
        return fiche.fautes().stream().findFirst();
    }

    /** Whether R3 gives that record to some élève of LSUN. */
    boolean donnee(EleveSource fiche) {
        return trouvailles.stream()
                .anyMatch(trouvaille -> trouvaille.fiche().filter(fiche::equals).isPresent());
    }

    /** The one division that BEE puts him in. */
    static Optional<String> division(EleveSource fiche) {
        return fiche.divisions().size() == 1
                ? Optional.of(fiche.divisions().iterator().next().valeur())
                : Optional.empty();
    }

    Division division(DivisionId id) {
        return rebaptisee(id).division();
    }

    /** What Structures says of the division, under its id, its code or the code that it is renamed to. */
    Optional<DivisionSource> structure(DivisionId id) {
        return rebaptisee(id).source();
    }

    /** A division's code after R2. */
    String code(DivisionId id) {
        var rebaptisee = rebaptisee(id);
        return rebaptisee
                .source()
                .map(source -> source.code().valeur())
                .orElse(rebaptisee.division().code().valeur());
    }

    private Rebaptisee rebaptisee(DivisionId id) {
        return divisions.stream()
                .filter(rebaptisee -> rebaptisee.division().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where two claim the same new code, neither is renamed. */
    private Optional<DivisionSource> structure(Division division) {
        var sienne = sienne(division);
        if (sienne.isPresent()) {
            return sienne;
        }
        var nouvelle = renommage(division);
        var pretendants = 0;
        for (var autre : demande.etat().divisions()) {
            if (renommage(autre).equals(nouvelle)) {
                pretendants++;
            }
        }
        return pretendants == 1 ? nouvelle : Optional.empty();
    }

    private List<DivisionSource> structures() {
        return demande.bee().blocs().contains(Bloc.DIVISIONS) ? demande.bee().divisions() : List.of();
    }

    private Optional<DivisionSource> sienne(Division division) {
        for (var source : structures()) {
            if (source.id().isPresent() && source.id().get().equals(division.id())) {
                return Optional.of(source);
            }
        }
        return parCode(division.code()).filter(source -> source.id().isEmpty());
    }

    private Optional<DivisionSource> parCode(CodeDivision code) {
        return structures().stream()
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** Its code is gone, and all its found élèves, one at least, stand in one unknown division of the same niveau. */
    private Optional<DivisionSource> renommage(Division division) {
        if (sienne(division).isPresent()) {
            return Optional.empty();
        }
        var ou = new ArrayList<Optional<String>>();
        for (var connu : connus) {
            if (connu.division().equals(division.id())) {
                chercher(connu.id()).present().ifPresent(fiche -> ou.add(division(fiche)));
            }
        }
        if (ou.isEmpty() || ou.get(0).isEmpty() || !ou.stream().allMatch(ou.get(0)::equals)) {
            return Optional.empty();
        }
        var code = new CodeDivision(ou.get(0).get());
        return parCode(code)
                .filter(source -> demande.etat().divisions().stream()
                        .noneMatch(connue -> connue.code().equals(code)
                                || source.id().filter(connue.id()::equals).isPresent()))
                .filter(source -> source.mefs().stream().anyMatch(division.mefs()::contains));
    }
}

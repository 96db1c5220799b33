package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.capacity.model.Turn;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A case in the list of cases, as a reader sees it; what is not there is empty. */
record ListedRow(
        String number,
        String facility,
        String operator,
        String change,
        String legalBasis,
        String targetGroup,
        String effective,
        String started,
        int edition,
        int round,
        String state,
        String outcome,
        String who,
        String by,
        String decided) {

    /** The columns of the list as a file. */
    static final List<String> HEADINGS = List.of(
            "Sagsnummer", "Tilbud", "Driftsherre", "Forslag", "Lovgrundlag", "Målgruppe", "Gælder fra", "Startet", "Udgave", "Runde",
            "Tilstand", "Udfald", "Ligger hos", "Frist", "Afgjort");

    static ListedRow of(ListedCase listed, Map<AuthorityCode, String> names, LocalDate today) {
        CapacityCase about = listed.about();
        String operator = names.getOrDefault(about.operator(), about.operator().value());
        Turn turn = Turn.of(about, listed.due(), today);
        return new ListedRow(
                about.number().value(),
                about.facts().name(),
                operator,
                about.change().words(),
                about.facts().legalBasis(),
                about.facts().targetGroup(),
                DanishDates.day(about.change().effectiveOn()),
                DanishDates.day(about.startedOn()),
                about.edition().year(),
                about.round(),
                about.state().label() + (listed.imported() ? ", indlæst fra en fil" : ""),
                about.outcome().map(CaseOutcome::sentence).orElse(""),
                TurnWords.who(turn, operator),
                turn.by().map(DanishDates::day).orElse(""),
                about.decidedAt().map(DanishDates::day).orElse(""));
    }

    /** A line of the file, in the order of its headings. */
    List<String> cells() {
        return List.of(number, facility, operator, change, legalBasis, targetGroup, effective, started, String.valueOf(edition),
                String.valueOf(round), state, outcome, who, by, decided);
    }
}

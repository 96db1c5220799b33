package dk.rammeaftale.directory.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Deputyship;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A deputyship as a reader sees it. */
record DeputyshipRow(
        long id, String deputy, String period, String state, boolean open, String made, String revoked) {

    static DeputyshipRow of(Deputyship one, LocalDate today, UnaryOperator<String> names) {
        return new DeputyshipRow(
                one.id(),
                names.apply(one.username()),
                DanishDates.day(one.period().first()) + " til og med " + DanishDates.day(one.period().last()),
                state(one, today),
                one.isOpenOn(today),
                sentence("Udpeget", one.made(), names),
                one.revoked().map(act -> sentence("Tilbagekaldt", act, names)).orElse(""));
    }

    private static String state(Deputyship one, LocalDate today) {
        if (one.revoked().isPresent()) {
            return "tilbagekaldt";
        }
        if (one.period().covers(today)) {
            return "i gang";
        }
        return one.isOpenOn(today) ? "kommende" : "slut";
    }

    private static String sentence(String what, Deputyship.Act act, UnaryOperator<String> names) {
        return what + " " + DanishDates.moment(act.at())
                + act.by().map(by -> " af " + names.apply(by)).orElse(" ved indlæsning af en fil")
                + (act.reason().isEmpty() ? "." : ": " + act.reason());
    }
}

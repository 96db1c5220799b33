package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Turn;

/** Says in Danish who has to do something before a case goes on. */
final class TurnWords {

    private TurnWords() {
    }

    /** Empty where nobody has. */
    static String who(Turn turn, String operator) {
        return switch (turn.who()) {
            case OPERATOR -> operator;
            case SECRETARIAT -> "Sekretariatet";
            case MEMBERS -> "DASSOS' medlemmer";
            case MEETING -> "DASSOS";
            case SERVICE -> "Systemet";
            case NOBODY -> "";
        };
    }

    static String sentence(Turn turn, String operator) {
        if (turn.who() == Turn.Who.NOBODY) {
            return turn.what() + ", og ingen skal gøre mere.";
        }
        String by = turn.by()
                .map(day -> turn.who() == Turn.Who.MEETING ? " den " + DanishDates.day(day) : " til og med " + DanishDates.endOf(day))
                .orElse("");
        return "%s %s%s.".formatted(who(turn, operator), turn.what(), by);
    }
}

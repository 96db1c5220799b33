package dk.rammeaftale.directory.model;

import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may stand in for a seat, and for how long. */
public final class AppointmentRule {

    /** What an objection is about, in the order in which it is entered. */
    public enum About {
        DEPUTY,
        FIRST_DAY,
        LAST_DAY
    }

    /** Why somebody cannot be appointed so: a Danish sentence, and what to do instead. */
    public record Objection(About about, String sentence) {
    }

    private final Roster roster;

    public AppointmentRule(Roster roster) {
        this.roster = roster;
    }

    /** What stands against an appointment, whoever makes it. */
    public List<Objection> objectionsTo(Authority seat, RegisteredPerson deputy, LocalDate first, LocalDate last) {
        List<Objection> objections = new ArrayList<>();
        if (!deputy.mayStandIn()) {
            objections.add(new Objection(
                    About.DEPUTY, "Personen er ikke et aktivt medlem eller en aktiv sagsbehandler. Vælg en anden."));
        }
        if (last.isBefore(first)) {
            objections.add(new Objection(
                    About.LAST_DAY, "Den sidste dag ligger før den første dag. Vælg en senere sidste dag."));
            return objections;
        }
        if (!last.isBefore(first.plusYears(1))) {
            objections.add(new Objection(
                    About.LAST_DAY, "Perioden er længere end et år. Vælg en tidligere sidste dag."));
        }
        Period period = new Period(first, last);
        roster.seatsHeldBy(deputy.person().username(), period).stream()
                .findFirst()
                .ifPresent(held -> objections.add(new Objection(About.DEPUTY, holds(held, seat))));
        roster.deputyshipIn(seat.code(), period)
                .ifPresent(other -> objections.add(new Objection(About.FIRST_DAY, taken(other.period()))));
        return objections;
    }

    /** A member appoints from their own authority; the secretariat may appoint from another. */
    public static Optional<Objection> objectionToStranger(Authority seat, RegisteredPerson deputy) {
        return deputy.person().authority().equals(Optional.of(seat.code()))
                ? Optional.empty()
                : Optional.of(new Objection(About.DEPUTY, "Personen hører ikke til " + seat.name()
                        + ". Vælg en anden, eller bed sekretariatet om at udpege personen."));
    }

    /** What has been done cannot be handed over. */
    public static Optional<Objection> objectionToPast(LocalDate first, LocalDate today) {
        return first.isBefore(today)
                ? Optional.of(new Objection(
                        About.FIRST_DAY, "Den første dag ligger før i dag. Vælg i dag eller en senere dag."))
                : Optional.empty();
    }

    private static String holds(Authority held, Authority seat) {
        return held.equals(seat)
                ? "Personen sidder selv på pladsen i den periode. Vælg en anden."
                : "Personen sidder på pladsen for " + held.name() + " og kan ikke svare for to pladser. Vælg en anden.";
    }

    private static String taken(Period period) {
        return "Pladsen har allerede en stedfortræder fra " + DanishDates.day(period.first()) + " til og med "
                + DanishDates.day(period.last()) + ". Vælg andre dage, eller tilbagekald den først.";
    }
}

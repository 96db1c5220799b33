package dk.rammeaftale.facility.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityPlaces;
import dk.rammeaftale.web.DanishNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A facility as the register shows it.
 *
 * @param planned  where decided changes lead, and from when; empty where none is to come
 * @param proposed where the proposals that the viewer may know of would lead; empty where there are none
 */
record FacilityRow(
        String id,
        String name,
        String operator,
        String legalBasis,
        String targetGroup,
        boolean covered,
        boolean closed,
        String places,
        String planned,
        String proposed) {

    static final List<String> HEADINGS = List.of(
            "id",
            "navn",
            "driftsherre",
            "driftsherrens kode",
            "beliggenhed",
            "lovgrundlag",
            "målgruppe",
            "omfattet af rammeaftalen",
            "lukket",
            "pladser i dag",
            "pladser, når det besluttede er gennemført",
            "pladser, hvis de verserende sager også godkendes");

    static FacilityRow of(FacilityPlaces one, LocalDate today, Function<AuthorityCode, String> names) {
        Facility facility = one.facility();
        return new FacilityRow(
                facility.id().value(),
                facility.name(),
                names.apply(facility.operator()),
                facility.legalBasis(),
                facility.targetGroup(),
                facility.covered(),
                facility.closed(),
                DanishNumbers.whole(one.on(today)),
                planned(one, today),
                text(one.proposed()));
    }

    private static String planned(FacilityPlaces one, LocalDate today) {
        return one.ledger().after(today).stream()
                .reduce((earlier, later) -> later)
                .map(last -> "%s fra %s".formatted(
                        DanishNumbers.whole(one.decided()), DanishDates.day(last.effectiveOn())))
                .orElse("");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? DanishNumbers.whole(number.getAsInt()) : "";
    }

    /** As a line of a file: numbers without points, so that they can be reckoned with. */
    static List<String> cells(FacilityPlaces one, LocalDate today, Function<AuthorityCode, String> names) {
        Facility facility = one.facility();
        return List.of(
                facility.id().value(),
                facility.name(),
                names.apply(facility.operator()),
                facility.operator().value(),
                names.apply(facility.municipality()),
                facility.legalBasis(),
                facility.targetGroup(),
                facility.covered() ? "ja" : "nej",
                facility.closed() ? "ja" : "nej",
                String.valueOf(one.on(today)),
                String.valueOf(one.decided()),
                String.valueOf(one.supposed()));
    }
}

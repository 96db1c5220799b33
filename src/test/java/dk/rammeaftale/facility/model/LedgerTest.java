package dk.rammeaftale.facility.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.facility.model.LedgerEntry.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final List<LedgerEntry> entries = new ArrayList<>();

    @Test
    void before_the_first_entry_there_are_no_places() {
        opensWith(40, "2020-01-01");

        assertThat(placesOn("2019-12-31")).isZero();
        assertThat(placesOn("2020-01-01")).isEqualTo(40);
    }

    @Test
    void two_cases_at_one_facility_add_up() {
        opensWith(40, "2020-01-01");
        changes(+8, "2027-03-01");
        changes(-12, "2027-06-01");

        assertThat(placesOn("2027-02-28")).isEqualTo(40);
        assertThat(placesOn("2027-03-01")).isEqualTo(48);
        assertThat(placesOn("2027-06-01")).isEqualTo(36);
    }

    @Test
    void the_order_in_which_cases_are_decided_does_not_matter() {
        changes(-12, "2027-06-01");
        changes(+8, "2027-03-01");
        opensWith(40, "2020-01-01");

        assertThat(placesOn("2027-03-01")).isEqualTo(48);
        assertThat(placesOn("2027-06-01")).isEqualTo(36);
    }

    @Test
    void a_closure_takes_all_places_also_those_decided_after_it() {
        opensWith(40, "2020-01-01");
        closes("2027-06-01");
        changes(+8, "2027-03-01");

        assertThat(placesOn("2027-05-31")).isEqualTo(48);
        assertThat(placesOn("2027-06-01")).isZero();
    }

    @Test
    void a_change_for_a_day_after_the_closure_opens_nothing_again() {
        opensWith(40, "2020-01-01");
        closes("2027-06-01");
        changes(+8, "2027-09-01");

        assertThat(placesOn("2027-09-01")).isZero();
        assertThat(new Ledger(entries).unchangedSince(day("2028-01-01"))).contains(day("2027-06-01"));
    }

    @Test
    void a_temporary_change_goes_back_on_its_day() {
        opensWith(40, "2020-01-01");
        changes(-15, "2027-03-01");
        changes(+15, "2027-09-01");

        assertThat(placesOn("2027-08-31")).isEqualTo(25);
        assertThat(placesOn("2027-09-01")).isEqualTo(40);
    }

    @Test
    void two_cuts_that_are_more_than_all_leave_no_places_and_not_less() {
        opensWith(12, "2020-01-01");
        changes(-8, "2027-03-01");
        changes(-8, "2027-04-01");

        assertThat(placesOn("2027-04-01")).isZero();
    }

    private int placesOn(String day) {
        return new Ledger(entries).placesOn(day(day));
    }

    private void opensWith(int places, String day) {
        add(places, day, false);
    }

    private void changes(int difference, String day) {
        add(difference, day, false);
    }

    private void closes(String day) {
        add(0, day, true);
    }

    private void add(int difference, String day, boolean closure) {
        entries.add(new LedgerEntry(
                entries.size() + 1L,
                new FacilityId("F-791-01"),
                day(day),
                difference,
                closure,
                Optional.of("2026-001"),
                "",
                Instant.EPOCH,
                State.PLANNED,
                Optional.empty()));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

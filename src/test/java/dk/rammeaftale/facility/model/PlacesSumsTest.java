package dk.rammeaftale.facility.model;

import static dk.rammeaftale.facility.model.SampleFacilities.SKIVE;
import static dk.rammeaftale.facility.model.SampleFacilities.VIBORG;
import static dk.rammeaftale.facility.model.SampleFacilities.closure;
import static dk.rammeaftale.facility.model.SampleFacilities.facility;
import static dk.rammeaftale.facility.model.SampleFacilities.ledger;
import static dk.rammeaftale.facility.model.SampleFacilities.newFacility;
import static dk.rammeaftale.facility.model.SampleFacilities.places;
import static dk.rammeaftale.facility.model.SampleFacilities.proposal;
import static dk.rammeaftale.facility.model.SampleFacilities.temporary;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.facility.model.PlacesSums.By;
import dk.rammeaftale.facility.model.PlacesSums.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesSumsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-11");
    private static final List<LocalDate> YEAR_ENDS =
            List.of(LocalDate.parse("2024-12-31"), LocalDate.parse("2025-12-31"), LocalDate.parse("2026-12-31"));

    private static final Facility AUTISM = facility("F-1", VIBORG, "SEL §107", "Voksne med autisme");
    private static final Facility INJURY = facility("F-2", SKIVE, "SEL §108", "Voksne med erhvervet hjerneskade");

    private static PlacesSums sums(By by, List<OpenProposal> established, FacilityPlaces... places) {
        return PlacesSums.of(List.of(places), established, by, YEAR_ENDS, TODAY);
    }

    private static Line only(FacilityPlaces places) {
        return sums(By.OPERATOR, List.of(), places).total();
    }

    @Test
    void the_places_of_a_year_are_those_of_its_last_day() {
        Line line = only(places(AUTISM, ledger("2020-01-01", 40, "2025-12-31", 2, "2026-01-01", 3, "2026-12-20", -1)));

        assertThat(line.atYearEnds()).containsExactly(40, 42, 44);
        assertThat(line.today()).isEqualTo(45);
    }

    @Test
    void what_is_decided_for_later_is_told_from_today() {
        Line line = only(places(AUTISM, ledger("2020-01-01", 40, "2027-03-01", -12)));

        assertThat(line.today()).isEqualTo(40);
        assertThat(line.decided()).isEqualTo(28);
        assertThat(line.supposed()).isEqualTo(28);
        assertThat(line.changes()).isTrue();
    }

    @Test
    void pending_cases_come_on_top_of_what_is_decided() {
        Line line = only(places(AUTISM, ledger("2020-01-01", 40, "2027-03-01", -12),
                proposal("F-1", "2027-06-01", -8), proposal("F-1", "2027-07-01", 3)));

        assertThat(line.decided()).isEqualTo(28);
        assertThat(line.supposed()).isEqualTo(23);
    }

    @Test
    void a_pending_closure_takes_all_places_whatever_else_is_decided() {
        Line line = only(places(AUTISM, ledger("2020-01-01", 40, "2027-09-01", 5), closure("F-1", "2027-06-01")));

        assertThat(line.decided()).isEqualTo(45);
        assertThat(line.supposed()).isZero();
    }

    @Test
    void what_goes_back_again_changes_nothing_in_the_end() {
        Line line = only(places(AUTISM, ledger("2020-01-01", 40), temporary("F-1", "2027-06-01", "2028-06-01", 11)));

        assertThat(line.supposed()).isEqualTo(40);
        assertThat(line.changes()).isFalse();
    }

    @Test
    void a_proposed_facility_counts_among_what_would_be_and_not_among_what_is() {
        PlacesSums sums = sums(By.TARGET_GROUP,
                List.of(newFacility(SKIVE, "SEL §107", "Voksne med autisme", 14), newFacility(SKIVE, "SEL §109", "Kvinder", 5)),
                places(AUTISM, ledger("2020-01-01", 40)));

        assertThat(sums.lines()).extracting(Line::group).containsExactly("Voksne med autisme", "Kvinder");
        assertThat(sums.lines()).extracting(Line::facilities).containsExactly(1, 0);
        assertThat(sums.lines()).extracting(Line::decided).containsExactly(40, 0);
        assertThat(sums.lines()).extracting(Line::supposed).containsExactly(54, 5);
    }

    @Test
    void every_grouping_adds_up_to_the_same_total() {
        for (By by : By.values()) {
            PlacesSums sums = sums(by, List.of(newFacility(SKIVE, "SEL §107", "Voksne med autisme", 14)),
                    places(AUTISM, ledger("2020-01-01", 40, "2027-03-01", -12)),
                    places(INJURY, ledger("2021-01-01", 30), proposal("F-2", "2027-06-01", -3)));

            assertThat(sums.lines()).hasSize(2);
            assertThat(sums.lines().stream().mapToInt(Line::today).sum()).isEqualTo(sums.total().today()).isEqualTo(70);
            assertThat(sums.lines().stream().mapToInt(Line::decided).sum()).isEqualTo(sums.total().decided()).isEqualTo(58);
            assertThat(sums.lines().stream().mapToInt(Line::supposed).sum()).isEqualTo(sums.total().supposed()).isEqualTo(69);
        }
    }
}

package dk.rammeaftale.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnteredChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 11);
    private static final int PLACES_BEFORE = 30;

    private String kind = "CHANGE";
    private Long placesAfter = 18L;
    private String effectiveDate = "2027-03-01";
    private String durationKind;
    private String endDate;
    private int placesBefore = PLACES_BEFORE;
    private boolean mayBePast;

    private Verdict<ProposedChange> checked() {
        return new EnteredChange(
                        Optional.ofNullable(kind),
                        Optional.ofNullable(placesAfter),
                        Optional.ofNullable(effectiveDate),
                        Optional.ofNullable(durationKind),
                        Optional.ofNullable(endDate))
                .checked(placesBefore, TODAY, mayBePast);
    }

    private ProposedChange accepted() {
        return checked().orElseThrow(IllegalStateException::new);
    }

    /** The fields that are refused, in order. */
    private List<String> refused() {
        assertThat(checked()).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<ProposedChange>) checked()).problems().stream().map(Problem::field).toList();
    }

    private String sentences() {
        return ((Verdict.Refused<ProposedChange>) checked()).sentences();
    }

    @Test
    void a_change_in_order_is_taken_as_entered() {
        assertThat(accepted()).isEqualTo(new ProposedChange(
                ChangeKind.CHANGE, 30, 18, LocalDate.of(2027, 3, 1), Optional.empty()));
    }

    @Test
    void a_kind_that_is_missing_or_unknown_is_refused() {
        kind = null;
        assertThat(refused()).containsExactly("kind");
        kind = "change";
        assertThat(refused()).containsExactly("kind");
    }

    @Test
    void a_change_without_a_number_of_places_is_refused() {
        placesAfter = null;
        assertThat(refused()).containsExactly("placesAfter");
    }

    @Test
    void fewer_than_none_and_more_than_9999_places_are_refused() {
        placesAfter = -1L;
        assertThat(refused()).containsExactly("placesAfter");
        placesAfter = 10_000L;
        assertThat(refused()).containsExactly("placesAfter");
        placesAfter = (1L << 32) + 18;
        assertThat(refused()).containsExactly("placesAfter");
        placesAfter = 9_999L;
        assertThat(accepted().placesAfter()).isEqualTo(9_999);
    }

    @Test
    void a_change_to_no_places_is_told_to_be_a_closure() {
        placesAfter = 0L;
        assertThat(sentences()).contains("Vælg lukning i stedet. (placesAfter)");
    }

    @Test
    void unchanged_places_are_refused() {
        placesAfter = 30L;
        assertThat(sentences()).isEqualTo("Tilbuddet har allerede 30 pladser. Skriv et andet antal. (placesAfter)");
        placesAfter = 29L;
        assertThat(accepted().difference()).isEqualTo(-1);
        placesAfter = 31L;
        assertThat(accepted().difference()).isEqualTo(1);
    }

    @Test
    void a_closure_leaves_no_places_whatever_number_is_entered() {
        kind = "CLOSURE";
        placesAfter = 12L;
        assertThat(accepted().placesAfter()).isZero();
        placesAfter = null;
        assertThat(accepted().difference()).isEqualTo(-30);
    }

    @Test
    void a_new_facility_has_at_least_one_place() {
        kind = "NEW";
        placesBefore = 0;
        placesAfter = 0L;
        assertThat(sentences()).isEqualTo("Et nyt tilbud skal have mindst 1 plads. (placesAfter)");
        placesAfter = 1L;
        assertThat(accepted().placesAfter()).isEqualTo(1);
    }

    @Test
    void a_date_that_is_missing_or_no_iso_date_is_refused() {
        for (String date : new String[] {null, "1. marts 2027", "2027-3-1", "2027-02-29", "01-03-2027"}) {
            effectiveDate = date;
            assertThat(refused()).containsExactly("effectiveDate");
        }
    }

    @Test
    void a_date_may_be_today_but_not_yesterday() {
        effectiveDate = "2026-12-11";
        assertThat(accepted().effectiveOn()).isEqualTo(TODAY);
        effectiveDate = "2026-12-10";
        assertThat(refused()).containsExactly("effectiveDate");
    }

    @Test
    void a_date_in_the_past_is_taken_from_those_who_may_enter_one() {
        mayBePast = true;
        effectiveDate = "2025-01-01";
        assertThat(accepted().effectiveOn()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void years_far_away_are_slips_of_the_keyboard() {
        mayBePast = true;
        for (String slip : List.of("1999-12-31", "0207-03-01", "2101-01-01", "+20270-03-01", "+999999999-12-31", "-0001-01-01")) {
            effectiveDate = slip;
            assertThat(refused()).containsExactly("effectiveDate");
        }
        effectiveDate = "2000-01-01";
        assertThat(accepted().effectiveOn()).isEqualTo(LocalDate.of(2000, 1, 1));
        effectiveDate = "2100-12-31";
        assertThat(accepted().effectiveOn()).isEqualTo(LocalDate.of(2100, 12, 31));
    }

    @Test
    void a_permanent_change_has_no_end() {
        for (String permanent : new String[] {null, "PERMANENT"}) {
            durationKind = permanent;
            endDate = null;
            assertThat(accepted().endsOn()).isEmpty();
            endDate = "2027-09-01";
            assertThat(refused()).containsExactly("endDate");
        }
    }

    @Test
    void an_unknown_duration_is_refused() {
        durationKind = "FOREVER";
        assertThat(refused()).containsExactly("durationKind");
    }

    @Test
    void a_temporary_change_needs_an_end() {
        durationKind = "TEMPORARY";
        assertThat(refused()).containsExactly("endDate");
        endDate = "til sommer";
        assertThat(refused()).containsExactly("endDate");
    }

    @Test
    void a_temporary_change_ends_after_it_begins() {
        durationKind = "TEMPORARY";
        endDate = "2027-02-28";
        assertThat(refused()).containsExactly("endDate");
        endDate = "2027-03-01";
        assertThat(refused()).containsExactly("endDate");
        endDate = "2027-03-02";
        assertThat(accepted().endsOn()).contains(LocalDate.of(2027, 3, 2));
    }

    @Test
    void a_closure_is_never_temporary() {
        kind = "CLOSURE";
        durationKind = "TEMPORARY";
        endDate = "2027-09-01";
        assertThat(refused()).containsExactly("durationKind");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        kind = "CHANGE";
        placesAfter = null;
        effectiveDate = "snart";
        durationKind = "TEMPORARY";
        assertThat(refused()).containsExactly("placesAfter", "effectiveDate", "endDate");
    }
}

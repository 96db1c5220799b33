package dk.rammeaftale.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatTermsTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final SeatTerm FIRST = new SeatTerm(VIBORG, SeatTerm.BEGINNING, "first");
    private static final SeatTerm SECOND = new SeatTerm(VIBORG, LocalDate.parse("2027-03-01"), "second");

    private final SeatTerms terms = new SeatTerms(List.of(SECOND, FIRST));

    @Test
    void a_term_lasts_until_the_day_before_the_next_and_the_last_one_is_open() {
        assertThat(terms.lastDayOf(FIRST)).contains(LocalDate.parse("2027-02-28"));
        assertThat(terms.lastDayOf(SECOND)).isEmpty();
        assertThat(terms.on(VIBORG, LocalDate.parse("2027-02-28"))).contains(FIRST);
        assertThat(terms.on(VIBORG, LocalDate.parse("2027-03-01"))).contains(SECOND);
        assertThat(terms.of(VIBORG)).containsExactly(FIRST, SECOND);
    }

    @Test
    void somebody_else_can_take_over_within_a_term_or_in_place_of_it() {
        SeatTerm between = new SeatTerm(VIBORG, LocalDate.parse("2027-01-01"), "between");
        SeatTerm instead = new SeatTerm(VIBORG, LocalDate.parse("2027-03-01"), "instead");

        assertThat(terms.with(List.of(between, instead)).of(VIBORG)).containsExactly(FIRST, between, instead);
        assertThat(terms.of(VIBORG)).as("the terms themselves stay").containsExactly(FIRST, SECOND);
    }

    @Test
    void an_authority_without_a_seat_has_no_terms() {
        AuthorityCode vejle = new AuthorityCode("630");

        assertThat(terms.has(VIBORG)).isTrue();
        assertThat(terms.has(vejle)).isFalse();
        assertThat(terms.of(vejle)).isEmpty();
        assertThat(terms.in(vejle, Period.from(SeatTerm.BEGINNING))).isEmpty();
    }
}

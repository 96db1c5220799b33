package dk.rammeaftale.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedChangeTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private static ProposedChange proposed(ChangeKind kind, int before, int after) {
        return new ProposedChange(kind, before, after, MARCH, Optional.empty());
    }

    @Test
    void the_difference_has_the_sign_of_the_change() {
        assertThat(proposed(ChangeKind.CHANGE, 30, 18).difference()).isEqualTo(-12);
        assertThat(proposed(ChangeKind.CHANGE, 30, 41).difference()).isEqualTo(11);
        assertThat(proposed(ChangeKind.CLOSURE, 3, 0).difference()).isEqualTo(-3);
        assertThat(proposed(ChangeKind.NEW, 0, 11).difference()).isEqualTo(11);
    }

    @Test
    void a_change_is_told_in_danish() {
        assertThat(proposed(ChangeKind.CHANGE, 30, 18).words()).isEqualTo("12 pladser færre (fra 30 til 18)");
        assertThat(proposed(ChangeKind.CHANGE, 30, 31).words()).isEqualTo("1 plads flere (fra 30 til 31)");
        assertThat(proposed(ChangeKind.CLOSURE, 1, 0).words()).isEqualTo("lukning af hele tilbuddet (1 plads)");
        assertThat(proposed(ChangeKind.NEW, 0, 11).words()).isEqualTo("nyt tilbud med 11 pladser");
    }

    @Test
    void a_change_to_no_places_becomes_a_closure() {
        assertThat(proposed(ChangeKind.CHANGE, 30, 18).withPlacesAfter(0).kind()).isEqualTo(ChangeKind.CLOSURE);
    }

    @Test
    void a_closure_that_leaves_places_becomes_a_change() {
        assertThat(proposed(ChangeKind.CLOSURE, 30, 0).withPlacesAfter(5))
                .isEqualTo(proposed(ChangeKind.CHANGE, 30, 5));
    }

    @Test
    void a_new_facility_stays_one_and_the_rest_of_a_change_stays_too() {
        assertThat(proposed(ChangeKind.NEW, 0, 11).withPlacesAfter(8)).isEqualTo(proposed(ChangeKind.NEW, 0, 8));
        ProposedChange temporary = new ProposedChange(ChangeKind.CHANGE, 30, 36, MARCH, Optional.of(MARCH.plusMonths(6)));
        assertThat(temporary.withPlacesAfter(33))
                .isEqualTo(new ProposedChange(ChangeKind.CHANGE, 30, 33, MARCH, Optional.of(MARCH.plusMonths(6))));
    }
}

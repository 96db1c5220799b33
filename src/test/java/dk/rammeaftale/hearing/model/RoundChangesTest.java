package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundChangesTest {

    private static final Fact NAME = new Fact("Tilbud", "Kildehuset");
    private static final Fact TWELVE = new Fact("Forslag", "Fra 44 til 32 pladser");
    private static final Fact FIVE = new Fact("Forslag", "Fra 44 til 39 pladser");
    private static final Fact SOLUTION = new Fact("Løsning efter bemærkninger", "Forslaget ændres. Vi nøjes med fem.");
    private static final Fact END = new Fact("Midlertidig til", "1. marts 2028");

    @Test
    void what_stayed_the_same_is_not_named() {
        assertThat(RoundChanges.between(List.of(NAME, TWELVE), List.of(TWELVE, NAME))).isEqualTo(RoundChanges.NONE);
    }

    @Test
    void a_changed_line_shows_both_sides() {
        RoundChanges changes = RoundChanges.between(List.of(NAME, TWELVE), List.of(NAME, FIVE));

        assertThat(changes.changes()).containsExactly(
                new RoundChanges.Change("Forslag", Optional.of(TWELVE.content()), Optional.of(FIVE.content())));
        assertThat(changes.asFacts()).containsExactly(
                new Fact("Forslag", "Før: Fra 44 til 32 pladser\nNu: Fra 44 til 39 pladser"));
    }

    @Test
    void an_added_line_is_new_and_a_removed_one_is_gone() {
        assertThat(RoundChanges.between(List.of(NAME, END), List.of(NAME, SOLUTION)).asFacts()).containsExactly(
                new Fact("Løsning efter bemærkninger", "Nyt: Forslaget ændres. Vi nøjes med fem."),
                new Fact("Midlertidig til", "Udgået: 1. marts 2028"));
    }

    @Test
    void the_changes_stand_in_the_order_of_the_later_round_and_what_is_gone_comes_last() {
        assertThat(RoundChanges.between(List.of(END, TWELVE), List.of(SOLUTION, FIVE)).changes())
                .extracting(RoundChanges.Change::label)
                .containsExactly("Løsning efter bemærkninger", "Forslag", "Midlertidig til");
    }

    @Test
    void a_label_that_stands_twice_counts_as_one_of_two_lines() {
        Fact herning = new Fact("Berørt", "Herning Kommune");
        Fact skive = new Fact("Berørt", "Skive Kommune");

        assertThat(RoundChanges.between(List.of(herning), List.of(herning, skive)).asFacts()).containsExactly(
                new Fact("Berørt", "Før: Herning Kommune\nNu: Herning Kommune\nSkive Kommune"));
    }
}

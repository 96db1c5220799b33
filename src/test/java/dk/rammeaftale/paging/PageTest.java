package dk.rammeaftale.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void the_third_page_begins_after_two_pages_of_rows() {
        assertThat(new Slice(3, 20).offset()).isEqualTo(40);
    }

    @Test
    void a_page_before_the_first_is_the_first() {
        assertThat(Slice.page(-4).number()).isEqualTo(1);
    }

    @Test
    void the_farthest_page_anybody_can_ask_for_still_has_an_offset() {
        assertThat(Slice.page(Integer.MAX_VALUE).offset()).isPositive();
    }

    @Test
    void a_page_without_room_for_a_row_is_refused() {
        assertThatThrownBy(() -> new Slice(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_row_more_than_a_page_holds_makes_another_page() {
        assertThat(new Page<>(List.of(), new Slice(1, 50), 50).pages()).isEqualTo(1);
        assertThat(new Page<>(List.of(), new Slice(1, 50), 51).pages()).isEqualTo(2);
    }

    @Test
    void an_empty_list_has_one_page_with_nothing_before_or_after() {
        Page<String> empty = new Page<>(List.of(), Slice.page(1), 0);
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.hasPrevious()).isFalse();
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void a_page_in_the_middle_has_neighbours() {
        Page<String> middle = new Page<>(List.of("a"), new Slice(2, 1), 3);
        assertThat(middle.hasPrevious()).isTrue();
        assertThat(middle.hasNext()).isTrue();
    }

    @Test
    void other_words_for_the_rows_leave_the_page_as_it_is() {
        Page<Integer> lengths = new Page<>(List.of("otte", "ni"), new Slice(2, 2), 9).map(String::length);
        assertThat(lengths).isEqualTo(new Page<>(List.of(4, 2), new Slice(2, 2), 9));
    }
}

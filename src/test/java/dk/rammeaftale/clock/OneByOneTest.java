package dk.rammeaftale.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void what_fails_holds_nothing_back_and_is_told_at_the_end() {
        assertThatThrownBy(() -> OneByOne.forEach(List.of(1, 2, 3, 4), this::doesOnlyEvenOnes))
                .hasMessage("1")
                .satisfies(failure -> assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("3"));
        assertThat(done).containsExactly(2, 4);
    }

    @Test
    void nothing_is_said_where_all_goes_well() {
        OneByOne.forEach(List.of(2, 4), this::doesOnlyEvenOnes);

        assertThat(done).containsExactly(2, 4);
    }

    private void doesOnlyEvenOnes(int number) {
        if (number % 2 != 0) {
            throw new IllegalStateException(String.valueOf(number));
        }
        done.add(number);
    }
}

package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CountedStatements;
import dk.rammeaftale.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who log in are called. */
@ServiceTest
class AccountNamesTest {

    @Autowired
    private AccountNames names;

    @Test
    void somebody_is_called_as_in_the_register_and_somebody_unknown_by_the_username() {
        List<String> asked = List.of("admin", "viborg-direktoer", "ukendt");

        assertThat(asked.stream().map(names.of(asked)))
                .containsExactly("Systemadministrator", "Socialdirektør, Viborg Kommune", "ukendt");
    }

    @Test
    void all_are_asked_for_at_once_and_nobody_not_at_all() throws Exception {
        assertThat(CountedStatements.of(() -> names.of(List.of("admin", "viborg", "viborg", "ukendt")))).isEqualTo(1);
        assertThat(CountedStatements.of(() -> names.of(List.of()))).isZero();
    }
}

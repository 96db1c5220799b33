package dk.rammeaftale.facility.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final AuthorityCode SKIVE = new AuthorityCode("779");
    private static final AuthorityCode VEJLE = new AuthorityCode("630");
    private static final AuthorityCode REGION = new AuthorityCode("1082");

    @Test
    void a_facility_that_another_municipality_uses_is_covered() {
        assertThat(Coverage.covered(VIBORG, Set.of(VIBORG, SKIVE), false)).isTrue();
        assertThat(Coverage.covered(VIBORG, Set.of(SKIVE), false)).isTrue();
    }

    @Test
    void a_facility_that_only_its_operator_uses_is_not_covered_however_it_came() {
        assertThat(Coverage.covered(VIBORG, Set.of(VIBORG), false)).isFalse();
        assertThat(Coverage.covered(VIBORG, Set.of(VIBORG), true)).isFalse();
    }

    @Test
    void a_user_outside_the_region_counts() {
        assertThat(Coverage.covered(VIBORG, Set.of(VIBORG, VEJLE), false)).isTrue();
    }

    @Test
    void a_regional_facility_used_by_one_municipality_is_covered() {
        assertThat(Coverage.covered(REGION, Set.of(VIBORG), false)).isTrue();
    }

    @Test
    void a_new_facility_without_users_is_covered_by_the_decision_that_established_it() {
        assertThat(Coverage.covered(VIBORG, Set.of(), true)).isTrue();
        assertThat(Coverage.covered(VIBORG, Set.of(), false)).isFalse();
    }
}

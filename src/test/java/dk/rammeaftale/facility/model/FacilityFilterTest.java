package dk.rammeaftale.facility.model;

import static dk.rammeaftale.facility.model.SampleFacilities.SKIVE;
import static dk.rammeaftale.facility.model.SampleFacilities.VIBORG;
import static dk.rammeaftale.facility.model.SampleFacilities.newFacility;
import static dk.rammeaftale.facility.model.SampleFacilities.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.facility.model.FacilityFilter.Running;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacilityFilterTest {

    private static final Facility RUNNING = new Facility(new FacilityId("F-791-01"), "Botilbuddet Ærtebjerg", VIBORG, VIBORG,
            "SEL §107", "Voksne med autisme", true, Map.of(SKIVE, 2), false);
    private static final Facility CLOSED = new Facility(new FacilityId("F-791-02"), "Værkstedet", VIBORG, VIBORG,
            "SEL §103", "Voksne med autisme", false, Map.of(VIBORG, 2), true);

    private static FacilityFilter with(String operator, String targetGroup, String legalBasis, Boolean covered, String text) {
        return new FacilityFilter(operator, targetGroup, legalBasis, Optional.ofNullable(covered), Running.BOTH, text);
    }

    @Test
    void by_itself_it_takes_what_is_running() {
        assertThat(FacilityFilter.RUNNING.takes(RUNNING)).isTrue();
        assertThat(FacilityFilter.RUNNING.takes(CLOSED)).isFalse();
        assertThat(new FacilityFilter("", "", "", Optional.empty(), Running.NO, "").takes(CLOSED)).isTrue();
        assertThat(new FacilityFilter("", "", "", Optional.empty(), Running.NO, "").takes(RUNNING)).isFalse();
    }

    @Test
    void what_is_asked_for_must_all_fit() {
        assertThat(with("791", "Voksne med autisme", "SEL §107", true, "ærte").takes(RUNNING)).isTrue();
        assertThat(with("779", "Voksne med autisme", "SEL §107", true, "ærte").takes(RUNNING)).isFalse();
        assertThat(with("791", "Kvinder", "SEL §107", true, "ærte").takes(RUNNING)).isFalse();
        assertThat(with("791", "Voksne med autisme", "SEL §108", true, "ærte").takes(RUNNING)).isFalse();
        assertThat(with("791", "Voksne med autisme", "SEL §107", false, "ærte").takes(RUNNING)).isFalse();
        assertThat(with("791", "Voksne med autisme", "SEL §107", true, "rugbjerg").takes(RUNNING)).isFalse();
    }

    @Test
    void words_are_found_in_name_id_legal_basis_and_target_group_in_any_case() {
        assertThat(with("", "", "", null, " ÆRTEBJERG ").takes(RUNNING)).isTrue();
        assertThat(with("", "", "", null, "f-791-01").takes(RUNNING)).isTrue();
        assertThat(with("", "", "", null, "§107").takes(RUNNING)).isTrue();
        assertThat(with("", "", "", null, "autisme").takes(RUNNING)).isTrue();
    }

    @Test
    void a_proposed_facility_is_taken_as_one_that_runs_and_is_covered() {
        OpenProposal proposed = newFacility(SKIVE, "SEL §107", "Voksne med autisme", 14);

        assertThat(with("779", "", "", true, "nye veje").takesNew(proposed)).isTrue();
        assertThat(with("", "", "", false, "").takesNew(proposed)).isFalse();
        assertThat(with("791", "", "", null, "").takesNew(proposed)).isFalse();
        assertThat(new FacilityFilter("", "", "", Optional.empty(), Running.NO, "").takesNew(proposed)).isFalse();
        assertThat(FacilityFilter.RUNNING.takesNew(proposal("F-1", "2027-01-01", 3))).as("not a new one").isFalse();
    }
}

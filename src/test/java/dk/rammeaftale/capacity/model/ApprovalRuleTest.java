package dk.rammeaftale.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalRuleTest {

    private static final ApprovalRule RULE = new ApprovalRule(true, true);

    private static ProposedChange change(int difference) {
        return proposed(ChangeKind.CHANGE, 40, 40 + difference);
    }

    private static ProposedChange closureOf(int places) {
        return proposed(ChangeKind.CLOSURE, places, 0);
    }

    private static ProposedChange newFacilityOf(int places) {
        return proposed(ChangeKind.NEW, 0, places);
    }

    private static ProposedChange proposed(ChangeKind kind, int before, int after) {
        return new ProposedChange(kind, before, after, LocalDate.of(2027, 3, 1), Optional.empty());
    }

    private static Assessment assessed(ProposedChange change) {
        return RULE.assess(Editions.of(2025), change, 1);
    }

    @ParameterizedTest
    @CsvSource({"-40, true", "-12, true", "-11, true", "-10, false", "-9, false", "-1, false",
            "1, false", "9, false", "10, false", "11, true", "12, true", "500, true"})
    void since_2025_a_change_of_more_than_ten_places_up_or_down_needs_approval(int difference, boolean needed) {
        assertThat(assessed(change(difference)).approvalRequired()).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 11, 30})
    void since_2025_a_closure_needs_approval_whatever_its_size(int places) {
        assertThat(assessed(closureOf(places)).approvalRequired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "10, false", "11, true"})
    void a_new_facility_counts_as_a_change_from_none(int places, boolean needed) {
        assertThat(assessed(newFacilityOf(places)).approvalRequired()).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(ints = {2011, 2016, 2025})
    void a_new_facility_needs_no_approval_where_the_setting_says_so(int edition) {
        ApprovalRule rule = new ApprovalRule(false, true);

        assertThat(rule.assess(Editions.of(edition), newFacilityOf(11), 1).approvalRequired()).isFalse();
        assertThat(rule.assess(Editions.of(edition), change(11), 1).approvalRequired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2011, 2016})
    void before_2025_every_change_needs_approval(int edition) {
        assertThat(RULE.assess(Editions.of(edition), change(-1), 1).approvalRequired()).isTrue();
        assertThat(RULE.assess(Editions.of(edition), change(10), 1).approvalRequired()).isTrue();
        assertThat(RULE.assess(Editions.of(edition), closureOf(3), 1).approvalRequired()).isTrue();
        assertThat(RULE.assess(Editions.of(edition), newFacilityOf(1), 1).sentence())
                .startsWith("Sagen følger reglerne fra " + edition + ". De har ingen bagatelgrænse");
    }

    @Test
    void what_came_of_remarks_goes_back_whatever_its_size() {
        assertThat(RULE.assess(Editions.of(2025), change(-9), 2).approvalRequired()).isTrue();
        assertThat(RULE.assess(Editions.of(2025), change(1), 3).approvalRequired()).isTrue();
        assertThat(RULE.assess(Editions.of(2025), change(-9), 2).sentence())
                .isEqualTo("Forslaget er nu: 9 pladser færre (fra 40 til 31). Efter bemærkninger sendes en løsning igen"
                        + " til DASSOS til endelig godkendelse, uanset antallet af pladser.");
    }

    @Test
    void what_came_of_remarks_is_measured_again_where_the_setting_says_so() {
        ApprovalRule rule = new ApprovalRule(true, false);

        assertThat(rule.assess(Editions.of(2025), change(-9), 2).approvalRequired()).isFalse();
        assertThat(rule.assess(Editions.of(2025), change(-11), 2).approvalRequired()).isTrue();
        assertThat(rule.assess(Editions.of(2016), change(-9), 2).approvalRequired()).isTrue();
    }

    @Test
    void the_reason_is_a_sentence_that_a_director_understands() {
        assertThat(assessed(change(11)).sentence()).isEqualTo(
                "11 pladser flere er mere end 10, derfor skal DASSOS godkende ændringen (aftalenotatet fra 2025, punkt 3).");
        assertThat(assessed(change(-10)).sentence()).isEqualTo("10 pladser færre er ikke mere end 10, derfor kan driftsherren"
                + " gennemføre ændringen uden forudgående godkendelse i DASSOS (aftalenotatet fra 2025, punkt 2).");
        assertThat(assessed(change(1)).sentence()).startsWith("1 plads flere er ikke mere end 10");
        assertThat(assessed(closureOf(3)).sentence()).isEqualTo("Hele tilbuddet (3 pladser) lukkes. En lukning skal altid"
                + " godkendes af DASSOS, uanset antallet af pladser (aftalenotatet fra 2025, punkt 3).");
        assertThat(assessed(newFacilityOf(11)).sentence())
                .startsWith("Et nyt tilbud regnes som en ændring fra 0 til 11 pladser. 11 pladser er mere end 10");
    }
}

package dk.rammeaftale.facility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SampleRegisterTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final AuthorityCode REGION = new AuthorityCode("1082");

    @Autowired
    private Directory directory;

    @Autowired
    private Facilities facilities;

    @Test
    void twenty_authorities_have_a_seat_and_a_case_worker_and_those_outside_have_neither() {
        assertThat(inRegion()).hasSize(20);
        assertThat(directory.seats()).extracting(Seat::authority).containsExactlyElementsOf(inRegion());
        assertThat(directory.seats()).allSatisfy(seat -> {
            assertThat(seat.holder().role()).isEqualTo(Person.Role.MEMBER);
            assertThat(seat.holder().authority()).contains(seat.authority().code());
            assertThat(seat.holder().name()).endsWith(", " + seat.authority().name());
        });
        assertThat(inRegion()).allSatisfy(
                authority -> assertThat(directory.caseWorkers(authority.code())).hasSize(1));
        assertThat(directory.authorities()).filteredOn(authority -> !authority.inRegion()).hasSizeBetween(5, 8);
    }

    @Test
    void authorities_stand_in_danish_order_with_aarhus_after_viborg_and_the_region_last() {
        assertThat(inRegion()).extracting(authority -> authority.code().value())
                .containsExactly(
                        "710", "766", "657", "661", "615", "756", "665", "707", "727", "730", "760", "741", "740",
                        "746", "779", "671", "706", "791", "751", "1082");
    }

    @Test
    void people_are_named_by_role_and_reached_under_example() {
        assertThat(directory.people()).hasSize(43);
        assertThat(directory.people()).allMatch(person -> person.email().value().endsWith(".example"));
        assertThat(directory.secretariat()).extracting(Person::username).containsExactly("sekretariat", "sekretariat2");
        assertThat(directory.describe("viborg-direktoer")).isEqualTo("Socialdirektør, Viborg Kommune");
        assertThat(directory.describe("nobody")).isEqualTo("nobody");
        assertThat(directory.mailingList("DASSOS")).hasSize(21);
        assertThat(directory.mailingList("unknown")).isEmpty();
    }

    @Test
    void at_least_sixty_facilities_are_spread_over_all_operators_and_legal_bases() {
        assertThat(sample()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(inRegion()).allSatisfy(
                authority -> assertThat(facilities.operatedBy(authority.code())).hasSizeGreaterThanOrEqualTo(2));
        assertThat(facilities.operatedBy(REGION)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(sample()).extracting(Facility::legalBasis)
                .contains("SEL §103", "SEL §104", "SEL §107", "SEL §108", "SEL §109", "SEL §110", "ABL §105",
                        "Barnets lov §43");
    }

    @Test
    void most_are_used_by_two_to_eight_and_a_few_by_their_operator_alone_and_so_not_covered() {
        List<Facility> notCovered = sample().stream().filter(facility -> !facility.covered()).toList();

        assertThat(notCovered).hasSizeBetween(3, 8);
        assertThat(notCovered).allMatch(facility -> facility.users().keySet().equals(Set.of(facility.operator())));
        assertThat(sample()).filteredOn(Facility::covered)
                .allMatch(facility -> facility.users().size() >= 2 && facility.users().size() <= 8);
    }

    @Test
    void at_least_three_are_used_from_outside_the_region() {
        Set<AuthorityCode> outside = directory.authorities().stream()
                .filter(authority -> !authority.inRegion())
                .map(Authority::code)
                .collect(Collectors.toSet());

        assertThat(sample())
                .filteredOn(facility -> facility.users().keySet().stream().anyMatch(outside::contains))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void regional_facilities_lie_in_a_municipality() {
        assertThat(sample()).filteredOn(facility -> facility.operator().equals(REGION))
                .allMatch(facility -> directory.authority(facility.municipality()).kind()
                        == Authority.Kind.MUNICIPALITY);
    }

    @Test
    void nobody_uses_more_places_than_there_are_and_one_facility_has_exactly_three() {
        assertThat(sample()).allSatisfy(facility -> assertThat(
                        facility.users().values().stream().mapToInt(Integer::intValue).sum())
                .isBetween(1, facilities.placesOn(facility.id(), DAY)));
        assertThat(sample()).anyMatch(facility -> facilities.placesOn(facility.id(), DAY) == 3);
    }

    /** Other tests may have established facilities of their own. */
    private List<Facility> sample() {
        return facilities.all().stream().filter(facility -> !facility.users().isEmpty()).toList();
    }

    private List<Authority> inRegion() {
        return directory.authorities().stream().filter(Authority::inRegion).toList();
    }
}

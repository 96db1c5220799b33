package dk.rammeaftale.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Person.Role;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Authority VIBORG = authority("791", "Viborg Kommune");
    private static final Authority SKIVE = authority("779", "Skive Kommune");
    private static final Authority HERNING = authority("657", "Herning Kommune");

    private final List<RegisteredPerson> people = new ArrayList<>(List.of(
            member("viborg-direktoer", VIBORG), member("viborg-vice", VIBORG), caseWorker("viborg", VIBORG),
            member("skive-direktoer", SKIVE), member("herning-direktoer", HERNING)));
    private final List<SeatTerm> terms = new ArrayList<>(List.of(
            term(VIBORG, "viborg-direktoer", SeatTerm.BEGINNING),
            term(SKIVE, "skive-direktoer", SeatTerm.BEGINNING),
            term(HERNING, "herning-direktoer", SeatTerm.BEGINNING)));
    private final List<Deputyship> deputyships = new ArrayList<>();

    @Test
    void without_a_deputy_the_member_is_in_charge() {
        assertThat(inCharge(VIBORG, "2027-03-01")).isEqualTo("viborg-direktoer, MEMBER");
    }

    @Test
    void a_deputy_is_in_charge_from_the_first_to_the_last_day_and_not_around_them() {
        appoint("viborg", VIBORG, "2027-03-01", "2027-03-05");

        assertThat(inCharge(VIBORG, "2027-02-28")).isEqualTo("viborg-direktoer, MEMBER");
        assertThat(inCharge(VIBORG, "2027-03-01")).isEqualTo("viborg, DEPUTY");
        assertThat(inCharge(VIBORG, "2027-03-05")).isEqualTo("viborg, DEPUTY");
        assertThat(inCharge(VIBORG, "2027-03-06")).isEqualTo("viborg-direktoer, MEMBER");
        assertThat(inCharge(SKIVE, "2027-03-01")).isEqualTo("skive-direktoer, MEMBER");
    }

    @Test
    void who_is_revoked_is_out_of_charge_from_that_very_day_and_was_in_charge_before() {
        appoint("viborg", VIBORG, "2027-03-01", "2027-03-05");
        revokeLast("2027-03-03T00:00");

        assertThat(inCharge(VIBORG, "2027-03-02")).isEqualTo("viborg, DEPUTY");
        assertThat(inCharge(VIBORG, "2027-03-03")).isEqualTo("viborg-direktoer, MEMBER");
    }

    @Test
    void a_new_member_is_in_charge_from_their_first_day() {
        terms.add(term(VIBORG, "viborg-vice", LocalDate.parse("2027-03-01")));

        assertThat(inCharge(VIBORG, "2027-02-28")).isEqualTo("viborg-direktoer, MEMBER");
        assertThat(inCharge(VIBORG, "2027-03-01")).isEqualTo("viborg-vice, MEMBER");
    }

    @Test
    void a_member_stands_in_for_no_other_seat_while_they_hold_their_own() {
        terms.add(term(VIBORG, "viborg-vice", LocalDate.parse("2027-03-03")));
        appoint("viborg-vice", SKIVE, "2027-03-01", "2027-03-31");

        assertThat(inCharge(SKIVE, "2027-03-02")).isEqualTo("viborg-vice, DEPUTY");
        assertThat(inCharge(SKIVE, "2027-03-03")).isEqualTo("skive-direktoer, MEMBER");
        assertThat(inCharge(VIBORG, "2027-03-03")).isEqualTo("viborg-vice, MEMBER");
    }

    @Test
    void a_deputy_who_comes_to_sit_on_the_seat_is_its_member() {
        appoint("viborg-vice", VIBORG, "2027-03-01", "2027-03-31");
        terms.add(term(VIBORG, "viborg-vice", LocalDate.parse("2027-03-15")));

        assertThat(inCharge(VIBORG, "2027-03-14")).isEqualTo("viborg-vice, DEPUTY");
        assertThat(inCharge(VIBORG, "2027-03-15")).isEqualTo("viborg-vice, MEMBER");
    }

    @Test
    void a_deputy_of_two_seats_stands_in_for_the_one_appointed_to_first_and_else_for_the_other() {
        appoint("viborg", SKIVE, "2027-03-03", "2027-03-05");
        appoint("viborg", VIBORG, "2027-03-01", "2027-03-04");

        assertThat(inCharge(VIBORG, "2027-03-02")).isEqualTo("viborg, DEPUTY");
        assertThat(inCharge(VIBORG, "2027-03-03")).isEqualTo("viborg-direktoer, MEMBER");
        assertThat(inCharge(SKIVE, "2027-03-03")).isEqualTo("viborg, DEPUTY");
    }

    @Test
    void of_two_deputies_of_a_seat_the_one_appointed_first_is_in_charge() {
        appoint("viborg", SKIVE, "2027-03-01", "2027-03-05");
        appoint("viborg-vice", SKIVE, "2027-03-01", "2027-03-05");

        assertThat(inCharge(SKIVE, "2027-03-01")).isEqualTo("viborg, DEPUTY");
    }

    @Test
    void who_has_left_or_acts_for_no_authority_any_more_stands_in_for_nobody() {
        appoint("left", VIBORG, "2027-03-01", "2027-03-05");
        appoint("moved", SKIVE, "2027-03-01", "2027-03-05");
        people.add(new RegisteredPerson(caseWorker("left", VIBORG).person(), false));
        people.add(new RegisteredPerson(person("moved", Optional.empty(), Role.SECRETARIAT), true));

        assertThat(inCharge(VIBORG, "2027-03-01")).isEqualTo("viborg-direktoer, MEMBER");
        assertThat(inCharge(SKIVE, "2027-03-01")).isEqualTo("skive-direktoer, MEMBER");
    }

    @Test
    void a_seat_before_its_first_term_is_not_listed() {
        terms.removeIf(term -> term.authority().equals(VIBORG.code()));
        terms.add(term(VIBORG, "viborg-vice", LocalDate.parse("2027-03-01")));

        assertThat(roster().on(LocalDate.parse("2027-02-28"))).extracting(InCharge::authority)
                .containsExactly(SKIVE, HERNING);
    }

    @Test
    void whatever_is_appointed_each_seat_has_one_in_charge_and_nobody_is_of_two() {
        Random chance = new Random(3);
        List<Authority> seats = List.of(VIBORG, SKIVE, HERNING);
        List<String> names = people.stream().map(entry -> entry.person().username()).toList();
        for (int round = 0; round < 300; round++) {
            deputyships.clear();
            for (int i = 0; i < 6; i++) {
                LocalDate first = LocalDate.parse("2027-03-01").plusDays(chance.nextInt(10));
                appoint(
                        names.get(chance.nextInt(names.size())),
                        seats.get(chance.nextInt(seats.size())),
                        first.toString(),
                        first.plusDays(chance.nextInt(5)).toString());
            }
            for (int day = 0; day < 15; day++) {
                List<InCharge> inCharge = roster().on(LocalDate.parse("2027-03-01").plusDays(day));
                assertThat(inCharge).extracting(InCharge::authority).containsExactlyElementsOf(seats);
                assertThat(inCharge).extracting(InCharge::person).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void seats_held_in_a_period_are_those_held_on_any_of_its_days() {
        terms.add(term(VIBORG, "viborg-vice", LocalDate.parse("2027-03-10")));

        assertThat(roster().seatsHeldBy("viborg-vice", period("2027-03-01", "2027-03-09"))).isEmpty();
        assertThat(roster().seatsHeldBy("viborg-vice", period("2027-03-01", "2027-03-10"))).containsExactly(VIBORG);
        assertThat(roster().seatsHeldBy("viborg-direktoer", period("2027-03-09", "2027-03-20")))
                .containsExactly(VIBORG);
        assertThat(roster().seatsHeldBy("viborg-direktoer", period("2027-03-10", "2027-03-20"))).isEmpty();
        assertThat(roster().membersIn(VIBORG.code(), period("2027-03-09", "2027-03-10")))
                .extracting(Person::username)
                .containsExactly("viborg-direktoer", "viborg-vice");
    }

    private String inCharge(Authority seat, String day) {
        return roster().on(LocalDate.parse(day)).stream()
                .filter(one -> one.authority().equals(seat))
                .map(one -> one.person().username() + ", " + one.capacity())
                .findFirst()
                .orElseThrow();
    }

    private Roster roster() {
        return new Roster(List.of(VIBORG, SKIVE, HERNING), people, new SeatTerms(terms), deputyships);
    }

    private void appoint(String username, Authority seat, String first, String last) {
        int number = deputyships.size();
        deputyships.add(0, new Deputyship(
                number,
                new Appointment(seat.code(), username, period(first, last)),
                act("2027-01-01T09:00", number),
                Optional.empty()));
    }

    private void revokeLast(String at) {
        Deputyship one = deputyships.remove(0);
        deputyships.add(new Deputyship(one.id(), one.appointment(), one.made(), Optional.of(act(at, 0))));
    }

    private static Deputyship.Act act(String at, int minutesLater) {
        return new Deputyship.Act(
                Optional.of("viborg-direktoer"),
                LocalDateTime.parse(at).plusMinutes(minutesLater).atZone(DanishDates.ZONE).toInstant(),
                "");
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static SeatTerm term(Authority seat, String username, LocalDate first) {
        return new SeatTerm(seat.code(), first, username);
    }

    private static Authority authority(String code, String name) {
        return new Authority(
                new AuthorityCode(code), name, Authority.Kind.MUNICIPALITY, new EmailAddress("social@kommune.example"));
    }

    private static RegisteredPerson member(String username, Authority authority) {
        return new RegisteredPerson(person(username, Optional.of(authority.code()), Role.MEMBER), true);
    }

    private static RegisteredPerson caseWorker(String username, Authority authority) {
        return new RegisteredPerson(person(username, Optional.of(authority.code()), Role.CASE_WORKER), true);
    }

    private static Person person(String username, Optional<AuthorityCode> authority, Role role) {
        return new Person(username, username, new EmailAddress(username + "@kommune.example"), authority, role);
    }
}

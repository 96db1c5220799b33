package dk.rammeaftale.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AppointmentRule.About;
import dk.rammeaftale.directory.model.AppointmentRule.Objection;
import dk.rammeaftale.directory.model.Person.Role;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentRuleTest {

    private static final Authority VIBORG = authority("791", "Viborg Kommune");
    private static final Authority SKIVE = authority("779", "Skive Kommune");
    private static final RegisteredPerson DIRECTOR = person("viborg-direktoer", VIBORG, Role.MEMBER);
    private static final RegisteredPerson SKIVES_DIRECTOR = person("skive-direktoer", SKIVE, Role.MEMBER);
    private static final RegisteredPerson CASE_WORKER = person("viborg", VIBORG, Role.CASE_WORKER);

    private final AppointmentRule rule = new AppointmentRule(new Roster(
            List.of(VIBORG, SKIVE),
            List.of(DIRECTOR, SKIVES_DIRECTOR, CASE_WORKER),
            new SeatTerms(List.of(
                    new SeatTerm(VIBORG.code(), SeatTerm.BEGINNING, "viborg-direktoer"),
                    new SeatTerm(SKIVE.code(), SeatTerm.BEGINNING, "skive-direktoer"))),
            List.of(
                    deputyship(1, "2027-03-10", "2027-03-14", Optional.empty()),
                    deputyship(2, "2027-05-01", "2027-05-31", Optional.of(Instant.parse("2027-01-02T09:00:00Z"))))));

    @Test
    void a_case_worker_of_the_authority_may_stand_in_up_to_the_day_before_another_and_from_the_day_after() {
        assertThat(objections(CASE_WORKER, "2027-03-01", "2027-03-09")).isEmpty();
        assertThat(objections(CASE_WORKER, "2027-03-15", "2027-03-15")).isEmpty();
    }

    @Test
    void a_period_that_shares_a_day_with_another_is_refused_at_the_first_day() {
        assertThat(objections(CASE_WORKER, "2027-03-14", "2027-03-20")).containsExactly(new Objection(
                About.FIRST_DAY, "Pladsen har allerede en stedfortræder fra 10. marts 2027 til og med 14. marts 2027."
                        + " Vælg andre dage, eller tilbagekald den først."));
        assertThat(objections(CASE_WORKER, "2027-03-01", "2027-03-10")).hasSize(1);
    }

    @Test
    void a_revoked_period_is_free_again() {
        assertThat(objections(CASE_WORKER, "2027-05-01", "2027-05-31")).isEmpty();
    }

    @Test
    void the_last_day_may_not_lie_before_the_first() {
        assertThat(objections(CASE_WORKER, "2027-06-02", "2027-06-01")).containsExactly(new Objection(
                About.LAST_DAY, "Den sidste dag ligger før den første dag. Vælg en senere sidste dag."));
    }

    @Test
    void a_period_lasts_a_year_at_most() {
        assertThat(objections(CASE_WORKER, "2027-06-01", "2028-05-31")).isEmpty();
        assertThat(objections(CASE_WORKER, "2027-06-01", "2028-06-01")).containsExactly(new Objection(
                About.LAST_DAY, "Perioden er længere end et år. Vælg en tidligere sidste dag."));
    }

    @Test
    void nobody_stands_in_for_themselves() {
        assertThat(objections(DIRECTOR, "2027-06-01", "2027-06-02")).containsExactly(new Objection(
                About.DEPUTY, "Personen sidder selv på pladsen i den periode. Vælg en anden."));
    }

    @Test
    void nobody_who_holds_another_seat_stands_in() {
        assertThat(objections(SKIVES_DIRECTOR, "2027-06-01", "2027-06-02")).containsExactly(new Objection(
                About.DEPUTY, "Personen sidder på pladsen for Skive Kommune og kan ikke svare for to pladser."
                        + " Vælg en anden."));
    }

    @Test
    void who_has_left_and_who_acts_for_no_authority_do_not_stand_in() {
        RegisteredPerson left = new RegisteredPerson(CASE_WORKER.person(), false);
        RegisteredPerson secretary = new RegisteredPerson(
                new Person("sekretariat", "Sekretær", email(), Optional.empty(), Role.SECRETARIAT), true);

        assertThat(objections(left, "2027-06-01", "2027-06-02")).containsExactly(new Objection(
                About.DEPUTY, "Personen er ikke et aktivt medlem eller en aktiv sagsbehandler. Vælg en anden."));
        assertThat(objections(secretary, "2027-06-01", "2027-06-02")).hasSize(1);
    }

    @Test
    void a_member_appoints_from_their_own_authority() {
        assertThat(AppointmentRule.objectionToStranger(VIBORG, CASE_WORKER)).isEmpty();
        assertThat(AppointmentRule.objectionToStranger(SKIVE, CASE_WORKER)).contains(new Objection(
                About.DEPUTY, "Personen hører ikke til Skive Kommune. Vælg en anden, eller bed sekretariatet om at"
                        + " udpege personen."));
    }

    @Test
    void a_period_begins_today_at_the_earliest() {
        LocalDate today = LocalDate.parse("2027-02-01");

        assertThat(AppointmentRule.objectionToPast(today, today)).isEmpty();
        assertThat(AppointmentRule.objectionToPast(today.minusDays(1), today)).contains(new Objection(
                About.FIRST_DAY, "Den første dag ligger før i dag. Vælg i dag eller en senere dag."));
    }

    private List<Objection> objections(RegisteredPerson deputy, String first, String last) {
        return rule.objectionsTo(VIBORG, deputy, LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Deputyship deputyship(long id, String first, String last, Optional<Instant> revoked) {
        return new Deputyship(
                id,
                new Appointment(VIBORG.code(), "viborg", new Period(LocalDate.parse(first), LocalDate.parse(last))),
                new Deputyship.Act(Optional.empty(), Instant.parse("2027-01-01T09:00:00Z"), ""),
                revoked.map(at -> new Deputyship.Act(Optional.empty(), at, "")));
    }

    private static Authority authority(String code, String name) {
        return new Authority(new AuthorityCode(code), name, Authority.Kind.MUNICIPALITY, email());
    }

    private static RegisteredPerson person(String username, Authority authority, Role role) {
        return new RegisteredPerson(
                new Person(username, username, email(), Optional.of(authority.code()), role), true);
    }

    private static EmailAddress email() {
        return new EmailAddress("nogen@kommune.example");
    }
}

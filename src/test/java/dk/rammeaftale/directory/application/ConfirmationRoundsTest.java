package dk.rammeaftale.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.directory.application.ConfirmationRounds.Sent;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.directory.model.ConfirmationCalendar;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ConfirmationRoundsTest {

    @Autowired
    private ConfirmationRegister register;

    @Autowired
    private ConfirmationLetters letters;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private FailedAddresses failed;

    @Autowired
    private Directory directory;

    @Autowired
    private OfficeHours officeHours;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private ServiceTime time;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private JdbcClient jdbc;

    private final TwoAuthorities kind = new TwoAuthorities();
    private ConfirmationRounds rounds;
    private ConfirmationDueWork work;

    @BeforeEach
    void a_yearly_round_in_may() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        rounds = new ConfirmationRounds(List.of(kind), register, letters, links, failed, directory, clock);
        work = new ConfirmationDueWork(rounds, register, officeHours, transaction, clock);
    }

    @AfterEach
    void nothing_is_left() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
    }

    @Test
    void a_round_begins_once_in_the_office_hours_of_its_day() {
        assertThat(work.nextDue()).contains(Instant.parse("2027-05-03T06:00:00Z"));

        time.timeIs("2027-05-02T12:00");
        work.runDue();
        assertThat(mails()).isZero();

        time.timeIs("2027-05-03T08:00");
        work.runDue();
        work.runDue();
        transaction.executeWithoutResult(status -> rounds.begin(kind, LocalDate.parse("2027-05-01"))); // another node, too late

        assertThat(mails()).isEqualTo(2);
        assertThat(rounds.missing(kind)).hasSize(2);
        assertThat(work.nextDue().orElseThrow()).isAfter(Instant.parse("2028-04-30T00:00:00Z"));
    }

    @Test
    void a_round_that_breaks_off_leaves_nothing_and_is_whole_the_next_time() {
        time.timeIs("2027-05-03T08:00");
        kind.broken = true;
        assertThatThrownBy(work::runDue).hasMessage("broken off");
        assertThat(mails()).isZero();
        assertThat(register.rounds(kind.name())).isEmpty();

        kind.broken = false;
        work.runDue();

        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void what_was_begun_by_hand_shortly_before_is_not_begun_again_on_its_day() {
        time.timeIs("2027-04-20T09:00");
        transaction.executeWithoutResult(status -> rounds.beginNow(kind, "sekretariat"));
        assertThat(mails()).isEqualTo(2);

        time.timeIs("2027-05-03T08:00");
        work.runDue();

        assertThat(mails()).isEqualTo(2);
        assertThat(transaction.<Object>execute(status -> rounds.beginNow(kind, "sekretariat")).toString())
                .contains("tre måneder");
    }

    @Test
    void who_is_missing_is_reminded_at_most_once_a_day() {
        time.timeIs("2027-05-03T08:00");
        work.runDue();
        assertThat(remind()).isZero();

        time.timeIs("2027-05-05T08:00");
        register.answered(rounds.missing(kind).get(0).id(), "nogen@skive.example", clock.instant());

        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        assertThat(mails()).isEqualTo(3);
    }

    @Test
    void a_new_round_ends_the_links_of_the_one_before() {
        time.timeIs("2027-05-03T08:00");
        work.runDue();
        long before = rounds.missing(kind).get(0).id();

        time.timeIs("2028-05-02T08:00");
        work.runDue();

        assertThat(register.find(before).orElseThrow().isOpen()).isFalse();
        assertThat(rounds.missing(kind)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from personal_link where purpose = 'confirmation' and revocation = 0")
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whoever_no_mail_reaches_is_not_counted_as_asked_or_reminded_until_an_address_works() {
        Authority skive = directory.authority(new AuthorityCode("779"));
        jdbc.sql("insert into failed_address (address, since, last_at, reason) values (:address, :at, :at, 'Ukendt')")
                .param("address", skive.contact().value()).param("at", OffsetDateTime.now(clock)).update();
        time.timeIs("2027-05-03T08:00");
        work.runDue();
        assertThat(mails()).isEqualTo(1);
        assertThat(rounds.asked(kind)).isEqualTo(1);
        assertThat(rounds.missing(kind)).hasSize(2);

        time.timeIs("2027-05-05T08:00");
        Sent reminded = transaction.execute(status -> rounds.remind(kind));
        assertThat(reminded).isEqualTo(new Sent(1, List.of(skive)));
        assertThat(ofSkive().remindedAt()).isEmpty();

        jdbc.sql("delete from failed_address").update();
        assertThat(remind()).as("asked at last").isEqualTo(1);
        assertThat(ofSkive().askedAt()).contains(clock.instant());
        assertThat(mails()).isEqualTo(3);
        assertThat(remind()).isZero();
    }

    private Confirmation ofSkive() {
        return rounds.missing(kind).stream().filter(one -> one.authority().value().equals("779")).findFirst().orElseThrow();
    }

    private int remind() {
        return transaction.execute(status -> rounds.remind(kind)).reached();
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail where template = 'confirm-authority'").query(Integer.class).single();
    }

    /** Two authorities, each with one address and nothing to confirm. */
    private final class TwoAuthorities implements ConfirmationKind {

        private boolean broken;

        @Override
        public String name() {
            return "prøve";
        }

        @Override
        public String title() {
            return "Prøve";
        }

        @Override
        public String question() {
            return "";
        }

        @Override
        public ConfirmationCalendar calendar() {
            return ConfirmationCalendar.of(List.of("--05-01"));
        }

        @Override
        public List<Authority> asked() {
            return List.of(directory.authority(new AuthorityCode("779")), directory.authority(new AuthorityCode("791")));
        }

        @Override
        public Map<AuthorityCode, List<EmailAddress>> recipients(Collection<Authority> authorities) {
            if (broken && authorities.stream().anyMatch(authority -> authority.code().value().equals("791"))) {
                throw new IllegalStateException("broken off");
            }
            return authorities.stream().collect(Collectors.toMap(Authority::code, one -> List.of(one.contact())));
        }

        @Override
        public List<ConfirmationPoint> points(Authority authority) {
            return List.of();
        }

        @Override
        public Map<String, String> facts(Authority authority) {
            return Map.of();
        }

        @Override
        public Optional<String> objection(ConfirmationPoint point, String after) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> cells(String name, String column, String after) {
            return Map.of(column, after);
        }

        @Override
        public String template() {
            return "confirm-authority";
        }
    }
}

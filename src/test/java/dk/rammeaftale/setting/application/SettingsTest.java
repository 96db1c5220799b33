package dk.rammeaftale.setting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.setting.model.SettingChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Setting<Integer> DAYS = Setting.ofNumber("x.days", "Dage", "vores valg", 14, 1, 365);
    private static final Setting<List<Integer>> LIST =
            Setting.ofList("x.list", "Liste", "vores valg", List.of("7", "2"), "", Integer::valueOf, List::copyOf);

    private final Changes register = new Changes();
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T23:30:00Z"), Settings.ZONE);
    private final Settings settings = new Settings(register, clock);

    @Test
    void without_a_change_the_value_of_the_file_holds() {
        assertThat(settings.on(DAYS, day("2026-12-02"))).isEqualTo(14);
        assertThat(settings.on(LIST, day("2026-12-02"))).containsExactly(7, 2);
    }

    @Test
    void the_day_is_the_one_in_denmark() {
        assertThat(settings.today()).isEqualTo("2026-12-02");
    }

    @Test
    void a_change_holds_from_its_day_on_and_the_last_day_reached_wins() {
        register.change("x.days", "20", "2027-01-01");
        register.change("x.days", "30", "2027-02-01");
        register.change("x.other", "99", "2026-01-01");

        assertThat(settings.on(DAYS, day("2026-12-31"))).isEqualTo(14);
        assertThat(settings.on(DAYS, day("2027-01-01"))).isEqualTo(20);
        assertThat(settings.on(DAYS, day("2027-01-31"))).isEqualTo(20);
        assertThat(settings.on(DAYS, day("2027-02-01"))).isEqualTo(30);
    }

    @Test
    void of_two_changes_for_the_same_day_the_later_made_holds() {
        register.change("x.days", "20", "2027-01-01");
        register.change("x.days", "21", "2027-01-01");

        assertThat(settings.on(DAYS, day("2027-01-01"))).isEqualTo(21);
    }

    @Test
    void a_withdrawn_change_never_holds() {
        register.change("x.days", "20", "2027-01-01");
        register.withdraw(1, day("2026-12-02"), "admin", Instant.EPOCH, "fortrudt");

        assertThat(settings.on(DAYS, day("2027-03-01"))).isEqualTo(14);
    }

    @Test
    void changes_are_read_once_until_there_is_a_reason_to_read_them_again() {
        settings.on(DAYS, day("2026-12-02"));
        settings.on(DAYS, day("2026-12-02"));
        assertThat(register.asked).isOne();

        settings.readAgain();
        settings.on(DAYS, day("2026-12-02"));
        assertThat(register.asked).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "366", "-1", "1.5", "fjorten", "999999999999"})
    void a_number_out_of_range_is_refused(String entered) {
        assertThatThrownBy(() -> DAYS.reading().apply(entered)).hasMessage("Skriv et helt tal mellem 1 og 365.");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Changes in memory. */
    private static final class Changes implements SettingRegister {

        private final List<SettingChange> all = new ArrayList<>();
        private int asked;

        void change(String name, String value, String from) {
            add(name, value, LocalDate.parse(from), "admin", Instant.EPOCH, "derfor");
        }

        @Override
        public List<SettingChange> all() {
            asked++;
            return List.copyOf(all);
        }

        @Override
        public void add(String name, String value, LocalDate effectiveOn, String by, Instant at, String reason) {
            all.add(new SettingChange(all.size() + 1, name, value, effectiveOn, by, at, reason, Optional.empty()));
        }

        @Override
        public boolean withdraw(long id, LocalDate today, String by, Instant at, String reason) {
            all.replaceAll(change -> change.id() != id ? change : new SettingChange(
                    id, change.name(), change.value(), change.effectiveOn(), change.by(), change.at(), change.reason(),
                    Optional.of(new SettingChange.Withdrawal(by, at, reason))));
            return true;
        }
    }
}

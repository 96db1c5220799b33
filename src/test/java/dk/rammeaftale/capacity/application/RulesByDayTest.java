package dk.rammeaftale.capacity.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.model.Editions;
import dk.rammeaftale.setting.application.SettingChanges;
import dk.rammeaftale.setting.application.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case follows our readings of the day on which it was started. */
@ServiceTest
class RulesByDayTest {

    @Autowired
    private RulesInForce rules;
    @Autowired
    private SettingChanges changes;
    @Autowired
    private Settings settings;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsChangedAnyMore() {
        jdbc.sql("delete from setting_change").update();
        settings.readAgain();
    }

    @Test
    void every_reading_holds_from_its_day_on() {
        LocalDate today = settings.today();
        LocalDate tomorrow = today.plusDays(1);
        change("remark-contests", "true", tomorrow);
        change("contact-gate", "BEFORE_EFFECT", tomorrow);
        change("new-facility-counts", "false", tomorrow);
        change("revised-returns", "false", tomorrow);
        change("solution-days", "10", tomorrow);

        assertThat(rules.on(today)).isEqualTo(
                new RuleSettings(false, RuleSettings.ContactGate.BEFORE_HEARING, true, true, 30));
        assertThat(rules.on(tomorrow)).isEqualTo(
                new RuleSettings(true, RuleSettings.ContactGate.BEFORE_EFFECT, false, false, 10));
        assertThat(rules.on(today).remarkStops(Editions.of(2025))).isFalse();
        assertThat(rules.on(tomorrow).remarkStops(Editions.of(2025))).isTrue();
    }

    private void change(String name, String value, LocalDate from) {
        assertThat(changes.plan("rammeaftale.rules." + name, value, from.toString(), "Prøve", "admin")).isEmpty();
    }
}

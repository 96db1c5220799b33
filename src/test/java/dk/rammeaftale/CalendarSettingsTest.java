package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.setting.application.SettingRegister;
import dk.rammeaftale.setting.application.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class CalendarSettingsTest {

    private static final LocalDate CONSTITUTION_DAY = LocalDate.parse("2025-06-05");
    private static final LocalDate DAY_AFTER_ASCENSION = LocalDate.parse("2027-05-07");

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(Wiring.class);

    @Test
    void three_days_are_closing_days_if_nothing_is_set() {
        house.run(context -> {
            DanishCalendar calendar = context.getBean(DanishCalendar.class);
            assertThat(calendar.dayOff(CONSTITUTION_DAY)).contains("grundlovsdag");
            assertThat(calendar.dayOff(LocalDate.parse("2026-12-24"))).contains("juleaftensdag");
            assertThat(calendar.dayOff(LocalDate.parse("2026-12-31"))).contains("nytårsaftensdag");
            assertThat(calendar.isWorkingDay(DAY_AFTER_ASCENSION)).isTrue();
        });
    }

    @Test
    void the_closing_days_are_the_ones_that_are_set() {
        house.withPropertyValues("rammeaftale.calendar.closing-days=05-07,12-24").run(context -> {
            DanishCalendar calendar = context.getBean(DanishCalendar.class);
            assertThat(calendar.dayOff(DAY_AFTER_ASCENSION)).contains("lukkedag");
            assertThat(calendar.isWorkingDay(CONSTITUTION_DAY)).isTrue();
        });
    }

    @Test
    void no_day_is_a_closing_day_if_the_setting_is_empty() {
        house.withPropertyValues("rammeaftale.calendar.closing-days=").run(context ->
                assertThat(context.getBean(DanishCalendar.class).isWorkingDay(CONSTITUTION_DAY)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-6", "02-30", "13-01", "juleaften", "2026-12-24"})
    void a_closing_day_that_is_no_date_stops_the_start_with_a_sentence_that_names_the_setting(String text) {
        house.withPropertyValues("rammeaftale.calendar.closing-days=12-24," + text).run(context ->
                assertThat(context).getFailure().hasStackTraceContaining(
                        ("Indstillingen rammeaftale.calendar.closing-days skal være datoer som 06-05 (måned-dag),"
                                + " ikke \"%s\".").formatted(text)));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CalendarSettings.class)
    @Import({CalendarConfiguration.class, ClosingDays.class, Settings.class})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);
        }

        /** Nothing is changed while the service runs. */
        @Bean
        SettingRegister register() {
            return mock(SettingRegister.class);
        }
    }
}

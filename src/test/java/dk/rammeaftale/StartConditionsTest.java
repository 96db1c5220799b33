package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartConditionsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db.example/rammeaftale",
            "spring.datasource.username", "rammeaftale",
            "spring.datasource.password", "gul-cykel-i-regnvejr",
            "spring.mail.host", "smtp.example",
            "rammeaftale.mail.from", "rammeaftale@sekretariat.example",
            "rammeaftale.mail.secretariat", "sekretariatet@sekretariat.example",
            "rammeaftale.base-url", "https://rammeaftale.example",
            "rammeaftale.admin.username", "foerste",
            "rammeaftale.admin.password", "syv-graa-gaes-paa-taget");

    @Test
    void a_production_with_all_its_settings_starts() {
        assertThat(startProduction(Map.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "spring.datasource.url", "spring.datasource.username", "spring.datasource.password", "spring.mail.host",
        "rammeaftale.mail.from", "rammeaftale.mail.secretariat", "rammeaftale.base-url",
        "rammeaftale.admin.username", "rammeaftale.admin.password"})
    void a_missing_setting_is_named_with_its_environment_variable(String name, CapturedOutput output) {
        assertThat(startProduction(Map.of(name, ""))).isInstanceOf(RefusedStart.class)
                .hasMessageStartingWith(name + " is missing");
        assertThat(output.getAll()).contains(name + " is missing", "APPLICATION FAILED TO START")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.password, postgres", "spring.datasource.password, CamundA",
        "spring.datasource.password, kort", "spring.datasource.password, elleve-tegn",
        "spring.datasource.password, rammeaftale", "rammeaftale.admin.password, demo",
        "rammeaftale.admin.password, admin", "rammeaftale.admin.password, password",
        "rammeaftale.admin.password, changeme", "rammeaftale.admin.password, foerste",
        "spring.mail.password, secret", "rammeaftale.inbox.password, test"})
    void a_known_or_short_password_is_refused(String name, String password, CapturedOutput output) {
        assertThat(startProduction(Map.of(name, password))).isInstanceOf(RefusedStart.class)
                .hasMessageStartingWith(name);
        assertThat(output.getAll()).contains(name).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/rammeaftale", "spring.datasource.url, jdbc:mysql://db.example/r",
        "rammeaftale.base-url, rammeaftale.example", "rammeaftale.mail.from, sekretariatet"})
    void a_setting_that_cannot_be_right_is_refused(String name, String value) {
        assertThat(startProduction(Map.of(name, value))).isInstanceOf(RefusedStart.class).hasMessageStartingWith(name);
    }

    @Test
    void everything_that_is_missing_is_named_in_one_go() {
        RefusedStart refused = (RefusedStart) start("production", Map.of());

        assertThat(refused.sentences()).hasSize(9).allSatisfy(sentence -> assertThat(sentence).contains("is missing"));
        assertThat(refused).hasMessageContaining("RAMMEAFTALE_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.20", "rammeaftale.example", ""})
    void a_demo_refuses_to_be_reached_from_other_machines(String address) {
        assertThat(start("demo", Map.of("server.address", address))).isInstanceOf(RefusedStart.class)
                .hasMessageContaining("server.address");
    }

    @Test
    void without_any_profile_the_demo_starts_on_this_machine_only() {
        assertThat(start("", Map.of())).isNull();
        assertThat(lastStarted.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(lastStarted.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:file:./data/rammeaftale;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo,postgres", "postgres,demo"})
    void the_demo_also_runs_on_postgresql(String profiles) {
        assertThat(start(profiles, Map.of())).isNull();
        assertThat(lastStarted.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");
    }

    @ParameterizedTest
    @MethodSource("unclearProfiles")
    void it_is_either_a_demo_or_a_production(String profiles) {
        assertThat(start(profiles, COMPLETE)).isInstanceOf(RefusedStart.class)
                .hasMessageContaining("spring.profiles.active");
    }

    static Stream<Arguments> unclearProfiles() {
        return Stream.of("demo,production", "postgres", "produktion").map(Arguments::of);
    }

    private Throwable startProduction(Map<String, String> different) {
        Map<String, String> settings = new LinkedHashMap<>(COMPLETE);
        settings.putAll(different);
        return start("production", settings);
    }

    private ConfigurableEnvironment lastStarted;

    /** Starts with the real settings files, but nothing in it. */
    private Throwable start(String profiles, Map<String, String> settings) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        String[] arguments = Stream.concat(
                        profiles.isEmpty() ? Stream.empty() : Stream.of("--spring.profiles.active=" + profiles),
                        settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()))
                .toArray(String[]::new);
        return catchThrowable(() -> {
            var context = application.run(arguments);
            lastStarted = context.getEnvironment();
            context.close();
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {
    }
}

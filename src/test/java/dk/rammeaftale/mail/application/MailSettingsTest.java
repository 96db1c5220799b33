package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class MailSettingsTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void every_setting_has_a_default() {
        service.run(context -> {
            MailSettings mail = context.getBean(MailSettings.class);
            assertThat(mail.from()).hasToString("rammeaftale@sekretariat.example");
            assertThat(mail.answersTo()).isEmpty();
            assertThat(mail.secretariat()).containsExactly(new EmailAddress("sekretariatet@rammeaftale.example"));
            assertThat(mail.lease()).isEqualTo(Duration.ofMinutes(10));
            assertThat(context.getBean(LinkSettings.class).baseUrl()).isEqualTo("http://localhost:8080");
        });
    }

    @Test
    void settings_are_read_as_addresses() {
        service.withPropertyValues(
                        "rammeaftale.mail.from=post@sekretariat.example",
                        "rammeaftale.mail.reply-to=svar@sekretariat.example",
                        "rammeaftale.mail.secretariat=a@rammeaftale.example, b@rammeaftale.example")
                .run(context -> {
                    MailSettings mail = context.getBean(MailSettings.class);
                    assertThat(mail.from()).hasToString("post@sekretariat.example");
                    assertThat(mail.answersTo()).contains(new EmailAddress("svar@sekretariat.example"));
                    assertThat(mail.secretariat()).hasSize(2);
                });
    }

    @Test
    void a_reply_address_may_have_a_plus_of_its_own() {
        service.withPropertyValues("rammeaftale.mail.reply-to=post+svar@sekretariat.example")
                .run(context -> assertThat(context.getBean(MailSettings.class).answersTo(Optional.of("abc")))
                        .contains(new EmailAddress("post+svar+abc@sekretariat.example")));
    }

    @Test
    void a_slash_at_the_end_of_the_base_address_is_not_doubled_in_links() {
        service.withPropertyValues("rammeaftale.base-url=https://rammeaftale.example/")
                .run(context -> assertThat(context.getBean(LinkSettings.class).baseUrl())
                        .isEqualTo("https://rammeaftale.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rammeaftale.mail.from=sekretariatet", "rammeaftale.mail.reply-to=x", "rammeaftale.mail.reply-to=",
        "rammeaftale.mail.lease=PT5S", "rammeaftale.base-url=rammeaftale.example"
    })
    void a_wrong_setting_stops_the_start_and_is_named(String setting) {
        String name = setting.substring(setting.lastIndexOf('.', setting.indexOf('=')) + 1, setting.indexOf('='));
        service.withPropertyValues(setting).run(context -> assertThat(context.getStartupFailure())
                .hasStackTraceContaining(name.equals("base-url") ? "baseUrl" : name));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({MailSettings.class, LinkSettings.class})
    static class Settings {
    }
}

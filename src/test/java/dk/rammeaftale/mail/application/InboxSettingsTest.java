package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class InboxSettingsTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void without_a_host_nothing_is_watched() {
        service.run(context -> assertThat(context.getBean(InboxSettings.class).isWatched()).isFalse());
    }

    @Test
    void a_host_with_an_account_is_enough() {
        service.withPropertyValues("rammeaftale.inbox.host=imap.example", "rammeaftale.inbox.username=svar",
                        "rammeaftale.inbox.password=hemmeligt")
                .run(context -> {
                    InboxSettings inbox = context.getBean(InboxSettings.class);
                    assertThat(inbox.isWatched()).isTrue();
                    assertThat(inbox.protocol()).isEqualTo("imaps");
                    assertThat(inbox.interval()).isEqualTo(Duration.ofMinutes(1));
                    assertThat(inbox.mailbox()).isEqualTo("svar@imap.example/INBOX");
                    assertThat(inbox).asString().doesNotContain("hemmeligt");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol=pop3", "port=70000", "interval=PT0S", "folder=", "host=imap.example"})
    void a_wrong_setting_stops_the_start(String setting) {
        service.withPropertyValues("rammeaftale.inbox." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration
    @EnableConfigurationProperties(InboxSettings.class)
    static class Settings {
    }
}

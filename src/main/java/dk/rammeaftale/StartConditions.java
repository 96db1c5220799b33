package dk.rammeaftale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start a production without its settings and secrets, and a demo that other machines could reach. */
class StartConditions implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final List<String> REQUIRED_IN_PRODUCTION = List.of(
            "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
            "spring.mail.host", "rammeaftale.mail.from", "rammeaftale.mail.secretariat", "rammeaftale.base-url",
            "rammeaftale.admin.username", "rammeaftale.admin.password");
    /** Those that guard something; the mail server's may be missing, where it trusts its network. */
    private static final List<String> PASSWORDS = List.of(
            "spring.datasource.password", "rammeaftale.admin.password", "spring.mail.password",
            "rammeaftale.inbox.password");
    private static final Set<String> KNOWN_PASSWORDS = Set.of(
            "demo", "admin", "administrator", "password", "passw0rd", "kodeord", "adgangskode", "postgres", "camunda",
            "changeme", "change-me", "secret", "hemmelig", "rammeaftale", "sekretariat", "test", "sa");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "localhost");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> sentences = check(context.getEnvironment());
        if (!sentences.isEmpty()) {
            throw new RefusedStart(sentences);
        }
    }

    static List<String> check(ConfigurableEnvironment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        if (demo == production) {
            return List.of("The service starts either with profile demo or with profile production; active are "
                    + String.join(", ", environment.getActiveProfiles()) + " (spring.profiles.active).");
        }
        return demo ? demoSentences(environment) : productionSentences(environment);
    }

    private static List<String> demoSentences(Environment environment) {
        List<String> sentences = new ArrayList<>();
        String address = environment.getProperty("server.address", "");
        if (!THIS_MACHINE.contains(address)) {
            sentences.add("server.address must be 127.0.0.1 in profile demo, whose passwords everybody knows; it is "
                    + (address.isBlank() ? "empty" : address) + ".");
        }
        String management = environment.getProperty("management.server.address");
        if (management != null && !THIS_MACHINE.contains(management)) {
            sentences.add("management.server.address must be 127.0.0.1 in profile demo; it is " + management + ".");
        }
        return sentences;
    }

    private static List<String> productionSentences(Environment environment) {
        List<String> sentences = new ArrayList<>();
        for (String name : REQUIRED_IN_PRODUCTION) {
            if (value(environment, name).isBlank()) {
                sentences.add(name + " is missing: set it in the environment as " + variable(name) + ".");
            }
        }
        String url = value(environment, "spring.datasource.url");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            sentences.add("spring.datasource.url must be the address of a PostgreSQL (jdbc:postgresql:…).");
        }
        String base = value(environment, "rammeaftale.base-url");
        if (!base.isBlank() && !base.matches("https?://\\S+")) {
            sentences.add("rammeaftale.base-url must be the address people use, such as https://rammeaftale.example.");
        }
        String sender = value(environment, "rammeaftale.mail.from");
        if (!sender.isBlank() && !sender.contains("@")) {
            sentences.add("rammeaftale.mail.from must be a mail address.");
        }
        PASSWORDS.forEach(name -> weakness(environment, name).ifPresent(sentences::add));
        return sentences;
    }

    private static Optional<String> weakness(Environment environment, String name) {
        String password = value(environment, name);
        if (password.isBlank()) {
            return Optional.empty();
        }
        String username = value(environment, name.replace(".password", ".username"));
        String plain = password.toLowerCase(Locale.ROOT);
        if (KNOWN_PASSWORDS.contains(plain) || plain.equals(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(name + " is a password that everybody knows: choose another.");
        }
        return password.length() < SHORTEST_PASSWORD
                ? Optional.of(name + " is too short: a password has at least " + SHORTEST_PASSWORD
                        + " characters.")
                : Optional.empty();
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "");
    }

    private static String variable(String name) {
        return name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}

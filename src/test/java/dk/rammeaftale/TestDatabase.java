package dk.rammeaftale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the tests their database: H2 in memory, or the one PostgreSQL of the run. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = "postgres".equals(System.getProperty("rammeaftale.test.database"))
                ? Postgres.URL
                : "jdbc:h2:mem:rammeaftale;DB_CLOSE_DELAY=-1";
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + (url.contains("h2") ? "sa" : "postgres"),
                        "spring.datasource.password=")
                .applyTo(context);
    }

    /** Started with the first context that asks for it, ended with the JVM. */
    private static final class Postgres {

        private static final String URL = start();

        private static String start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

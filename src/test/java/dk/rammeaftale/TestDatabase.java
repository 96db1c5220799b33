package dk.rammeaftale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the tests their database: H2 in memory, or the one PostgreSQL of the run. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = "postgres".equals(System.getProperty("rammeaftale.test.database"))
                ? Postgres.URL
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512";
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
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                // After the contexts: the engine still speaks to its database while it closes.
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                return postgres.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

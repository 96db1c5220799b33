package dk.rammeaftale.sample.store;

import dk.rammeaftale.sample.application.Haste;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** H2 is told to write to its file now and then, and not with every commit; a PostgreSQL goes on as it does. */
@Repository
@Profile("demo")
class JdbcHaste implements Haste {

    private static final int MILLIS_BETWEEN_WRITES = 500;
    /** As the demo's address of its database has it. */
    private static final int WITH_EVERY_COMMIT = 0;

    private final DataSource source;
    private final JdbcClient database;

    JdbcHaste(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    @Override
    public void during(Runnable work) {
        if (!isH2()) {
            work.run();
            return;
        }
        writesEvery(MILLIS_BETWEEN_WRITES);
        try {
            work.run();
        } finally {
            writesEvery(WITH_EVERY_COMMIT);
            database.sql("checkpoint sync").update();
        }
    }

    private void writesEvery(int millis) {
        database.sql("set write_delay " + millis).update();
    }

    private boolean isH2() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, meta -> meta.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.H2;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

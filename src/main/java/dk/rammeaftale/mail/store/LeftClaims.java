package dk.rammeaftale.mail.store;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The mails that a killed service was sending, free at once when it starts again instead of when their lease ends. Only
 * on H2, whose file is open in one process and no more: on PostgreSQL another node may be sending them.
 */
@Component
class LeftClaims implements SmartInitializingSingleton {

    private final JdbcOperations database;

    LeftClaims(JdbcOperations database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String product = database.execute((ConnectionCallback<String>) connection ->
                connection.getMetaData().getDatabaseProductName());
        if ("H2".equals(product)) {
            database.update("""
                    update mail set claimed_by = null, claimed_until = null
                    where state = 'WAITING' and claimed_by is not null
                    """);
        }
    }
}

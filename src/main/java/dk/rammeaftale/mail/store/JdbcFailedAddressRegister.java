package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.application.FailedAddressRegister;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFailedAddressRegister implements FailedAddressRegister {

    private static final int LONGEST_REASON = 1000;
    private static final String SHOWN = "select address, since, last_at, reason from failed_address";

    private final JdbcClient database;

    JdbcFailedAddressRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<FailedAddress> find(EmailAddress address) {
        return database.sql(SHOWN + " where address = :address")
                .param("address", key(address))
                .query(JdbcFailedAddressRegister::read)
                .optional();
    }

    @Override
    public List<FailedAddress> all() {
        return database.sql(SHOWN + " order by address").query(JdbcFailedAddressRegister::read).list();
    }

    @Override
    public void put(FailedAddress failed) {
        if (set("update failed_address set since = :since, last_at = :last, reason = :reason where address = :address", failed)
                == 0) {
            set("insert into failed_address (address, since, last_at, reason) values (:address, :since, :last, :reason)", failed);
        }
    }

    private int set(String statement, FailedAddress failed) {
        String reason = failed.reason().replace("\0", "");
        return database.sql(statement)
                .param("address", key(failed.address()))
                .param("since", MailRows.at(failed.since()))
                .param("last", MailRows.at(failed.lastAt()))
                .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .update();
    }

    @Override
    public boolean remove(EmailAddress address) {
        return database.sql("delete from failed_address where address = :address").param("address", key(address)).update() > 0;
    }

    private static String key(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }

    private static FailedAddress read(ResultSet row, int number) throws SQLException {
        return new FailedAddress(
                new EmailAddress(row.getString("address")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}

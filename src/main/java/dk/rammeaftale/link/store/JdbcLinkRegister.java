package dk.rammeaftale.link.store;

import dk.rammeaftale.link.application.LinkRegister;
import dk.rammeaftale.link.model.PersonalLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Personal links as two tables. */
@Repository
class JdbcLinkRegister implements LinkRegister {

    private static final String END =
            "update personal_link set revoked_at = :at, revoked_reason = :reason, revocation = id where revocation = 0";

    private final JdbcClient database;

    JdbcLinkRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<PersonalLink> living(String purpose, String subject, String holder) {
        return database.sql("""
                        select * from personal_link
                        where purpose = :purpose and subject = :subject and holder = :holder and revocation = 0
                        """)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("holder", holder)
                .query(JdbcLinkRegister::read)
                .optional();
    }

    @Override
    public long add(String purpose, String subject, String holder, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into personal_link (purpose, subject, holder, opened_at)
                        values (:purpose, :subject, :holder, :at)
                        """)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("holder", holder)
                .param("at", at(at))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    @Override
    public void addToken(long link, String hash, Instant at) {
        database.sql("insert into personal_link_token (hash, link_id, minted_at) values (:hash, :link, :at)")
                .param("hash", hash)
                .param("link", link)
                .param("at", at(at))
                .update();
    }

    @Override
    public Optional<PersonalLink> findByToken(String hash) {
        return database.sql("""
                        select link.* from personal_link link
                        join personal_link_token token on token.link_id = link.id
                        where token.hash = :hash and link.revocation = 0
                        """)
                .param("hash", hash)
                .query(JdbcLinkRegister::read)
                .optional();
    }

    @Override
    public Optional<PersonalLink> find(long id) {
        return database.sql("select * from personal_link where id = :id")
                .param("id", id)
                .query(JdbcLinkRegister::read)
                .optional();
    }

    @Override
    public void revoke(long link, String reason, Instant at) {
        database.sql(END + " and id = :id")
                .param("at", at(at))
                .param("reason", reason)
                .param("id", link)
                .update();
    }

    @Override
    public int revokeAll(String purpose, String subject, String reason, Instant at) {
        return database.sql(END + " and purpose = :purpose and subject = :subject")
                .param("at", at(at))
                .param("reason", reason)
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }

    private static PersonalLink read(ResultSet row, int number) throws SQLException {
        return new PersonalLink(
                row.getLong("id"),
                row.getString("purpose"),
                row.getString("subject"),
                row.getString("holder"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

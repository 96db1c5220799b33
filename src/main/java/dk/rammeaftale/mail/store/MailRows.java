package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.MailEvidence;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Turns rows of the table into mails, and moments into what both databases store. */
final class MailRows {

    private MailRows() {
    }

    static StoredMail read(ResultSet row, int number) throws SQLException {
        return new StoredMail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("thread"),
                row.getString("thread_root"),
                row.getString("template"),
                new EmailAddress(row.getString("recipient")),
                Optional.ofNullable(row.getString("reply_tag")),
                new RenderedMail(row.getString("subject"), row.getString("body_text"), row.getString("body_html")),
                MailState.valueOf(row.getString("state")),
                instant(row, "created_at").orElseThrow(),
                instant(row, "ready_at").orElseThrow(),
                row.getInt("attempts"),
                instant(row, "first_attempt_at"),
                instant(row, "next_attempt_at"),
                instant(row, "sent_at"),
                instant(row, "kept_at"),
                instant(row, "bounced_at"),
                Optional.ofNullable(row.getString("server_answer")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("bounce_reason")));
    }

    static MailEvidence evidence(ResultSet row, int number) throws SQLException {
        Optional<Instant> sentAt = instant(row, "sent_at");
        Optional<Instant> keptAt = instant(row, "kept_at");
        return new MailEvidence(
                row.getLong("id"),
                new EmailAddress(row.getString("recipient")),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                sentAt.or(() -> keptAt),
                instant(row, "bounced_at"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("bounce_reason")));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

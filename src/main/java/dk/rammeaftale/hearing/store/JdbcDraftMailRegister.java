package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.DraftMailRegister;
import dk.rammeaftale.hearing.model.DraftMail;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDraftMailRegister implements DraftMailRegister {

    private final JdbcClient jdbc;

    JdbcDraftMailRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long hearingId, AuthorityCode seat, DraftMail mail) {
        jdbc.sql("""
                        insert into hearing_draft_mail (hearing_id, authority, kind, holder, colleague, written_at)
                        values (:hearingId, :seat, :kind, :holder, :colleague, :at)
                        """)
                .param("hearingId", hearingId)
                .param("seat", seat.value())
                .param("kind", mail.kind().name())
                .param("holder", mail.holder())
                .param("colleague", mail.colleague().value())
                .param("at", Moments.stored(mail.at()))
                .update();
    }

    @Override
    public List<DraftMail> of(long hearingId, AuthorityCode seat) {
        return jdbc.sql("select * from hearing_draft_mail where hearing_id = :hearingId and authority = :seat order by id")
                .param("hearingId", hearingId)
                .param("seat", seat.value())
                .query((row, index) -> new DraftMail(
                        DraftMail.Kind.valueOf(row.getString("kind")),
                        row.getString("holder"),
                        new EmailAddress(row.getString("colleague")),
                        Moments.read(row, "written_at").orElseThrow()))
                .list();
    }
}

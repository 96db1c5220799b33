package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.VisibleHearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisibleHearings implements VisibleHearings {

    /** A viewer of no authority: no code is empty. */
    private static final String OF_NO_AUTHORITY = "";

    private static final String VISIBLE = """
            from hearing h
            where h.state = :state and h.sent_on is not null and (
                :secretariat
                or (h.proposer is not null and (:member or h.proposer = :authority))
                or (h.proposer is null and h.recipients = :dassos and :member)
                or (h.proposer is null and h.recipients <> :dassos and exists (
                    select 1 from hearing_seat s where s.hearing_id = h.id and s.authority = :authority)))
            """;

    private final JdbcClient jdbc;

    JdbcVisibleHearings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hearing> open(Viewer viewer) {
        return of(HearingState.OPEN, viewer, "select h.* " + VISIBLE + " order by h.id")
                .query(JdbcHearingRegister::hearing)
                .list();
    }

    @Override
    public Page<Hearing> closed(Viewer viewer, Slice slice) {
        long total = of(HearingState.CLOSED, viewer, "select count(*) " + VISIBLE).query(Long.class).single();
        List<Hearing> rows = of(HearingState.CLOSED, viewer, "select h.* " + VISIBLE
                        + " order by h.closed_at desc, h.id desc limit :size offset :offset")
                .param("size", slice.size())
                .param("offset", slice.offset())
                .query(JdbcHearingRegister::hearing)
                .list();
        return new Page<>(rows, slice, total);
    }

    private StatementSpec of(HearingState state, Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("state", state.name())
                .param("secretariat", viewer.isSecretariat())
                .param("member", viewer.isMember())
                .param("authority", viewer.authority().map(AuthorityCode::value).orElse(OF_NO_AUTHORITY))
                .param("dassos", Recipients.DASSOS.toString());
    }
}

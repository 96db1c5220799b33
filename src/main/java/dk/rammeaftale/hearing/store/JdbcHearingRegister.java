package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.HearingRegister;
import dk.rammeaftale.hearing.application.HearingRequest;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHearingRegister implements HearingRegister {

    private final JdbcClient jdbc;

    JdbcHearingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(HearingRequest request, HearingTerms terms) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into hearing (case_number, round, title, proposer, silence_approves, remark_contests, state)
                        values (:caseNumber, :round, :title, :proposer, :silenceApproves, :remarkContests, :state)
                        """)
                .param("caseNumber", request.caseNumber().value())
                .param("round", request.round())
                .param("title", request.title())
                .param("proposer", request.proposer().value())
                .param("silenceApproves", terms.silenceApproves())
                .param("remarkContests", terms.remarkContests())
                .param("state", HearingState.PREPARED.name())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        List<Fact> facts = request.facts();
        for (int position = 0; position < facts.size(); position++) {
            jdbc.sql("insert into hearing_fact (hearing_id, position, label, content) values (:id, :position, :label, :content)")
                    .param("id", id)
                    .param("position", position)
                    .param("label", facts.get(position).label())
                    .param("content", facts.get(position).content())
                    .update();
        }
        List<Enclosure> enclosures = request.enclosures();
        for (int position = 0; position < enclosures.size(); position++) {
            jdbc.sql("insert into hearing_enclosure (hearing_id, position, name, path) values (:id, :position, :name, :path)")
                    .param("id", id)
                    .param("position", position)
                    .param("name", enclosures.get(position).name())
                    .param("path", enclosures.get(position).path())
                    .update();
        }
        return id;
    }

    @Override
    public Optional<Hearing> find(long id) {
        return jdbc.sql("select * from hearing where id = :id").param("id", id).query(JdbcHearingRegister::hearing).optional();
    }

    @Override
    public List<Hearing> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from hearing where case_number = :caseNumber order by id")
                .param("caseNumber", caseNumber.value())
                .query(JdbcHearingRegister::hearing)
                .list();
    }

    private static Hearing hearing(ResultSet row, int index) throws SQLException {
        return new Hearing(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("round"),
                row.getString("title"),
                new AuthorityCode(row.getString("proposer")),
                new HearingTerms(row.getBoolean("silence_approves"), row.getBoolean("remark_contests")),
                HearingState.valueOf(row.getString("state")),
                opening(row),
                Optional.ofNullable(row.getString("outcome")).map(HearingOutcome::valueOf));
    }

    private static Optional<Hearing.Opening> opening(ResultSet row) throws SQLException {
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        if (sentOn == null) {
            return Optional.empty();
        }
        return Optional.of(new Hearing.Opening(
                sentOn,
                row.getInt("days"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("deadline_explanation")));
    }

    @Override
    public List<Fact> facts(long id) {
        return jdbc.sql("select label, content from hearing_fact where hearing_id = :id order by position")
                .param("id", id)
                .query((row, index) -> new Fact(row.getString("label"), row.getString("content")))
                .list();
    }

    @Override
    public List<Enclosure> enclosures(long id) {
        return jdbc.sql("select name, path from hearing_enclosure where hearing_id = :id order by position")
                .param("id", id)
                .query((row, index) -> new Enclosure(row.getString("name"), row.getString("path")))
                .list();
    }

    @Override
    public void open(long id, Hearing.Opening opening, List<HearingSeat> seats) {
        jdbc.sql("""
                        update hearing
                        set state = :state, sent_on = :sentOn, days = :days, last_day = :lastDay, closes_at = :closesAt,
                            deadline_explanation = :explanation
                        where id = :id
                        """)
                .param("state", HearingState.OPEN.name())
                .param("sentOn", opening.sentOn())
                .param("days", opening.days())
                .param("lastDay", opening.lastDay())
                .param("closesAt", opening.closesAt().atOffset(ZoneOffset.UTC))
                .param("explanation", opening.explanation())
                .param("id", id)
                .update();
        seats.forEach(seat -> add(id, seat));
    }

    private void add(long id, HearingSeat seat) {
        jdbc.sql("""
                        insert into hearing_seat (hearing_id, authority, username, person, email, proposer)
                        values (:id, :authority, :username, :person, :email, :proposer)
                        """)
                .param("id", id)
                .param("authority", seat.authority().value())
                .param("username", seat.username())
                .param("person", seat.person())
                .param("email", seat.email().value())
                .param("proposer", seat.proposer())
                .update();
    }

    @Override
    public List<HearingSeat> seats(long id) {
        return jdbc.sql("select * from hearing_seat where hearing_id = :id order by person")
                .param("id", id)
                .query((row, index) -> new HearingSeat(
                        new AuthorityCode(row.getString("authority")),
                        row.getString("username"),
                        row.getString("person"),
                        new EmailAddress(row.getString("email")),
                        row.getBoolean("proposer")))
                .list();
    }

    @Override
    public void add(long id, Answer answer) {
        jdbc.sql("""
                        insert into hearing_answer (hearing_id, authority, answer, remark, received_at, given_by)
                        values (:id, :authority, :answer, :remark, :receivedAt, :givenBy)
                        """)
                .param("id", id)
                .param("authority", answer.seat().value())
                .param("answer", answer.kind().name())
                .param("remark", answer.comment())
                .param("receivedAt", answer.receivedAt().atOffset(ZoneOffset.UTC))
                .param("givenBy", answer.by())
                .update();
    }

    @Override
    public List<Answer> answers(long id) {
        return jdbc.sql("""
                        select authority, answer, remark, received_at, given_by
                        from hearing_answer a
                        where hearing_id = :id
                          and not exists (select 1 from hearing_answer later
                                          where later.hearing_id = a.hearing_id
                                            and later.authority = a.authority
                                            and later.id > a.id)
                        order by a.id
                        """)
                .param("id", id)
                .query((row, index) -> new Answer(
                        new AuthorityCode(row.getString("authority")),
                        AnswerKind.valueOf(row.getString("answer")),
                        row.getString("remark"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("given_by")))
                .list();
    }

    @Override
    public void close(long id, HearingOutcome outcome, Instant at) {
        jdbc.sql("update hearing set state = :state, outcome = :outcome, closed_at = :at where id = :id")
                .param("state", HearingState.CLOSED.name())
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}

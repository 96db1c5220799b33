package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.HearingRegister;
import dk.rammeaftale.hearing.application.HearingRequest;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                        insert into hearing (case_number, round, title, proposer, question, recipients, days,
                            policy, silence_approves, remark_contests, state)
                        values (:caseNumber, :round, :title, :proposer, :question, :recipients, :days,
                            :policy, :silenceApproves, :remarkContests, :state)
                        """)
                .param("caseNumber", request.caseNumber().value())
                .param("round", request.round())
                .param("title", request.title())
                .param("proposer", request.proposer().map(AuthorityCode::value).orElse(null))
                .param("question", request.question().orElse(null))
                .param("recipients", request.recipients().toString())
                .param("days", request.days().orElse(null))
                .param("policy", terms.policy().name())
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
        enclose(id, request.enclosures());
        request.touched().forEach(authority ->
                jdbc.sql("insert into hearing_touched (hearing_id, authority) values (:id, :authority)")
                        .param("id", id)
                        .param("authority", authority.value())
                        .update());
        return id;
    }

    @Override
    public void enclose(long id, List<Enclosure> enclosures) {
        for (int position = 0; position < enclosures.size(); position++) {
            jdbc.sql("insert into hearing_enclosure (hearing_id, position, name, path) values (:id, :position, :name, :path)")
                    .param("id", id)
                    .param("position", position)
                    .param("name", enclosures.get(position).name())
                    .param("path", enclosures.get(position).path())
                    .update();
        }
    }

    @Override
    public Optional<Hearing> find(long id) {
        return jdbc.sql("select * from hearing where id = :id").param("id", id).query(JdbcHearingRegister::hearing).optional();
    }

    @Override
    public Hearing lock(long id) {
        return jdbc.sql("select * from hearing where id = :id for update")
                .param("id", id)
                .query(JdbcHearingRegister::hearing)
                .single();
    }

    @Override
    public List<Hearing> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from hearing where case_number = :caseNumber order by id")
                .param("caseNumber", caseNumber.value())
                .query(JdbcHearingRegister::hearing)
                .list();
    }

    @Override
    public Set<CaseNumber> heard(Set<CaseNumber> caseNumbers) {
        return jdbc.sql("select distinct case_number from hearing where state <> :prepared and case_number in (:numbers)")
                .param("prepared", HearingState.PREPARED.name())
                .param("numbers", caseNumbers.stream().map(CaseNumber::value).toList())
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .set();
    }

    @Override
    public List<Hearing> open() {
        return jdbc.sql("select * from hearing where state = :state order by id")
                .param("state", HearingState.OPEN.name())
                .query(JdbcHearingRegister::hearing)
                .list();
    }

    static Hearing hearing(ResultSet row, int index) throws SQLException {
        return new Hearing(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("round"),
                row.getString("title"),
                Optional.ofNullable(row.getString("proposer")).map(AuthorityCode::new),
                Optional.ofNullable(row.getString("question")),
                new HearingTerms(
                        Policy.valueOf(row.getString("policy")),
                        row.getBoolean("silence_approves"),
                        row.getBoolean("remark_contests")),
                HearingState.valueOf(row.getString("state")),
                opening(row),
                Optional.ofNullable(row.getString("outcome")).map(HearingOutcome::valueOf),
                Moments.read(row, "closed_at"));
    }

    private static Optional<Hearing.Opening> opening(ResultSet row) throws SQLException {
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        if (sentOn == null) {
            return Optional.empty();
        }
        return Optional.of(new Hearing.Opening(
                Optional.ofNullable(row.getObject("opened_on", LocalDate.class)).orElse(sentOn),
                sentOn,
                row.getInt("days"),
                row.getObject("last_day", LocalDate.class),
                Moments.read(row, "closes_at").orElseThrow(),
                row.getString("deadline_explanation"),
                Moments.read(row, "invitations_settled_at")));
    }

    @Override
    public Recipients recipientsOf(long id) {
        return jdbc.sql("select recipients from hearing where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(Recipients::read)
                .orElseThrow();
    }

    @Override
    public Optional<Integer> daysOf(long id) {
        return jdbc.sql("select days from hearing where id = :id and days is not null")
                .param("id", id)
                .query(Integer.class)
                .optional();
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
    public Set<AuthorityCode> touched(long id) {
        return jdbc.sql("select authority from hearing_touched where hearing_id = :id")
                .param("id", id)
                .query((row, index) -> new AuthorityCode(row.getString("authority")))
                .set();
    }

    @Override
    public void open(long id, Hearing.Opening opening, List<HearingSeat> seats) {
        jdbc.sql("update hearing set state = :state where id = :id")
                .param("state", HearingState.OPEN.name())
                .param("id", id)
                .update();
        moveDeadline(id, opening);
        seats.forEach(seat -> add(id, seat));
    }

    @Override
    public void moveDeadline(long id, Hearing.Opening opening) {
        jdbc.sql("""
                        update hearing
                        set opened_on = :openedOn, sent_on = :sentOn, days = :days, last_day = :lastDay, closes_at = :closesAt,
                            deadline_explanation = :explanation, invitations_settled_at = :settledAt
                        where id = :id
                        """)
                .param("openedOn", opening.openedOn())
                .param("sentOn", opening.sentOn())
                .param("days", opening.days())
                .param("lastDay", opening.lastDay())
                .param("closesAt", Moments.stored(opening.closesAt()))
                .param("explanation", opening.explanation())
                .param("settledAt", opening.invitationsSettledAt().map(Moments::stored).orElse(null))
                .param("id", id)
                .update();
    }

    private void add(long id, HearingSeat seat) {
        jdbc.sql("""
                        insert into hearing_seat (hearing_id, authority, username, person, email, proposer, acts_as, carried_from)
                        values (:id, :authority, :username, :person, :email, :proposer, :actsAs, :carriedFrom)
                        """)
                .param("id", id)
                .param("authority", seat.authority().value())
                .param("username", seat.username().orElse(null))
                .param("person", seat.person())
                .param("email", seat.email().value())
                .param("proposer", seat.proposer())
                .param("actsAs", seat.actsAs().name())
                .param("carriedFrom", seat.carriedFrom().orElse(null))
                .update();
    }

    @Override
    public Map<Long, List<HearingSeat>> seats(Collection<Long> ids) {
        return RowsOfHearings.each(ids, some -> jdbc.sql("select * from hearing_seat where hearing_id in (:ids) order by person")
                .param("ids", some)
                .query(RowsOfHearings.with(JdbcHearingRegister::seat)));
    }

    private static HearingSeat seat(ResultSet row, int index) throws SQLException {
        return new HearingSeat(
                new AuthorityCode(row.getString("authority")),
                Optional.ofNullable(row.getString("username")),
                row.getString("person"),
                new EmailAddress(row.getString("email")),
                row.getBoolean("proposer"),
                HearingSeat.ActsAs.valueOf(row.getString("acts_as")),
                Moments.read(row, "away_noted_at"),
                resolution(row),
                Optional.ofNullable(row.getObject("carried_from", Integer.class)));
    }

    private static Optional<HearingSeat.Resolution> resolution(ResultSet row) throws SQLException {
        String kind = row.getString("resolution");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new HearingSeat.Resolution(
                HearingSeat.Resolution.Kind.valueOf(kind),
                row.getString("resolution_note"),
                row.getString("resolved_by"),
                Moments.read(row, "resolved_at").orElseThrow()));
    }

    @Override
    public void put(long id, HearingSeat seat) {
        jdbc.sql("""
                        update hearing_seat
                        set username = :username, person = :person, email = :email, acts_as = :actsAs,
                            away_noted_at = :awayNoted, resolution = :resolution, resolution_note = :note,
                            resolved_by = :resolvedBy, resolved_at = :resolvedAt
                        where hearing_id = :id and authority = :authority
                        """)
                .param("username", seat.username().orElse(null))
                .param("person", seat.person())
                .param("email", seat.email().value())
                .param("actsAs", seat.actsAs().name())
                .param("awayNoted", seat.awayNoted().map(Moments::stored).orElse(null))
                .param("resolution", seat.resolution().map(found -> found.kind().name()).orElse(null))
                .param("note", seat.resolution().map(HearingSeat.Resolution::note).orElse(null))
                .param("resolvedBy", seat.resolution().map(HearingSeat.Resolution::by).orElse(null))
                .param("resolvedAt", seat.resolution().map(found -> Moments.stored(found.at())).orElse(null))
                .param("id", id)
                .param("authority", seat.authority().value())
                .update();
    }

    @Override
    public void close(long id, HearingOutcome outcome, Instant at) {
        jdbc.sql("update hearing set state = :state, outcome = :outcome, closed_at = :at where id = :id")
                .param("state", HearingState.CLOSED.name())
                .param("outcome", outcome.name())
                .param("at", Moments.stored(at))
                .param("id", id)
                .update();
    }
}

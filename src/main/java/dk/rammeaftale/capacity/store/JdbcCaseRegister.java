package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.CaseRegister;
import dk.rammeaftale.capacity.application.ProposedSolution;
import dk.rammeaftale.capacity.model.Assessment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.Editions;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.MeetingOutcome;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.capacity.model.Solution;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.model.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseRegister implements CaseRegister {

    static final String CASE_IN_ITS_ROUND = """
            select c.*, r.kind, r.places_after, r.effective_on, r.ends_on
            from capacity_case c join capacity_round r on r.case_number = c.case_number and r.round = c.round
            """;

    private final JdbcClient jdbc;

    JdbcCaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CapacityCase added) {
        jdbc.sql("""
                        insert into capacity_case (case_number, facility_id, facility_name, legal_basis, target_group, operator,
                            started_by, on_behalf, started_on, edition, wished_route, related_case, reason, places_before,
                            round, state)
                        values (:number, :facility, :facilityName, :legalBasis, :targetGroup, :operator,
                            :startedBy, :onBehalf, :startedOn, :edition, :wishedRoute, :relatedCase, :reason, :placesBefore,
                            :round, :state)
                        """)
                .param("number", added.number().value())
                .param("facility", added.facility().map(FacilityId::value).orElse(null))
                .param("facilityName", added.facts().name())
                .param("legalBasis", added.facts().legalBasis())
                .param("targetGroup", added.facts().targetGroup())
                .param("operator", added.operator().value())
                .param("startedBy", added.startedBy())
                .param("onBehalf", added.onBehalf())
                .param("startedOn", added.startedOn())
                .param("edition", added.edition().year())
                .param("wishedRoute", added.wishedRoute().map(Route::name).orElse(null))
                .param("relatedCase", added.relatedCase().map(CaseNumber::value).orElse(null))
                .param("reason", added.reason())
                .param("placesBefore", added.change().placesBefore())
                .param("round", added.round())
                .param("state", added.state().name())
                .update();
        addRound(added.number(), added.round(), added.change());
    }

    private void addRound(CaseNumber number, int round, ProposedChange change) {
        jdbc.sql("""
                        insert into capacity_round (case_number, round, kind, places_after, effective_on, ends_on)
                        values (:number, :round, :kind, :placesAfter, :effectiveOn, :endsOn)
                        """)
                .param("number", number.value())
                .param("round", round)
                .param("kind", change.kind().name())
                .param("placesAfter", change.placesAfter())
                .param("effectiveOn", change.effectiveOn())
                .param("endsOn", change.endsOn().orElse(null))
                .update();
    }

    @Override
    public Optional<CapacityCase> find(CaseNumber number) {
        return jdbc.sql(CASE_IN_ITS_ROUND + "where c.case_number = :number")
                .param("number", number.value())
                .query(JdbcCaseRegister::capacityCase)
                .optional();
    }

    @Override
    public CapacityCase lock(CaseNumber number) {
        jdbc.sql("select case_number from capacity_case where case_number = :number for update")
                .param("number", number.value())
                .query(String.class)
                .single();
        return find(number).orElseThrow();
    }

    @Override
    public List<CapacityCase> at(FacilityId facility) {
        return jdbc.sql(CASE_IN_ITS_ROUND + "where c.facility_id = :facility order by c.case_number")
                .param("facility", facility.value())
                .query(JdbcCaseRegister::capacityCase)
                .list();
    }

    @Override
    public List<CapacityCase> open() {
        return jdbc.sql(CASE_IN_ITS_ROUND + "where c.state not in (:over) order by c.case_number")
                .param("over", List.of(CaseState.DECIDED.name(), CaseState.WITHDRAWN.name()))
                .query(JdbcCaseRegister::capacityCase)
                .list();
    }

    @Override
    public List<CapacityCase> decidedBetween(Instant from, Instant until) {
        return jdbc.sql(CASE_IN_ITS_ROUND
                        + "where c.decided_at >= :from and c.decided_at < :until order by c.decided_at, c.case_number")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(JdbcCaseRegister::capacityCase)
                .list();
    }

    /** A row of a case with what its present round proposes. */
    static CapacityCase capacityCase(ResultSet row, int index) throws SQLException {
        return new CapacityCase(
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getString("facility_id")).map(FacilityId::new),
                new CapacityCase.FacilityFacts(
                        row.getString("facility_name"), row.getString("legal_basis"), row.getString("target_group")),
                new AuthorityCode(row.getString("operator")),
                row.getString("started_by"),
                row.getBoolean("on_behalf"),
                row.getObject("started_on", LocalDate.class),
                Editions.of(row.getInt("edition")),
                Optional.ofNullable(row.getString("wished_route")).map(Route::valueOf),
                Optional.ofNullable(row.getString("related_case")).map(CaseNumber::new),
                row.getString("reason"),
                row.getInt("round"),
                change(row),
                assessment(row),
                CaseState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome")).map(CaseOutcome::valueOf),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Optional<Assessment> assessment(ResultSet row) throws SQLException {
        boolean approvalRequired = row.getBoolean("approval_required");
        return Optional.ofNullable(row.getString("rule")).map(rule -> new Assessment(approvalRequired, rule));
    }

    private static ProposedChange change(ResultSet row) throws SQLException {
        return new ProposedChange(
                ChangeKind.valueOf(row.getString("kind")),
                row.getInt("places_before"),
                row.getInt("places_after"),
                row.getObject("effective_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)));
    }

    @Override
    public void moveTo(CaseState state, CaseNumber number) {
        jdbc.sql("update capacity_case set state = :state where case_number = :number")
                .param("state", state.name())
                .param("number", number.value())
                .update();
    }

    @Override
    public void assess(CaseNumber number, Assessment assessment) {
        jdbc.sql("update capacity_case set approval_required = :required, rule = :rule where case_number = :number")
                .param("required", assessment.approvalRequired())
                .param("rule", assessment.sentence())
                .param("number", number.value())
                .update();
    }

    @Override
    public void keep(CaseNumber number, int round, ProposedSolution solution) {
        jdbc.sql("""
                        insert into capacity_solution (case_number, round, solution, explanation, kind, places_after,
                            effective_on, ends_on)
                        values (:number, :round, :solution, :explanation, :kind, :placesAfter, :effectiveOn, :endsOn)
                        """)
                .param("number", number.value())
                .param("round", round)
                .param("solution", solution.solution().name())
                .param("explanation", solution.text())
                .param("kind", solution.change().kind().name())
                .param("placesAfter", solution.change().placesAfter())
                .param("effectiveOn", solution.change().effectiveOn())
                .param("endsOn", solution.change().endsOn().orElse(null))
                .update();
    }

    @Override
    public ProposedSolution solution(CaseNumber number, int round) {
        return jdbc.sql("""
                        select s.*, c.places_before
                        from capacity_solution s join capacity_case c on c.case_number = s.case_number
                        where s.case_number = :number and s.round = :round
                        """)
                .param("number", number.value())
                .param("round", round)
                .query((row, index) -> new ProposedSolution(
                        Solution.valueOf(row.getString("solution")), row.getString("explanation"), change(row)))
                .single();
    }

    @Override
    public void startRound(CaseNumber number, int round, ProposedChange change) {
        addRound(number, round, change);
        jdbc.sql("update capacity_case set round = :round where case_number = :number")
                .param("round", round)
                .param("number", number.value())
                .update();
    }

    @Override
    public void revise(CaseNumber number, int round, ProposedChange change) {
        jdbc.sql("""
                        update capacity_round set kind = :kind, places_after = :placesAfter
                        where case_number = :number and round = :round
                        """)
                .param("kind", change.kind().name())
                .param("placesAfter", change.placesAfter())
                .param("number", number.value())
                .param("round", round)
                .update();
    }

    @Override
    public void decide(CaseNumber number, CaseState state, CaseOutcome outcome, Instant at) {
        jdbc.sql("update capacity_case set state = :state, outcome = :outcome, decided_at = :at where case_number = :number")
                .param("state", state.name())
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .update();
    }

    @Override
    public void establish(CaseNumber number, FacilityId facility) {
        jdbc.sql("update capacity_case set facility_id = :facility where case_number = :number")
                .param("facility", facility.value())
                .param("number", number.value())
                .update();
    }

    @Override
    public boolean keep(CaseNumber number, MeetingDecision decision, Instant at) {
        if (meetingDecisions(number).stream().anyMatch(kept -> kept.meetingId().equals(decision.meetingId()))) {
            return false;
        }
        jdbc.sql("""
                        insert into capacity_meeting_decision (case_number, meeting_id, round, outcome, places_after, taken, kept_at)
                        values (:number, :meetingId, :round, :outcome, :placesAfter, false, :at)
                        """)
                .param("number", number.value())
                .param("meetingId", decision.meetingId())
                .param("round", decision.round())
                .param("outcome", decision.outcome().name())
                .param("placesAfter", decision.placesAfter().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    @Override
    public List<MeetingDecision> meetingDecisions(CaseNumber number) {
        return decisions(number, "(true, false)");
    }

    @Override
    public List<MeetingDecision> takenDecisions(CaseNumber number) {
        return decisions(number, "(true)");
    }

    @Override
    public List<MeetingDecision> waitingDecisions(CaseNumber number) {
        return decisions(number, "(false)");
    }

    private List<MeetingDecision> decisions(CaseNumber number, String taken) {
        return jdbc.sql("select * from capacity_meeting_decision where case_number = :number and taken in " + taken
                        + " order by round, kept_at, meeting_id")
                .param("number", number.value())
                .query((row, index) -> new MeetingDecision(
                        row.getString("meeting_id"),
                        row.getInt("round"),
                        MeetingOutcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("places_after", Integer.class))))
                .list();
    }

    @Override
    public List<CaseNumber> casesWithWaitingDecisions() {
        return jdbc.sql("""
                        select case_number from capacity_meeting_decision where taken = false
                        group by case_number order by min(kept_at), case_number
                        """)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    @Override
    public boolean take(CaseNumber number, String meetingId) {
        int taken = jdbc.sql("""
                        update capacity_meeting_decision set taken = true
                        where case_number = :number and meeting_id = :meetingId and taken = false
                        """)
                .param("number", number.value())
                .param("meetingId", meetingId)
                .update();
        return taken == 1;
    }

    @Override
    public boolean requestWithdrawal(CaseNumber number, String reason, String by, Instant at) {
        if (withdrawalRequested(number)) {
            return false;
        }
        jdbc.sql("""
                        insert into capacity_withdrawal (case_number, reason, requested_by, requested_at)
                        values (:number, :reason, :by, :at)
                        """)
                .param("number", number.value())
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    @Override
    public boolean withdrawalRequested(CaseNumber number) {
        return withdrawalReason(number).isPresent();
    }

    @Override
    public Optional<String> withdrawalReason(CaseNumber number) {
        return jdbc.sql("select reason from capacity_withdrawal where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }
}

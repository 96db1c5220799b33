package dk.rammeaftale.facility.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.application.FacilityRegister;
import dk.rammeaftale.facility.model.Coverage;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.PlannedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacilityRegister implements FacilityRegister {

    private static final String FACILITY = "select f.*, exists (select 1 from ledger_entry l where l.facility = f.id"
            + " and l.closure and l.state = 'EFFECTIVE') as closed from facility f ";
    private static final String USE = "select u.facility, u.authority, u.places from facility_use u"
            + " join facility f on f.id = u.facility ";
    private static final String BY_CODE = " order by u.facility, length(u.authority), u.authority";
    private static final String ENTRY = "select id, facility, effective_on, difference, closure, case_number, reason,"
            + " recorded_at, state, effective_at from ledger_entry ";

    private final JdbcClient jdbc;

    JdbcFacilityRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Facility> all() {
        return facilities(jdbc.sql(FACILITY + "order by f.id"), jdbc.sql(USE + BY_CODE));
    }

    @Override
    public List<Facility> operatedBy(AuthorityCode operator) {
        String condition = "where f.operator = ?";
        return facilities(
                jdbc.sql(FACILITY + condition + " order by f.id").param(operator.value()),
                jdbc.sql(USE + condition + BY_CODE).param(operator.value()));
    }

    @Override
    public Optional<Facility> find(FacilityId id) {
        String condition = "where f.id = ?";
        return facilities(
                        jdbc.sql(FACILITY + condition).param(id.value()),
                        jdbc.sql(USE + condition + BY_CODE).param(id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean exists(FacilityId id) {
        return jdbc.sql("select count(*) from facility where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean store(Entry facility) {
        int updated = jdbc.sql("update facility set name = :name, operator = :operator, municipality = :municipality,"
                        + " legal_basis = :legalBasis, target_group = :targetGroup where id = :id")
                .params(valuesOf(facility))
                .update();
        if (updated == 0) {
            insert(facility, false);
        }
        return updated == 0;
    }

    @Override
    public void establish(Entry facility) {
        insert(facility, true);
    }

    private void insert(Entry facility, boolean establishedByCase) {
        jdbc.sql("insert into facility (id, name, operator, municipality, legal_basis, target_group,"
                        + " established_by_case) values (:id, :name, :operator, :municipality, :legalBasis,"
                        + " :targetGroup, :establishedByCase)")
                .params(valuesOf(facility))
                .param("establishedByCase", establishedByCase)
                .update();
    }

    @Override
    public void replaceUsers(FacilityId facility, Map<AuthorityCode, Integer> places) {
        jdbc.sql("delete from facility_use where facility = ?").param(facility.value()).update();
        places.forEach((user, number) -> jdbc.sql(
                        "insert into facility_use (facility, authority, places) values (?, ?, ?)")
                .params(facility.value(), user.value(), number)
                .update());
    }

    @Override
    public Ledger ledger(FacilityId facility) {
        return new Ledger(jdbc.sql(ENTRY + "where facility = ?")
                .param(facility.value())
                .query((row, n) -> entry(row))
                .list());
    }

    @Override
    public Map<FacilityId, Ledger> ledgers() {
        return jdbc.sql(ENTRY).query((row, n) -> entry(row)).list().stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::facility,
                        Collectors.collectingAndThen(Collectors.toList(), Ledger::new)));
    }

    @Override
    public void plan(PlannedChange change, Instant recordedAt) {
        jdbc.sql("insert into ledger_entry (facility, effective_on, difference, closure, case_number, reason,"
                        + " recorded_at, state) values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')")
                .params(
                        change.facility().value(),
                        change.effectiveOn(),
                        change.difference(),
                        change.closure(),
                        change.caseNumber(),
                        change.reason(),
                        utc(recordedAt))
                .update();
    }

    @Override
    public void correct(
            FacilityId facility, LocalDate effectiveOn, int difference, String reason, Instant recordedAt) {
        jdbc.sql("insert into ledger_entry (facility, effective_on, difference, closure, reason, recorded_at, state,"
                        + " effective_at) values (?, ?, ?, false, ?, ?, 'EFFECTIVE', ?)")
                .params(facility.value(), effectiveOn, difference, reason, utc(recordedAt), utc(recordedAt))
                .update();
    }

    @Override
    public Optional<LocalDate> earliestPlanned() {
        return jdbc.sql("select effective_on from ledger_entry where state = 'PLANNED' order by effective_on limit 1")
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<LedgerEntry> plannedUntil(LocalDate day) {
        return jdbc.sql(ENTRY + "where state = 'PLANNED' and effective_on <= ? order by effective_on, id")
                .param(day)
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public boolean makeEffective(LedgerEntry entry, Instant at) {
        return jdbc.sql("update ledger_entry set state = 'EFFECTIVE', effective_at = ? where id = ?"
                                + " and state = 'PLANNED'")
                        .params(utc(at), entry.id())
                        .update()
                == 1;
    }

    private static List<Facility> facilities(JdbcClient.StatementSpec facilities, JdbcClient.StatementSpec uses) {
        Map<String, Map<AuthorityCode, Integer>> users = new HashMap<>();
        uses.query(row -> {
            users.computeIfAbsent(row.getString("facility"), id -> new LinkedHashMap<>())
                    .put(new AuthorityCode(row.getString("authority")), row.getInt("places"));
        });
        return facilities
                .query((row, n) -> facility(row, users.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    private static Facility facility(ResultSet row, Map<AuthorityCode, Integer> users) throws SQLException {
        AuthorityCode operator = new AuthorityCode(row.getString("operator"));
        return new Facility(
                new FacilityId(row.getString("id")),
                row.getString("name"),
                operator,
                new AuthorityCode(row.getString("municipality")),
                row.getString("legal_basis"),
                row.getString("target_group"),
                Coverage.covered(operator, users.keySet(), row.getBoolean("established_by_case")),
                users,
                row.getBoolean("closed"));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                new FacilityId(row.getString("facility")),
                row.getObject("effective_on", LocalDate.class),
                row.getInt("difference"),
                row.getBoolean("closure"),
                Optional.ofNullable(row.getString("case_number")),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                LedgerEntry.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("effective_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Map<String, Object> valuesOf(Entry facility) {
        return Map.of(
                "id", facility.id().value(),
                "name", facility.name(),
                "operator", facility.operator().value(),
                "municipality", facility.municipality().value(),
                "legalBasis", facility.legalBasis(),
                "targetGroup", facility.targetGroup());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

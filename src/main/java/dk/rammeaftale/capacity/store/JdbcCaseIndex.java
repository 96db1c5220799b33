package dk.rammeaftale.capacity.store;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseIndex;
import dk.rammeaftale.capacity.model.CaseSearch;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseIndex implements CaseIndex {

    private static final String CASES = " from capacity_case c ";
    private static final String IMPORTED =
            "exists (select 1 from capacity_import i where i.case_number = c.case_number) as imported";

    /**
     * The present round of a case. Not a join: where many conditions leave few cases by PostgreSQL's reckoning, it would read all
     * rounds for each of the many there are.
     */
    private static final String ROUND = Stream.of("kind", "places_after", "effective_on", "ends_on")
            .map("(select r.%1$s from capacity_round r where r.case_number = c.case_number and r.round = c.round) as %1$s"::formatted)
            .collect(Collectors.joining(", "));

    private static final String DUE = """
            case c.state
                when 'HEARING' then (select max(h.last_day) from hearing h where h.case_number = c.case_number and h.state = 'OPEN')
                when 'MEETING' then (select max(m.held_on) from agenda_item i join meeting m on m.id = i.meeting_id
                    where i.source = 'CASE' and i.source_reference = c.case_number and i.state <> 'WITHDRAWN'
                    and m.state in ('PLANNED', 'CALLED', 'AGENDA_PUBLISHED', 'HELD'))
            end""";

    /** What all members have read: the rule of CaseAccess. */
    private static final String BEFORE_ALL_MEMBERS = """
            (exists (select 1 from hearing h where h.case_number = c.case_number and h.state <> 'PREPARED')
            or exists (select 1 from agenda_item i join meeting m on m.id = i.meeting_id
                where i.source = 'CASE' and i.source_reference = c.case_number and i.state <> 'WITHDRAWN'
                and m.state in ('AGENDA_PUBLISHED', 'HELD', 'MINUTES_PUBLISHED')))""";

    private static final String VISIBLE = """
            (:secretariat = true or c.state = 'DECIDED' or c.operator in (:own)
            or exists (select 1 from capacity_affected a
                where a.case_number = c.case_number and a.notified_at is not null and a.authority in (:own))
            or (:member = true and %s))""".formatted(BEFORE_ALL_MEMBERS);

    /** Whose case it is; who is affected finds only whoever may read it in the case. */
    private static final String OF_AUTHORITY = """
            (c.operator = :authority or exists (select 1 from capacity_affected a
                where a.case_number = c.case_number and a.authority = :authority
                and (:secretariat = true or c.operator in (:own) or (a.authority in (:own) and a.notified_at is not null)
                or (:member = true and %s))))""".formatted(BEFORE_ALL_MEMBERS);

    private static final String NEWEST_FIRST = " order by c.started_on desc, length(c.case_number) desc, c.case_number desc";

    /** No authority has this code: a list in SQL must not be empty. */
    private static final String NONE = "-";

    private final JdbcClient jdbc;

    JdbcCaseIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ListedCase> page(CaseSearch search, Viewer viewer, Slice slice) {
        Wanted wanted = wanted(search, viewer);
        long total = jdbc.sql("select count(*)" + CASES + wanted.where()).params(wanted.params()).query(Long.class).single();
        List<ListedCase> rows = listed(wanted, " limit :size offset :offset", Map.of("size", slice.size(), "offset", slice.offset()));
        return new Page<>(rows, slice, total);
    }

    @Override
    public List<ListedCase> all(CaseSearch search, Viewer viewer) {
        return listed(wanted(search, viewer), "", Map.of());
    }

    @Override
    public List<ListedCase> related(CaseNumber number, Viewer viewer) {
        Wanted visible = wanted(CaseSearch.EVERYTHING, viewer);
        visible.params().put("number", number.value());
        return listed(
                new Wanted(visible.where() + " and (c.related_case = :number or c.case_number ="
                        + " (select n.related_case from capacity_case n where n.case_number = :number))", visible.params()),
                "", Map.of());
    }

    @Override
    public Choices choices(Viewer viewer) {
        Wanted visible = wanted(CaseSearch.EVERYTHING, viewer);
        record Row(int year, String targetGroup, String legalBasis) {
        }
        List<Row> rows = jdbc.sql("select distinct extract(year from c.started_on) as started, c.target_group, c.legal_basis"
                        + CASES + visible.where())
                .params(visible.params())
                .query((row, index) -> new Row(row.getInt("started"), row.getString("target_group"), row.getString("legal_basis")))
                .list();
        return new Choices(
                rows.stream().map(Row::year).distinct().sorted(Comparator.reverseOrder()).toList(),
                sorted(rows, Row::targetGroup),
                sorted(rows, Row::legalBasis));
    }

    private static <T> List<String> sorted(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).distinct().sorted(Collator.getInstance(DanishDates.DANISH)).toList();
    }

    private List<ListedCase> listed(Wanted wanted, String limit, Map<String, Object> more) {
        return jdbc.sql("select c.*, " + ROUND + ", " + DUE + " as due, " + IMPORTED + CASES
                        + wanted.where() + NEWEST_FIRST + limit)
                .params(wanted.params())
                .params(more)
                .query(JdbcCaseIndex::listed)
                .list();
    }

    private static ListedCase listed(ResultSet row, int index) throws SQLException {
        return new ListedCase(
                JdbcCaseRegister.capacityCase(row, index), Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBoolean("imported"));
    }

    /** A condition and what it is asked with. */
    private record Wanted(String where, Map<String, Object> params) {
    }

    private static Wanted wanted(CaseSearch search, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        params.put("secretariat", viewer.isSecretariat());
        params.put("member", viewer.isMember());
        List<String> own = viewer.authorities().stream().map(code -> code.value()).toList();
        params.put("own", own.isEmpty() ? List.of(NONE) : own);
        StringBuilder where = new StringBuilder("where ").append(VISIBLE);
        contains(where, params, "c.case_number", "searched", search.number());
        contains(where, params, "c.facility_name", "facility", search.facility());
        search.authority().ifPresent(authority -> {
            where.append(" and ").append(OF_AUTHORITY);
            params.put("authority", authority.value());
        });
        equal(where, params, "c.target_group", "targetGroup", search.targetGroup());
        equal(where, params, "c.legal_basis", "legalBasis", search.legalBasis());
        if (!search.states().isEmpty()) {
            where.append(" and c.state in (:states)");
            params.put("states", search.states().stream().map(Enum::name).toList());
        }
        search.year().ifPresent(year -> {
            where.append(" and c.started_on >= :yearBegins and c.started_on < :yearEnds");
            params.put("yearBegins", LocalDate.of(year, 1, 1));
            params.put("yearEnds", LocalDate.of(year + 1, 1, 1));
        });
        for (int word = 0; word < search.words().size(); word++) {
            contains(where, params,
                    "concat_ws(' ', c.case_number, c.facility_name, c.target_group, c.legal_basis, c.reason, c.rule)",
                    "word" + word, search.words().get(word));
        }
        return new Wanted(where.toString(), params);
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String name, String value) {
        if (!value.isEmpty()) {
            where.append(" and ").append(column).append(" = :").append(name);
            params.put(name, value);
        }
    }

    private static void contains(StringBuilder where, Map<String, Object> params, String column, String name, String part) {
        if (!part.isEmpty()) {
            where.append(" and lower(").append(column).append(") like lower(:").append(name).append(") escape '!'");
            params.put(name, "%" + part.replaceAll("[!%_]", "!$0") + "%");
        }
    }
}

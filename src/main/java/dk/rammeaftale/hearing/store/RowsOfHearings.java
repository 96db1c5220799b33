package dk.rammeaftale.hearing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** Rows of several hearings, read with one question and sorted out by the hearing they belong to. */
final class RowsOfHearings {

    /** What a row says, and of which hearing. */
    record Row<T>(long hearing, T content) {
    }

    private RowsOfHearings() {
    }

    /** Reads the column {@code hearing_id} beside the rest. */
    static <T> RowMapper<Row<T>> with(RowMapper<T> rest) {
        return (ResultSet row, int number) -> read(row, number, rest);
    }

    private static <T> Row<T> read(ResultSet row, int number, RowMapper<T> rest) throws SQLException {
        return new Row<>(row.getLong("hearing_id"), rest.mapRow(row, number));
    }

    /** The rows of each hearing in the order they were read; asks nothing for no hearing. */
    static <T> Map<Long, List<T>> each(Collection<Long> ids, Function<Collection<Long>, MappedQuerySpec<Row<T>>> query) {
        return ids.isEmpty()
                ? Map.of()
                : query.apply(ids).list().stream().collect(Collectors.groupingBy(
                        Row::hearing, LinkedHashMap::new, Collectors.mapping(Row::content, Collectors.toList())));
    }
}

package dk.rammeaftale.task.store;

import dk.rammeaftale.task.application.CandidateGroups;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's own table: the engine itself tells the groups of one task at a time. */
@Repository
class JdbcCandidateGroups implements CandidateGroups {

    private final JdbcClient jdbc;

    JdbcCandidateGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Set<String>> of(Collection<String> taskIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id_, group_id_ from act_ru_identitylink"
                            + " where task_id_ in (:tasks) and type_ = 'candidate' and group_id_ is not null")
                    .param("tasks", taskIds)
                    .query(row -> {
                        groups.computeIfAbsent(row.getString("task_id_"), task -> new HashSet<>())
                                .add(row.getString("group_id_"));
                    });
        }
        return groups;
    }
}

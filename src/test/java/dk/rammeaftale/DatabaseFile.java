package dk.rammeaftale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a service that is not running has left in its database; read from a copy, so that the service finds it as it was.
 */
final class DatabaseFile {

    private final Path file;

    DatabaseFile(Path folder) {
        this.file = folder.resolve("data/rammeaftale.mv.db");
    }

    <T> T read(Function<JdbcClient, T> question) {
        try {
            Path copy = Files.createTempDirectory(file.getParent(), "copy");
            Files.copy(file, copy.resolve(file.getFileName()));
            String url = "jdbc:h2:file:" + copy.resolve("rammeaftale").toAbsolutePath();
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state of every mail, by its Message-ID. */
    Map<String, String> mails() {
        return read(jdbc -> {
            Map<String, String> states = new HashMap<>();
            jdbc.sql("select message_id, state from mail")
                    .query((row, number) -> states.put(row.getString(1), row.getString(2)))
                    .list();
            return states;
        });
    }

    /** The process keys of the instances of a case that have ended; one that has not stands among them as open. */
    List<String> finishedInstances(String caseNumber) {
        return strings("""
                select proc_def_key_ || case when end_time_ is null then ' (open)' else '' end
                from act_hi_procinst where business_key_ = ? order by proc_def_key_
                """, caseNumber);
    }

    /** Who answered in a case; somebody whose answer was taken twice stands here twice. */
    List<String> answers(String caseNumber) {
        return strings("""
                select a.given_by from hearing_answer a join hearing h on h.id = a.hearing_id
                where h.case_number = ? order by a.given_by
                """, caseNumber);
    }

    int plannedChanges(String caseNumber) {
        return strings("select reason from ledger_entry where case_number = ?", caseNumber).size();
    }

    /** Tasks and jobs of cases and hearings that wait for somebody or something; the meetings of the plan go on beside them. */
    List<String> openEnds() {
        return strings("""
                select task_def_key_ from act_ru_task where proc_def_id_ not like 'meeting:%'
                union all
                select process_def_key_ from act_ru_job where process_def_key_ <> 'meeting'
                """);
    }

    /** Letters that were written twice; two reminders a week apart say the same. */
    List<String> lettersWrittenTwice() {
        return strings("""
                select template || ' ' || recipient from mail
                group by thread, template, recipient, body_text, cast(created_at as date) having count(*) > 1
                """);
    }

    private List<String> strings(String question, Object... parameters) {
        return read(jdbc -> jdbc.sql(question).params(parameters).query(String.class).list());
    }
}

package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.capacity.CaseStage;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page and every action of ours, and who gets in: each handler there is, tried as every role. What comes out stands in
 * {@code access.txt}, which people read and approve; a new page is missing there until somebody has thought about it.
 * Who gets in does not depend on the database: it runs once.
 */
@ServiceTest
@Tag("once")
class AccessTest {

    private static final Path APPROVED = Path.of("src/test/resources/access.txt");
    private static final Path RECEIVED = Path.of("target/received/access.txt");

    @Autowired
    private TriedDoors doors;
    @Autowired
    private CaseStage stage;
    @Autowired
    private Hearings hearings;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    private String undecided;
    private String heard;
    private String decided;
    private String route;
    private String agreement;

    @BeforeEach
    void somethingToSee() {
        stage.isSet();
        undecided = stage.proposes("viborg", stage.proposal()).value();
        decided = inHearing();
        stage.everybodyAnswers(new CaseNumber(decided), "NO_REMARKS");
        heard = inHearing();
        route = stage.isReadyForRoute("viborg", stage.proposal()).value();
        agreement = stage.as("sekretariat",
                () -> runtime.startProcessInstanceByKey("framework-agreement", Map.of("firstYear", 2029L))).getBusinessKey();
    }

    private String inHearing() {
        return stage.isInHearing(stage.proposal()).value();
    }

    /** What each address is about, by its beginning; the first that fits counts. What fits none is about nothing that exists. */
    private List<TriedDoors.Subject> subjects() {
        String meeting = jdbc.sql("select min(id) from meeting where upper(forum) = 'DASSOS'").query(String.class).single();
        String contact = stage.onlyTask(new CaseNumber(undecided), "Task_ConfirmContact").getId();
        String answer = stage.taskOf("odder-direktoer", new CaseNumber(heard)).getId();
        return List.of(
                new TriedDoors.Subject("/hoeringer/forbered/", "", Map.of("number", route)),
                new TriedDoors.Subject("/hoeringer/", "", Map.of(
                        "id", hearings.of(new CaseNumber(heard)).get(0).id() + "", "code", "740", "path", "forlaeng")),
                new TriedDoors.Subject("/opgaver/start/", "", Map.of("process", "capacity-adjustment")),
                new TriedDoors.Subject("/opgaver/kladder/", "", Map.of()),
                new TriedDoors.Subject("/opgaver/", "contact", Map.of("id", contact)),
                new TriedDoors.Subject("/opgaver/", "answer", Map.of("id", answer)),
                new TriedDoors.Subject("/sager/", "not yet heard", Map.of("number", undecided)),
                new TriedDoors.Subject("/sager/", "in hearing", Map.of("number", heard)),
                new TriedDoors.Subject("/sager/", "decided", Map.of("number", decided)),
                new TriedDoors.Subject("/tilbud/", "", Map.of("id", "F-791-01")),
                new TriedDoors.Subject("/statistik/", "", Map.of("name", "sager")),
                new TriedDoors.Subject("/stamdata/bekraeftelser/", "", Map.of("kind", "tilbud")),
                new TriedDoors.Subject("/api/cases/", "not yet heard", Map.of("number", undecided, "position", "1")),
                new TriedDoors.Subject("/api/cases/", "in hearing", Map.of("number", heard, "position", "1")),
                new TriedDoors.Subject("/api/cases/", "decided", Map.of("number", decided, "position", "1")),
                new TriedDoors.Subject("/api/agreements/", "", Map.of("number", agreement)),
                new TriedDoors.Subject("/rammeaftaler/", "", Map.of(
                        "number", agreement, "key", "theme-day", "code", "791", "action", "dato")),
                new TriedDoors.Subject("/api/meetings/", "", Map.of("id", meeting)),
                new TriedDoors.Subject("/moeder/fora", "", Map.of("forum", "DASSOS")),
                new TriedDoors.Subject("/moeder/plan", "", Map.of("year", "2028")),
                new TriedDoors.Subject("/moeder/", "", Map.of("id", meeting)),
                new TriedDoors.Subject("/resultater/", "", Map.of("number", decided)),
                new TriedDoors.Subject("/stamdata/", "", Map.of("name", "fora")),
                new TriedDoors.Subject("/stedfortraeder/", "", Map.of("code", "791")),
                new TriedDoors.Subject("/cockpit/forloeb/", "", Map.of("id", stage.instanceOf(new CaseNumber(heard)).getId())),
                new TriedDoors.Subject("/indstillinger/", "", Map.of("name", "rammeaftale.hearing.days")),
                new TriedDoors.Subject("/post/skabeloner/", "", Map.of("name", "hearing-invitation")),
                new TriedDoors.Subject("/post/ind/", "", Map.of()),
                new TriedDoors.Subject("/post/", "", Map.of("id", jdbc.sql("select min(id) from mail").query(String.class).single())));
    }

    @Test
    void everybody_gets_to_the_pages_and_actions_that_are_theirs_and_to_no_others() throws Exception {
        List<String> lines = new ArrayList<>(List.of(doors.heading()));
        lines.addAll(doors.tried(subjects()));
        String received = String.join("\n", lines) + "\n";

        Files.createDirectories(RECEIVED.getParent());
        Files.writeString(RECEIVED, received);
        assertThat(received).isEqualTo(Files.readString(APPROVED));
    }
}

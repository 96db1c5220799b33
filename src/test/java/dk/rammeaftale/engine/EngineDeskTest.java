package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What our own pages learn from the engine about the one who looks. */
@ServiceTest
class EngineDeskTest {

    @Autowired
    private EngineStage stage;
    @Autowired
    private EngineDesk desk;
    @Autowired
    private CurrentUser currentUser;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private TaskService taskService;

    private String task;

    @BeforeEach
    void setTheStage() {
        stage.set();
        task = stage.openTask(stage.ask());
    }

    @AfterEach
    void clearTheStage() {
        identityService.clearAuthentication();
        stage.clear();
    }

    @Test
    void a_task_is_seen_by_those_it_belongs_to_and_by_the_secretariat() {
        look(EngineStage.MEMBER, "members");
        VisibleTask seen = desk.visibleTask(task).orElseThrow();
        assertThat(seen.processKey()).isEqualTo("engine-check");
        assertThat(seen.element()).isEqualTo("Task_Answer");
        assertThat(seen.caseNumber()).isEqualTo("2026-999");
        assertThat(seen.variables()).containsEntry("internal", "ours");
        assertThat(currentUser.username()).as("looking changes nobody").isEqualTo(EngineStage.MEMBER);

        look(EngineStage.SECRETARY, "secretariat");
        assertThat(desk.visibleTask(task)).isPresent();
    }

    @Test
    void a_task_is_not_seen_by_others_nor_without_a_login_nor_when_it_is_gone() {
        look(EngineStage.OTHER);
        assertThat(desk.visibleTask(task)).isEmpty();

        identityService.clearAuthentication();
        assertThat(desk.visibleTask(task)).isEmpty();

        taskService.complete(task);
        look(EngineStage.MEMBER, "members");
        assertThat(desk.visibleTask(task)).isEmpty();
    }

    @Test
    void those_it_is_granted_to_may_start_a_process() {
        look(EngineStage.OPERATOR, "operators");
        assertThat(desk.mayStart("engine-check")).isTrue();
        assertThat(desk.mayStart("no-such-process")).isFalse();

        look(EngineStage.MEMBER, "members");
        assertThat(desk.mayStart("engine-check")).isFalse();

        identityService.clearAuthentication();
        assertThat(desk.mayStart("engine-check")).isFalse();
    }

    @Test
    void without_a_login_the_service_itself_acts() {
        assertThat(currentUser.username()).isEqualTo("system");
        assertThat(currentUser.groups()).isEmpty();

        look(EngineStage.OPERATOR, "operators", "authority-999");
        assertThat(currentUser.username()).isEqualTo(EngineStage.OPERATOR);
        assertThat(currentUser.groups()).containsExactlyInAnyOrder("operators", "authority-999");
        assertThat(currentUser.asService(currentUser::username)).isEqualTo("system");
        assertThat(currentUser.username()).isEqualTo(EngineStage.OPERATOR);
    }

    private void look(String person, String... groups) {
        identityService.setAuthentication(person, List.of(groups));
    }
}

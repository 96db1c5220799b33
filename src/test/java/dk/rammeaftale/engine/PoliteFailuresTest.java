package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** What a person is told whose task is taken away while the engine is looking at it. */
@ServiceTest
class PoliteFailuresTest {

    private static final RuntimeException FORBIDDEN =
            new AuthorizationException(EngineStage.MEMBER, "TASK_WORK", "Task", "a-task");
    private static final RuntimeException NOTHING_THERE = new NullPointerException("the instance");
    private static final RuntimeException GONE = new NullValueException("Cannot find task with id a-task: task is null");

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void somebodyWorks() {
        identity.setAuthenticatedUserId(EngineStage.MEMBER);
    }

    @AfterEach
    void theyGoHome() {
        identity.clearAuthentication();
    }

    @Test
    void a_task_that_vanishes_with_its_permission_or_its_instance_is_gone() {
        for (RuntimeException first : List.of(FORBIDDEN, NOTHING_THERE)) {
            assertThat(Refusal.in(thrownAfter(first, GONE)).orElseThrow().status()).isEqualTo(404);
        }
    }

    @Test
    void a_task_of_others_stays_theirs_and_a_fault_of_ours_is_no_refusal() {
        assertThat(thrownAfter(FORBIDDEN, FORBIDDEN)).isSameAs(FORBIDDEN);
        assertThat(thrownAfter(NOTHING_THERE, NOTHING_THERE)).isSameAs(NOTHING_THERE);
    }

    @Test
    void whoever_the_database_lets_lose_is_told_of_the_other() {
        RuntimeException deadlock = new CannotAcquireLockException("deadlock detected");

        assertThat(Refusal.in(thrownAfter(deadlock, GONE)).orElseThrow().isConflict()).isTrue();
    }

    private Throwable thrownAfter(RuntimeException first, RuntimeException second) {
        PoliteFailures polite = new PoliteFailures(identity);
        polite.setNext(new FailingEngine(first, second));
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> polite.execute(context -> null)).satisfies(one -> thrown[0] = one);
        return thrown[0];
    }

    /** Fails in one way, and asked again in another. */
    private static final class FailingEngine extends CommandInterceptor {

        private final RuntimeException first;
        private final RuntimeException second;
        private boolean asked;

        FailingEngine(RuntimeException first, RuntimeException second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (asked) {
                throw second;
            }
            asked = true;
            throw first;
        }
    }
}

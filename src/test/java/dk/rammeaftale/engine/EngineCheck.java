package dk.rammeaftale.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the two small processes allow on which the engine room is tried. */
@Component
class EngineCheck {

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "StartEvent_Asked", Set.of("question", "urgent", "count", "big", "attachment_1"),
            "Task_Answer", Set.of("answer"),
            "Event_Heard", Set.of("heard"));

    @Bean
    ListedVariables engineCheckVariables() {
        return new Listed("engine-check", ALLOWED);
    }

    @Bean
    ListedVariables engineCheckCalledVariables() {
        return new Listed("engine-check-called", Map.of("Task_AnswerAll", Set.of("answer")));
    }

    @Bean
    MeetingPlace engineCheckListener() {
        return new MeetingPlace();
    }

    private record Listed(String processKey, Map<String, Set<String>> allowed) implements ListedVariables {

        @Override
        public Predicate<String> allowedAt(String elementId) {
            return name -> allowed.getOrDefault(elementId, Set.of()).contains(name);
        }

        @Override
        public boolean takesMessagesFromOutside(String elementId) {
            return elementId.equals("Event_Heard");
        }
    }

    /** Lets two completions of one task meet after both have read it, if asked to. */
    static class MeetingPlace implements ExecutionListener {

        private volatile CyclicBarrier barrier;

        void meet(int parties) {
            barrier = new CyclicBarrier(parties);
        }

        void pass() {
            barrier = null;
        }

        @Override
        public void notify(DelegateExecution execution) throws Exception {
            if (barrier != null) {
                barrier.await();
            }
        }
    }
}

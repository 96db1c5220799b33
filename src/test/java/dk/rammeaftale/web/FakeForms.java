package dk.rammeaftale.web;

import dk.rammeaftale.engine.VisibleTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forms for tests; their templates lie in the tests' own folder {@code forms}. */
final class FakeForms {

    private FakeForms() {
    }

    /** Shows every kind of field. */
    record EveryField(Optional<String> startsProcess) implements FormPage {

        @Override
        public String name() {
            return "every-field";
        }

        @Override
        public Set<String> elements() {
            return Set.of("Task_EveryField", "Task_EveryFieldAgain");
        }

        @Override
        public Map<String, Object> model(FormRequest request) {
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("MAIL", "Mail");
            ways.put("PHONE", "Telefon");
            return Map.of(
                    "who", request.username() + " " + request.groups(),
                    "caseNumber", request.task().map(VisibleTask::caseNumber).orElse("ny sag"),
                    "ways", ways,
                    "facts", List.of(Map.of("label", "Tilbud", "content", "Bjerget\nog <dalen>")),
                    "written", "<b>fed</b> {{7*7}}");
        }
    }
}

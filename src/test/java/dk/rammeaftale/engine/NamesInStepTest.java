package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps each diagram and the one class that names its parts in step, in both directions. */
class NamesInStepTest {

    /** Which class names the parts of which diagram. */
    private static final Map<String, String> CLASS_OF_DIAGRAM = Map.ofEntries(
            Map.entry("agenda-item", "dk.rammeaftale.meeting.process.AgendaItemProcess"),
            Map.entry("capacity-adjustment", "dk.rammeaftale.capacity.process.CapacityAdjustment"),
            Map.entry("case-withdrawal", "dk.rammeaftale.capacity.process.CaseWithdrawal"),
            Map.entry("hearing", "dk.rammeaftale.hearing.process.HearingProcess"),
            Map.entry("meeting", "dk.rammeaftale.meeting.process.MeetingProcess"),
            Map.entry("reply-triage", "dk.rammeaftale.hearing.process.ReplyTriage"),
            Map.entry("agreement-consultation", "dk.rammeaftale.agreement.process.ConsultationProcess"),
            Map.entry("agreement-decision", "dk.rammeaftale.agreement.process.DecisionProcess"),
            Map.entry("agreement-follow-up", "dk.rammeaftale.agreement.process.FollowUpProcess"),
            Map.entry("agreement-ratification", "dk.rammeaftale.agreement.process.RatificationProcess"),
            Map.entry("agreement-submission", "dk.rammeaftale.agreement.process.SubmissionProcess"),
            Map.entry("agreement-work", "dk.rammeaftale.agreement.process.WorkProcess"),
            Map.entry("framework-agreement", "dk.rammeaftale.agreement.process.FrameworkAgreement"));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([a-zA-Z]+)[ }]");

    static Set<String> diagrams() {
        return CLASS_OF_DIAGRAM.keySet();
    }

    private static BpmnModelInstance model(String diagram) {
        return Bpmn.readModelFromFile(Path.of("bpmn", diagram + ".bpmn").toFile());
    }

    private static Stream<Field> constants(String diagram) {
        try {
            return Arrays.stream(Class.forName(CLASS_OF_DIAGRAM.get(diagram)).getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .peek(field -> field.setAccessible(true));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> texts(String diagram, String form) {
        return constants(diagram)
                .filter(field -> field.getType() == String.class)
                .map(field -> (String) valueOf(field))
                .filter(text -> text.matches(form))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_diagram_has_a_class_that_names_its_parts() {
        String[] files = Path.of("bpmn").toFile().list();
        assertThat(Arrays.stream(files).map(file -> file.replace(".bpmn", ""))).containsExactlyInAnyOrderElementsOf(diagrams());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_key_is_the_diagrams(String diagram) {
        Process process = model(diagram).getModelElementsByType(Process.class).iterator().next();

        assertThat(texts(diagram, "[a-z]+(-[a-z]+)*")).contains(process.getId());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_named_elements_are_the_diagrams_tasks_events_and_calls(String diagram) {
        Set<String> drawn = model(diagram).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof Task || node instanceof Event || node instanceof CallActivity)
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).isNotEmpty();
        assertThat(texts(diagram, "(Task|StartEvent|EndEvent|Event|CallActivity)_\\w+")).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_named_messages_are_the_diagrams(String diagram) {
        Set<String> drawn = model(diagram).getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts(diagram, "Message_\\w+")).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_condition_reads_a_named_variable(String diagram) {
        Set<String> named = constants(diagram)
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(field -> ((ProcessVariable<?>) valueOf(field)).name())
                .collect(Collectors.toSet());
        Set<String> read = model(diagram).getModelElementsByType(ConditionExpression.class).stream()
                .map(condition -> VARIABLE.matcher(condition.getTextContent()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());

        assertThat(named).containsAll(read);
        if (!Set.of("agenda-item", "case-withdrawal", "framework-agreement", "reply-triage").contains(diagram)) {
            assertThat(read).isNotEmpty();
        }
    }
}

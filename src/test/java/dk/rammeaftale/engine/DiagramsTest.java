package dk.rammeaftale.engine;

import static dk.rammeaftale.engine.Diagram.every;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;

/** The rules of the house that every diagram keeps. */
class DiagramsTest {

    /** Capitals stand at the beginning of a sentence and in abbreviations, as in Danish. */
    private static final Pattern DANISH_STYLE =
            Pattern.compile("\\p{Lu}\\p{L}*(?:(?:, |\\. \\p{Lu}| )(?:\\p{Lu}{2,}(?:-\\p{Ll}+)?|\\p{Ll}+))*\\??");

    private static final Pattern FORM_OF_A_TASK =
            Pattern.compile("embedded:/forms/([a-z-]+)\\.html\\?task=\\$\\{task\\.id}");

    private static final Pattern FORM_OF_A_START = Pattern.compile("embedded:/forms/[a-z-]+\\.html");

    private static final Set<String> STORED_DATES = Set.of(
            "${deadline}", "${remindAt}", "${handInOver}", "${beginsAt}", "${inForceAt}", "${endsAt}");

    private static final Map<Class<? extends FlowNode>, String> TYPES = Map.of(
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            IntermediateCatchEvent.class, "Event_",
            BoundaryEvent.class, "Event_",
            Task.class, "Task_",
            CallActivity.class, "CallActivity_",
            SubProcess.class, "SubProcess_",
            Gateway.class, "Gateway_");

    @Test
    void a_file_holds_one_process_and_is_named_after_it() {
        assertThat(Diagram.all()).allSatisfy(diagram -> {
            assertThat(diagram.elements(Process.class)).hasSize(1);
            assertThat(diagram.file()).hasFileName(Diagram.id(diagram.process()) + ".bpmn");
            assertThat(diagram.process().isExecutable()).isTrue();
        });
    }

    @Test
    void history_is_kept_for_ten_years() {
        every(Process.class).has(Process::getCamundaHistoryTimeToLiveString, process -> "P3650D");
    }

    @Test
    void the_engine_takes_every_diagram() {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("diagrams")
                .setJdbcUrl("jdbc:h2:mem:diagrams")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            List<Diagram> diagrams = Diagram.all();
            diagrams.forEach(diagram ->
                    deployment.addModelInstance(diagram.file().getFileName().toString(), diagram.model()));

            assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(
                            diagrams.stream().map(diagram -> Diagram.id(diagram.process())).toList());
        } finally {
            engine.close();
        }
    }

    @Test
    void the_service_saves_before_every_step_of_its_own() {
        every(ServiceTask.class).holds(ServiceTask::isCamundaAsyncBefore);
        every(CallActivity.class).holds(CallActivity::isCamundaAsyncBefore);
    }

    @Test
    void what_a_person_or_a_message_has_brought_is_saved_before_the_next_step() {
        every(UserTask.class).that(task -> !isForMany(task)).holds(UserTask::isCamundaAsyncAfter);
        every(IntermediateCatchEvent.class).holds(IntermediateCatchEvent::isCamundaAsyncAfter);
    }

    @Test
    void where_many_answer_at_once_each_answer_is_saved_by_itself() {
        every(Activity.class)
                .that(DiagramsTest::isForMany)
                .holds(task -> loop(task).isCamundaAsyncAfter() && !loop(task).isSequential()
                        && !task.isCamundaAsyncAfter() && !task.isCamundaAsyncBefore());
    }

    @Test
    void what_one_of_many_answers_stays_in_their_own_task() {
        every(UserTask.class)
                .that(DiagramsTest::isForMany)
                .holds(task -> inputs(task).contains("answer"));
        assertThat(every(UserTask.class).that(DiagramsTest::isForMany).elements())
                .flatExtracting(task -> extensions(task, CamundaInputOutput.class))
                .flatExtracting(CamundaInputOutput::getCamundaInputParameters)
                .extracting(CamundaInputParameter::getTextContent)
                .isNotEmpty()
                .containsOnly("${null}");
    }

    @Test
    void every_id_has_its_type_in_front() {
        TYPES.forEach((type, prefix) -> every(type).holds(node -> isPascalCase(node.getId(), prefix)));
        every(FlowNode.class)
                .holds(node -> TYPES.keySet().stream().anyMatch(type -> type.isInstance(node)));
        every(SequenceFlow.class).holds(flow -> isPascalCase(flow.getId(), "Flow_"));
        every(Message.class).holds(message -> isPascalCase(message.getId(), "Message_"));
        every(MessageEventDefinition.class).holds(event -> isPascalCase(event.getId(), "MessageEventDefinition_"));
        every(TimerEventDefinition.class).holds(event -> isPascalCase(event.getId(), "TimerEventDefinition_"));
        every(EventDefinition.class)
                .holds(event -> event instanceof MessageEventDefinition || event instanceof TimerEventDefinition);
    }

    @Test
    void an_id_is_used_once_in_a_diagram() {
        assertThat(Diagram.all()).allSatisfy(diagram -> assertThat(
                        diagram.elements(FlowNode.class).stream().map(FlowNode::getId))
                .doesNotHaveDuplicates());
    }

    @Test
    void tasks_events_and_questions_have_a_name_in_danish_style() {
        every(Process.class).holds(process -> isDanishStyle(process.getName()));
        every(Activity.class).holds(activity -> isDanishStyle(activity.getName()) && !isQuestion(activity.getName()));
        every(Task.class).holds(task -> task.getName().contains(" "));
        every(Event.class).holds(event -> isDanishStyle(event.getName()) && !isQuestion(event.getName()));
        every(Gateway.class).that(DiagramsTest::isDiverging).holds(gateway -> isDanishStyle(gateway.getName()));
    }

    @Test
    void a_gateway_that_parts_the_way_asks_a_question() {
        every(Gateway.class)
                .that(DiagramsTest::isDiverging)
                .holds(gateway -> isQuestion(gateway.getName())
                        && gateway.getIncoming().size() == 1
                        && gateway.getOutgoing().stream().allMatch(answer -> isAnswer(answer.getName())));
    }

    @Test
    void a_gateway_where_ways_meet_is_silent() {
        every(Gateway.class)
                .that(gateway -> !isDiverging(gateway))
                .holds(gateway -> gateway.getName() == null
                        && (gateway.getIncoming().size() > 1 || gateway instanceof ParallelGateway));
    }

    @Test
    void ways_part_and_meet_in_gateways_only() {
        every(FlowNode.class)
                .that(node -> !(node instanceof Gateway))
                .holds(node -> node.getIncoming().size() <= 1 && node.getOutgoing().size() <= 1);
    }

    @Test
    void one_way_out_of_a_question_needs_no_condition() {
        every(Gateway.class)
                .that(DiagramsTest::isDiverging)
                .holds(gateway -> gateway.getOutgoing().stream()
                                .filter(answer -> answer.getConditionExpression() == null)
                                .map(SequenceFlow::getId)
                                .toList()
                                .equals(List.of(gateway.getAttributeValue("default"))));
        every(SequenceFlow.class)
                .that(flow -> flow.getConditionExpression() != null)
                .holds(flow -> flow.getSource() instanceof Gateway);
    }

    @Test
    void the_bean_of_a_service_task_has_the_name_of_the_task() {
        every(ServiceTask.class)
                .has(ServiceTask::getCamundaDelegateExpression, task -> "${" + beanName(task) + "Delegate}");
    }

    @Test
    void a_user_task_has_a_form_and_a_check_of_the_same_name_and_is_called_after_them() {
        every(UserTask.class).holds(task -> FORM_OF_A_TASK.matcher(task.getCamundaFormKey()).matches());
        every(UserTask.class).holds(task -> kebab(beanName(task)).startsWith(formName(task)));
        every(UserTask.class).holds(task -> listeners(task, "end").equals(List.of(camel(formName(task)))));
    }

    @Test
    void a_user_task_is_somebodys() {
        every(UserTask.class)
                .holds(task -> task.getCamundaAssignee() != null ^ task.getCamundaCandidateGroups() != null);
    }

    @Test
    void what_comes_in_by_a_start_or_a_message_is_checked_under_its_own_name() {
        // Where an embedded subprocess begins, nothing comes in from outside.
        every(StartEvent.class)
                .that(start -> !(start.getParentElement() instanceof SubProcess inside) || inside.triggeredByEvent())
                .holds(start -> listeners(start, "start").equals(List.of(beanName(start))));
        every(StartEvent.class)
                .that(start -> start.getCamundaFormKey() != null)
                .holds(start -> FORM_OF_A_START.matcher(start.getCamundaFormKey()).matches());
        every(CatchEvent.class)
                .that(event -> event instanceof IntermediateCatchEvent && waitsForMessage(event))
                .holds(event -> listeners(event, "end").equals(List.of(beanName(event))));
    }

    @Test
    void only_a_process_with_a_start_form_is_offered_in_tasklist() {
        every(Process.class)
                .holds(process -> process.isCamundaStartableInTasklist()
                        == process.getChildElementsByType(StartEvent.class).stream()
                                .anyMatch(start -> start.getCamundaFormKey() != null));
    }

    @Test
    void a_deadline_is_a_stored_date_and_never_a_duration() {
        every(TimerEventDefinition.class)
                .holds(timer -> timer.getTimeDuration() == null
                        && timer.getTimeCycle() == null
                        && STORED_DATES.contains(timer.getTimeDate().getTextContent()));
    }

    @Test
    void messages_are_named_by_their_id_and_each_is_taken_somewhere() {
        every(Message.class).has(Message::getName, Message::getId);
        Set<String> taken = every(MessageEventDefinition.class).elements().stream()
                .map(event -> event.getMessage().getId())
                .collect(Collectors.toSet());
        every(Message.class).holds(message -> taken.contains(message.getId()));
    }

    @Test
    void a_called_process_is_a_diagram_of_ours_and_carries_the_case_number_on() {
        Set<String> keys = every(Process.class).elements().stream().map(Diagram::id).collect(Collectors.toSet());
        every(CallActivity.class).holds(call -> keys.contains(call.getCalledElement()));
        every(CallActivity.class).has(CallActivity::getCamundaCalledElementBinding, call -> "latest");
        every(CallActivity.class)
                .holds(call -> extensions(call, CamundaIn.class).stream()
                        .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())));
    }

    @Test
    void processes_and_the_work_of_people_are_explained() {
        every(Process.class).holds(process -> !process.getDocumentations().isEmpty());
        every(Activity.class).holds(activity -> !activity.getDocumentations().isEmpty());
    }

    @Test
    void the_danish_style_tells_good_names_from_bad_ones() {
        assertThat(Stream.of("Forslag modtaget", "Alle har svaret. Lukkes høringen nu?", "Vælg DASSOS-møde"))
                .allMatch(DiagramsTest::isDanishStyle);
        assertThat(Stream.of("forslag modtaget", "Forslag Modtaget", "Task_1", "Forslag modtaget.", ""))
                .noneMatch(DiagramsTest::isDanishStyle);
    }

    private static boolean isDanishStyle(String name) {
        return name != null && DANISH_STYLE.matcher(name).matches();
    }

    private static boolean isQuestion(String name) {
        return name != null && name.endsWith("?");
    }

    private static boolean isAnswer(String name) {
        return name != null && !name.isBlank() && !isQuestion(name);
    }

    private static boolean isPascalCase(String id, String prefix) {
        return id.startsWith(prefix) && id.substring(prefix.length()).matches("[A-Z][A-Za-z]+");
    }

    /** Where ways run side by side, nothing is asked. */
    private static boolean isDiverging(Gateway gateway) {
        return gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway);
    }

    private static boolean isForMany(Activity activity) {
        return activity.getLoopCharacteristics() != null;
    }

    private static MultiInstanceLoopCharacteristics loop(Activity activity) {
        return (MultiInstanceLoopCharacteristics) activity.getLoopCharacteristics();
    }

    private static boolean waitsForMessage(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private static <T extends BpmnModelElementInstance> List<T> extensions(FlowNode node, Class<T> kind) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(kind).list();
    }

    private static List<String> inputs(FlowNode node) {
        return extensions(node, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }

    /** The names of the beans that listen, without the word at their end. */
    private static List<String> listeners(FlowNode node, String event) {
        return extensions(node, CamundaExecutionListener.class).stream()
                .filter(listener -> event.equals(listener.getCamundaEvent()))
                .map(CamundaExecutionListener::getCamundaDelegateExpression)
                .map(expression -> expression.replaceFirst("^\\$\\{(\\w+)Listener}$", "$1"))
                .toList();
    }

    private static String formName(UserTask task) {
        Matcher form = FORM_OF_A_TASK.matcher(task.getCamundaFormKey());
        return form.matches() ? form.group(1) : "";
    }

    private static String beanName(FlowNode node) {
        String name = node.getId().substring(node.getId().indexOf('_') + 1);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String camel(String kebab) {
        return Pattern.compile("-(.)").matcher(kebab).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}

package dk.rammeaftale.engine;

import dk.rammeaftale.engine.ProcessDrawing.Area;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.ProcessDrawing.Spot;
import dk.rammeaftale.engine.ProcessDrawing.Trigger;
import dk.rammeaftale.engine.ProcessDrawing.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.stereotype.Component;

/** The drawings in the diagrams that were deployed, each read once: a deployed version never changes. */
@Component
class DrawnProcesses {

    private final RepositoryService repositoryService;
    private final Map<String, ProcessDrawing> read = new ConcurrentHashMap<>();

    DrawnProcesses(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    ProcessDrawing of(String definitionId) {
        return read.computeIfAbsent(definitionId, id -> drawn(repositoryService.getBpmnModelInstance(id)));
    }

    static ProcessDrawing drawn(BpmnModelInstance model) {
        String name = model.getModelElementsByType(Process.class).stream()
                .map(Process::getName)
                .findFirst()
                .orElse("");
        List<Box> boxes = model.getModelElementsByType(BpmnShape.class).stream()
                .flatMap(shape -> box(shape).stream())
                .sorted(Comparator.comparing((Box box) -> !box.kind().isPart())
                        .thenComparing(box -> box.kind() == Kind.BOUNDARY))
                .toList();
        List<Way> ways = model.getModelElementsByType(BpmnEdge.class).stream()
                .flatMap(edge -> way(edge).stream())
                .toList();
        return new ProcessDrawing(name, boxes, ways);
    }

    private static Optional<Box> box(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return element instanceof FlowNode node
                ? Optional.of(new Box(
                        node.getId(),
                        orEmpty(node.getName()),
                        kind(node),
                        trigger(node),
                        node instanceof Activity activity
                                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics,
                        area(shape.getBounds()),
                        label(shape.getBpmnLabel())))
                : Optional.empty();
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        }
        if (node instanceof EndEvent) {
            return Kind.END;
        }
        if (node instanceof BoundaryEvent) {
            return Kind.BOUNDARY;
        }
        if (node instanceof CatchEvent) {
            return Kind.CATCH;
        }
        if (node instanceof Gateway) {
            return node instanceof ParallelGateway ? Kind.FORK : Kind.CHOICE;
        }
        if (node instanceof SubProcess part) {
            return part.triggeredByEvent() ? Kind.SIDE_PART : Kind.PART;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        return node instanceof UserTask ? Kind.PERSON : Kind.SERVICE;
    }

    private static Trigger trigger(FlowNode node) {
        if (node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
            return event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition ? Trigger.TIMER : Trigger.MESSAGE;
        }
        return Trigger.NONE;
    }

    private static Optional<Way> way(BpmnEdge edge) {
        return edge.getBpmnElement() instanceof SequenceFlow flow
                ? Optional.of(new Way(
                        flow.getId(),
                        orEmpty(flow.getName()),
                        flow.getSource().getId(),
                        flow.getTarget().getId(),
                        edge.getWaypoints().stream().map(point -> new Spot(point.getX(), point.getY())).toList(),
                        label(edge.getBpmnLabel())))
                : Optional.empty();
    }

    private static Optional<Area> label(BpmnLabel label) {
        return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(DrawnProcesses::area);
    }

    private static Area area(Bounds bounds) {
        return new Area(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name.replace('\n', ' ');
    }
}

package dk.rammeaftale.engine;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The picture of a diagram: its boxes, its lines and the names beside them, as they lie on the paper. */
record DrawnDiagram(Diagram diagram, List<Box> boxes, List<Line> lines, List<Label> labels) {

    DrawnDiagram(Diagram diagram) {
        this(diagram, boxesOf(diagram), linesOf(diagram), labelsOf(diagram));
    }

    String name() {
        return diagram.file().getFileName().toString();
    }

    <T extends ModelElementInstance> List<T> elements(Class<T> kind) {
        return diagram.elements(kind);
    }

    Box box(String id) {
        return boxes.stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
    }

    boolean isAttached(Box one, Box other) {
        return elements(BoundaryEvent.class).stream()
                .anyMatch(event -> List.of(one.id(), other.id())
                        .containsAll(List.of(event.getId(), event.getAttachedTo().getId())));
    }

    /** What stands for an event, a task, a gateway or a part of the process. */
    record Box(String id, Rectangle2D area) {

        double centre() {
            return area.getCenterX();
        }

        boolean touches(Point2D point) {
            return grown(area, 1).contains(point);
        }

        boolean around(Box other) {
            return !id.equals(other.id) && area.contains(other.area);
        }
    }

    /** What stands for the way from one box to the next. */
    record Line(String id, String source, String target, List<Point2D> points) {

        Point2D start() {
            return points.get(0);
        }

        Point2D end() {
            return points.get(points.size() - 1);
        }

        List<Line2D> parts() {
            return IntStream.range(1, points.size())
                    .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
                    .toList();
        }

        boolean crosses(Rectangle2D area, double clearance) {
            return parts().stream().anyMatch(grown(area, clearance)::intersectsLine);
        }

        boolean crosses(Line other) {
            return parts().stream()
                    .anyMatch(mine -> other.parts().stream().anyMatch(theirs -> mine.intersectsLine(theirs)));
        }
    }

    /** The place of a name that stands beside a box or on a line. */
    record Label(String id, Rectangle2D area) {
    }

    private static List<Box> boxesOf(Diagram diagram) {
        return diagram.elements(BpmnShape.class).stream()
                .map(shape -> new Box(Diagram.id(shape.getBpmnElement()), area(shape.getBounds())))
                .toList();
    }

    private static List<Line> linesOf(Diagram diagram) {
        return diagram.elements(BpmnEdge.class).stream().map(DrawnDiagram::line).toList();
    }

    private static Line line(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        return new Line(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                edge.getWaypoints().stream()
                        .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                        .toList());
    }

    private static List<Label> labelsOf(Diagram diagram) {
        return Stream.concat(
                        diagram.elements(BpmnShape.class).stream()
                                .filter(shape -> shape.getBpmnLabel() != null)
                                .map(shape -> new Label(
                                        Diagram.id(shape.getBpmnElement()),
                                        area(shape.getBpmnLabel().getBounds()))),
                        diagram.elements(BpmnEdge.class).stream()
                                .filter(edge -> edge.getBpmnLabel() != null)
                                .map(edge -> new Label(
                                        Diagram.id(edge.getBpmnElement()),
                                        area(edge.getBpmnLabel().getBounds()))))
                .toList();
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D.Double(
                area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
    }
}

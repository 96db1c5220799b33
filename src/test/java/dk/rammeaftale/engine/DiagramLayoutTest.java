package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.engine.DrawnDiagram.Box;
import dk.rammeaftale.engine.DrawnDiagram.Label;
import dk.rammeaftale.engine.DrawnDiagram.Line;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;

/** The drawing of every diagram, so that a secretary can read it in Cockpit. */
class DiagramLayoutTest {

    /** How far a line stays away from what it does not belong to. */
    private static final double CLEARANCE = 5;

    private static final String LOOP_BACK = "Flow_BackTo";

    private final List<DrawnDiagram> drawings =
            Diagram.all().stream().map(DrawnDiagram::new).toList();

    @Test
    void everything_is_drawn_exactly_once() {
        assertThat(drawings).isNotEmpty().allSatisfy(drawing -> {
            assertThat(drawing.boxes().stream().map(Box::id))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            drawing.elements(FlowNode.class).stream().map(FlowNode::getId).toList());
            assertThat(drawing.lines().stream().map(Line::id))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            drawing.elements(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
        });
    }

    @Test
    void every_name_beside_a_box_or_on_a_line_has_its_place() {
        assertThat(drawings).isNotEmpty().allSatisfy(drawing -> assertThat(
                        drawing.labels().stream().map(Label::id))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(drawing.elements(FlowElement.class).stream()
                        .filter(element -> element.getName() != null)
                        .filter(element -> !(element instanceof Task)
                                && !(element instanceof SubProcess)
                                && !element.getId().startsWith("CallActivity_"))
                        .map(FlowElement::getId)
                        .toList()));
    }

    @Test
    void a_line_begins_and_ends_at_the_boxes_that_it_joins() {
        none(DrawnDiagram::lines, (drawing, line) -> Stream.of(line)
                .filter(it -> !drawing.box(it.source()).touches(it.start())
                        || !drawing.box(it.target()).touches(it.end()))
                .map(Line::id));
    }

    @Test
    void lines_run_straight_across_or_straight_down() {
        none(DrawnDiagram::lines, (drawing, line) -> line.parts().stream()
                .filter(part -> part.getX1() != part.getX2() && part.getY1() != part.getY2())
                .map(part -> line.id()));
    }

    @Test
    void the_way_goes_from_left_to_right_except_where_it_is_named_a_way_back() {
        none(DrawnDiagram::lines, (drawing, line) -> {
            boolean back = drawing.box(line.target()).centre() < drawing.box(line.source()).centre();
            return Stream.of(line.id()).filter(id -> id.startsWith(LOOP_BACK) != back);
        });
    }

    @Test
    void no_line_crosses_a_box() {
        none(DrawnDiagram::lines, (drawing, line) -> drawing.boxes().stream()
                .filter(box -> !box.id().equals(line.source()) && !box.id().equals(line.target()))
                .filter(box -> !box.around(drawing.box(line.source())))
                .filter(box -> line.crosses(box.area(), CLEARANCE))
                .map(box -> line.id() + " crosses " + box.id()));
    }

    @Test
    void no_line_crosses_another_line() {
        none(DrawnDiagram::lines, (drawing, line) -> drawing.lines().stream()
                .filter(other -> other.id().compareTo(line.id()) > 0)
                .filter(other -> line.crosses(other))
                .map(other -> line.id() + " crosses " + other.id()));
    }

    @Test
    void no_line_crosses_a_name() {
        none(DrawnDiagram::lines, (drawing, line) -> drawing.labels().stream()
                .filter(label -> line.crosses(label.area(), 0))
                .map(label -> line.id() + " crosses the name of " + label.id()));
    }

    @Test
    void boxes_stand_apart() {
        none(DrawnDiagram::boxes, (drawing, box) -> drawing.boxes().stream()
                .filter(other -> other.id().compareTo(box.id()) > 0)
                .filter(other -> !other.around(box) && !box.around(other) && !drawing.isAttached(other, box))
                .filter(other -> other.area().intersects(box.area()))
                .map(other -> box.id() + " overlaps " + other.id()));
    }

    @Test
    void names_stand_apart_from_each_other_and_from_boxes() {
        none(DrawnDiagram::labels, (drawing, label) -> Stream.concat(
                drawing.labels().stream()
                        .filter(other -> other.id().compareTo(label.id()) > 0)
                        .filter(other -> other.area().intersects(label.area()))
                        .map(other -> "the name of " + label.id() + " overlaps that of " + other.id()),
                drawing.boxes().stream()
                        .filter(box -> !box.area().contains(label.area()))
                        .filter(box -> box.area().intersects(label.area()))
                        .map(box -> "the name of " + label.id() + " overlaps " + box.id())));
    }

    private interface Finder<T> {
        Stream<String> faults(DrawnDiagram drawing, T drawn);
    }

    private <T> void none(Function<DrawnDiagram, List<T>> kind, Finder<T> finder) {
        assertThat(drawings).isNotEmpty().allSatisfy(drawing -> {
            List<T> drawn = kind.apply(drawing);
            assertThat(drawn).isNotEmpty();
            assertThat(drawn.stream().flatMap(it -> finder.faults(drawing, it)))
                    .as("faults of %s", drawing.name())
                    .isEmpty();
        });
    }
}

package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.engine.ProcessDrawing.Area;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.ProcessDrawing.Trigger;
import dk.rammeaftale.engine.ProcessDrawing.Way;
import dk.rammeaftale.engine.WalkedPath.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final Instant NOON = Instant.parse("2026-12-11T12:00:00Z");

    private final ProcessDrawing drawing = new ProcessDrawing("Prøve",
            List.of(box("write"), box("check"), box("send")),
            List.of(way("write", "check"), way("check", "send"), way("check", "write")));

    private static Box box(String id) {
        return new Box(id, id, Kind.PERSON, Trigger.NONE, false, new Area(0, 0, 100, 80), Optional.empty());
    }

    private static Way way(String from, String to) {
        return new Way(from + ">" + to, "", from, to, List.of(), Optional.empty());
    }

    private static Visit visit(String element, String scope, int began, Integer ended, boolean canceled) {
        return new Visit(element, element + began + scope, scope, false, NOON.plusSeconds(began),
                Optional.ofNullable(ended).map(NOON::plusSeconds), canceled, Optional.empty());
    }

    private WalkedPath path(Visit... visits) {
        return new Visits(drawing, List.of(visits)).path(Set.of(), false);
    }

    @Test
    void a_way_was_gone_if_its_end_was_reached_after_its_beginning_was_left() {
        WalkedPath path = path(visit("write", "i", 0, 1, false), visit("check", "i", 1, 2, false), visit("write", "i", 2, null, false));

        assertThat(path.ways()).containsExactlyInAnyOrder("write>check", "check>write");
        assertThat(path.present()).containsExactly("write");
        assertThat(path.steps()).extracting(Step::element).containsExactly("write", "check", "write");
    }

    @Test
    void what_was_broken_off_led_nowhere() {
        WalkedPath path = path(visit("write", "i", 0, 1, false), visit("check", "i", 1, 2, true), visit("send", "i", 2, 3, false));

        assertThat(path.ways()).containsExactly("write>check");
        assertThat(path.boxes()).containsExactlyInAnyOrder("write", "send");
        assertThat(path.steps().get(1).isBrokenOff()).isTrue();
    }

    @Test
    void no_way_leads_from_one_part_of_a_process_into_another() {
        assertThat(path(visit("write", "i", 0, 1, false), visit("check", "part", 1, 2, false)).ways()).isEmpty();
    }

    @Test
    void where_the_service_is_to_go_on_the_case_stands_too() {
        WalkedPath path = new Visits(drawing, List.of(visit("write", "i", 0, 1, false))).path(Set.of("check"), false);

        assertThat(path.present()).containsExactly("check");
        assertThat(path.steps().get(1).began()).isEmpty();
    }
}

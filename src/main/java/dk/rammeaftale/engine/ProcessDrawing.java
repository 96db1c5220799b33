package dk.rammeaftale.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process as it is drawn: its boxes, the ways between them and where their words stand.
 *
 * @param name  of the process, in Danish
 * @param boxes those that lie around others first
 */
public record ProcessDrawing(String name, List<Box> boxes, List<Way> ways) {

    public ProcessDrawing {
        boxes = List.copyOf(boxes);
        ways = List.copyOf(ways);
    }

    /** What a box stands for. */
    public enum Kind {
        START, END, CATCH, BOUNDARY, CHOICE, FORK, PERSON, SERVICE, CALL, PART, SIDE_PART;

        public boolean isEvent() {
            return this == START || this == END || this == CATCH || this == BOUNDARY;
        }

        public boolean isGateway() {
            return this == CHOICE || this == FORK;
        }

        /** Whether other boxes lie within it. */
        public boolean isPart() {
            return this == PART || this == SIDE_PART;
        }
    }

    /** What an event waits for. */
    public enum Trigger {
        NONE, TIMER, MESSAGE
    }

    /** A place on the paper. */
    public record Area(double x, double y, double width, double height) {
    }

    /** A point of a way. */
    public record Spot(double x, double y) {
    }

    /**
     * An event, a task, a gateway or a part of the process.
     *
     * @param id    of the element in the diagram
     * @param name  in Danish; may be empty
     * @param many  whether it is done once for each of several people
     * @param label where its name stands, if not within
     */
    public record Box(String id, String name, Kind kind, Trigger trigger, boolean many, Area area, Optional<Area> label) {
    }

    /** The way from one box to the next. */
    public record Way(String id, String name, String source, String target, List<Spot> spots, Optional<Area> label) {

        public Way {
            spots = List.copyOf(spots);
        }
    }

    public Optional<Box> box(String id) {
        return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
    }

    /** The ways that lead away from a box. */
    public List<Way> from(String id) {
        return ways.stream().filter(way -> way.source().equals(id)).toList();
    }

    /**
     * What comes next after a box: a step, or a gateway that asks a question; nothing where the process ends or the diagram is
     * not that simple.
     */
    public Optional<Box> after(String id) {
        Set<String> seen = new HashSet<>();
        String here = id;
        while (seen.add(here)) {
            List<Way> on = from(here);
            if (on.size() != 1) {
                return Optional.empty();
            }
            here = on.get(0).target();
            Optional<Box> next = box(here);
            if (next.isEmpty() || !next.get().kind().isGateway() || from(here).size() > 1) {
                return next.filter(box -> !box.name().isEmpty());
            }
        }
        return Optional.empty();
    }
}

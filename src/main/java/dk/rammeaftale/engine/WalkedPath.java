package dk.rammeaftale.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far an instance of a process has come, and how it came there.
 *
 * @param drawing the version of the diagram that the instance follows
 * @param boxes   the elements that were reached and left
 * @param ways    the ways that were gone
 * @param present the elements at which it stands now; none once it is over
 * @param steps   what was done, in its order; gateways and parts are left out
 * @param over    whether it has ended
 */
public record WalkedPath(
        ProcessDrawing drawing, Set<String> boxes, Set<String> ways, Set<String> present, List<Step> steps, boolean over) {

    public WalkedPath {
        boxes = Set.copyOf(boxes);
        ways = Set.copyOf(ways);
        present = Set.copyOf(present);
        steps = List.copyOf(steps);
    }

    /**
     * Something that was done once, or, by several people, side by side.
     *
     * @param element  its id in the diagram
     * @param began    empty while the service has still to begin with it
     * @param ended    empty as long as it is not over
     * @param times    how often it was begun side by side
     * @param done     how often of these it was carried through
     * @param username who it was assigned to, where it was one person
     */
    public record Step(
            String element,
            String name,
            ProcessDrawing.Kind kind,
            Optional<Instant> began,
            Optional<Instant> ended,
            int times,
            int done,
            Optional<String> username) {

        public boolean isPresent() {
            return ended.isEmpty();
        }

        /** Ended without having been carried through. */
        public boolean isBrokenOff() {
            return ended.isPresent() && done == 0;
        }
    }
}

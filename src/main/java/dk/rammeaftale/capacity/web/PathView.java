package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.WalkedPath;
import dk.rammeaftale.engine.WalkedPath.Step;
import dk.rammeaftale.web.PathPicture;
import dk.rammeaftale.web.PathPicture.Sign;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far a case or one of its hearings has come: as a picture and, saying the same, as a list.
 *
 * @param id      the beginning of the ids within the picture
 * @param picture SVG, with everything in it escaped
 * @param next    what comes after the present step; empty where that cannot be said simply
 */
record PathView(String id, String name, String picture, List<Line> lines, String next, boolean over) {

    /**
     * A step.
     *
     * @param state   whether it is done, broken off, or where the case is now
     * @param present whether the case is there now
     */
    record Line(String name, String when, String state, String who, boolean present) {
    }

    /** The marks of the picture with their words. */
    record Key(String sign, String words) {
    }

    static final List<Key> KEYS = List.of(
            new Key(PathPicture.sign(Sign.WALKED), "tyk kant og hak: er gået"),
            new Key(PathPicture.sign(Sign.PRESENT), "brudt ramme og flag: her er sagen nu"),
            new Key(PathPicture.sign(Sign.AHEAD), "tynd kant: ikke gået"));

    /** @param known the name of whoever did a step, for those who may read it */
    static PathView of(WalkedPath path, String id, UnaryOperator<String> known) {
        return new PathView(
                id,
                path.drawing().name(),
                PathPicture.inline(path, id),
                path.steps().stream().map(step -> line(step, known)).toList(),
                next(path),
                path.over());
    }

    private static Line line(Step step, UnaryOperator<String> known) {
        return new Line(step.name(), when(step), state(step), step.username().map(known).orElse(""), step.isPresent());
    }

    private static String when(Step step) {
        Optional<String> began = step.began().map(DanishDates::moment);
        Optional<String> ended = step.ended().map(DanishDates::moment);
        if (began.isEmpty()) {
            return "om lidt";
        }
        if (step.kind().isEvent() && ended.isPresent()) {
            return ended.get();
        }
        return ended.map(end -> end.equals(began.get()) ? end : began.get() + " til " + end).orElse("siden " + began.get());
    }

    private static String state(Step step) {
        if (step.times() > 1) {
            return "%d af %d udført%s".formatted(
                    step.done(), step.times(), step.isPresent() ? ", her er sagen nu" : step.done() < step.times() ? ", resten bortfaldt" : "");
        }
        if (step.isPresent()) {
            return step.began().isEmpty() ? "her er sagen nu, og systemet fortsætter selv" : "her er sagen nu";
        }
        return step.isBrokenOff() ? "bortfaldt" : step.kind().isEvent() ? "sket" : "udført";
    }

    private static String next(WalkedPath path) {
        if (path.over() || path.present().size() != 1) {
            return "";
        }
        return path.drawing().after(path.present().iterator().next()).map(PathView::comes).orElse("");
    }

    private static String comes(Box next) {
        return next.kind() == Kind.CHOICE ? "Derefter afgøres det: " + next.name() : "Derefter: " + next.name() + ".";
    }
}

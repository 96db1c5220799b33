package dk.rammeaftale.web;

import static dk.rammeaftale.web.SvgWriter.number;

import dk.rammeaftale.engine.ProcessDrawing;
import dk.rammeaftale.engine.ProcessDrawing.Area;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.ProcessDrawing.Spot;
import dk.rammeaftale.engine.ProcessDrawing.Way;
import dk.rammeaftale.engine.WalkedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a process with the path that an instance has walked. No colour says anything alone: what was walked has thick lines and
 * a tick, the place where it stands now has a broken frame and a flag with words.
 */
public final class PathPicture {

    /** What a mark stands for, for the key beside the picture. */
    public enum Sign {
        WALKED, PRESENT, AHEAD
    }

    /** A little larger than it was drawn, so that its smallest letters are as large as ours. */
    private static final double SCALE = 1.25;
    private static final double MARGIN = 24;
    private static final double FLAG = 30;

    private static final String INK = "#1a1a1a";
    private static final String ACCENT = "#004d99";
    private static final String QUIET = "#6b6b6b";
    private static final String NOW = "#fff1b8";

    private final SvgWriter svg = new SvgWriter();
    private final WalkedPath path;
    private final String id;

    private PathPicture(WalkedPath path, String id) {
        this.path = path;
        this.id = id;
    }

    /** @param id the beginning of the ids within the picture; the place where it stands now has it with "-her" behind */
    public static String inline(WalkedPath path, String id) {
        return new PathPicture(path, id).drawn();
    }

    /** A mark alone, for the key. */
    public static String sign(Sign sign) {
        SvgWriter svg = new SvgWriter();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "path-sign", "viewBox", "0 0 44 28", "width", "44",
                "height", "28", "aria-hidden", "true");
        if (sign == Sign.PRESENT) {
            frame(svg, new Area(8, 8, 28, 14));
        }
        outline(svg, new Area(8, 8, 28, 14), sign == Sign.WALKED, sign == Sign.PRESENT ? NOW : "#fff");
        if (sign == Sign.WALKED) {
            tick(svg, 9, 9);
        }
        return svg.close().svg();
    }

    private String drawn() {
        Area paper = paper(path.drawing());
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "path-picture", "viewBox",
                "%s %s %s %s".formatted(number(paper.x()), number(paper.y()), number(paper.width()), number(paper.height())),
                "width", number(paper.width() * SCALE), "height", number(paper.height() * SCALE),
                "font-family", "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif", "fill", INK,
                "role", "img", "aria-labelledby", id + "-title", "aria-describedby", id + "-desc");
        svg.words("Diagram: " + path.drawing().name(), "title", "id", id + "-title");
        svg.words(description(), "desc", "id", id + "-desc");
        List<Box> boxes = path.drawing().boxes();
        boxes.stream().filter(box -> box.kind().isPart()).forEach(this::box);
        path.drawing().ways().stream().filter(way -> !path.ways().contains(way.id())).forEach(this::way);
        path.drawing().ways().stream().filter(way -> path.ways().contains(way.id())).forEach(this::way);
        boxes.stream().filter(box -> !box.kind().isPart()).forEach(this::box);
        path.drawing().ways().forEach(way -> way.label().ifPresent(label -> label(way.name(), label, false)));
        boxes.forEach(box -> box.label().ifPresent(label -> label(box.name(), label, label.y() < box.area().y())));
        boxes.stream().filter(box -> path.present().contains(box.id())).forEach(this::flag);
        return svg.close().svg();
    }

    private String description() {
        String done = path.steps().stream().filter(step -> step.ended().isPresent()).count() + " trin er gået. ";
        String now = path.drawing().boxes().stream()
                .filter(box -> path.present().contains(box.id()) && !box.name().isEmpty())
                .map(Box::name)
                .collect(Collectors.joining(", "));
        return done + (path.over() ? "Forløbet er slut." : "Står nu ved: " + (now.isEmpty() ? "et mellemled" : now) + ".")
                + " Det samme står som liste under billedet.";
    }

    /** Everything that is drawn, with room for the flags. */
    static Area paper(ProcessDrawing drawing) {
        List<Area> areas = new ArrayList<>();
        drawing.boxes().forEach(box -> {
            areas.add(box.area());
            box.label().ifPresent(areas::add);
        });
        drawing.ways().forEach(way -> {
            way.spots().forEach(spot -> areas.add(new Area(spot.x(), spot.y(), 0, 0)));
            way.label().ifPresent(areas::add);
        });
        double left = areas.stream().mapToDouble(Area::x).min().orElse(0) - MARGIN;
        double top = areas.stream().mapToDouble(Area::y).min().orElse(0) - MARGIN - FLAG;
        double right = areas.stream().mapToDouble(area -> area.x() + area.width()).max().orElse(0) + MARGIN;
        double bottom = areas.stream().mapToDouble(area -> area.y() + area.height()).max().orElse(0) + MARGIN;
        return new Area(left, top, right - left, bottom - top);
    }

    private void way(Way way) {
        boolean walked = path.ways().contains(way.id());
        String colour = walked ? ACCENT : QUIET;
        List<Spot> spots = way.spots();
        svg.draw("polyline", "class", walked ? "walked" : "ahead", "points",
                spots.stream().map(spot -> number(spot.x()) + "," + number(spot.y())).collect(Collectors.joining(" ")),
                "fill", "none", "stroke", colour, "stroke-width", walked ? "4" : "1.2", "stroke-linejoin", "round");
        if (spots.size() > 1) {
            arrow(spots.get(spots.size() - 2), spots.get(spots.size() - 1), walked ? 12 : 9, colour);
        }
    }

    private void arrow(Spot from, Spot to, double length, String colour) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        svg.draw("path", "d", "M0.0 0.0 L%s %s L%s %s Z".formatted(
                        number(-length), number(-length * 0.42), number(-length), number(length * 0.42)),
                "transform", "translate(%s %s) rotate(%s)".formatted(number(to.x()), number(to.y()), number(Math.toDegrees(angle))),
                "fill", colour);
    }

    private void box(Box box) {
        boolean walked = path.boxes().contains(box.id());
        boolean present = path.present().contains(box.id());
        svg.open("g", "class", present ? "present" : walked ? "walked" : "ahead");
        if (present) {
            target(box.area());
        }
        if (!box.name().isEmpty()) {
            svg.words(box.name() + (present ? ": her er sagen nu" : walked ? ": er gået" : ""), "title");
        }
        if (present) {
            frame(svg, box.area());
        }
        shape(box, walked, present ? NOW : "#fff");
        if (walked && !box.kind().isGateway()) {
            tick(svg, box.area().x() + (box.kind().isEvent() ? 4 : 2), box.area().y() + (box.kind().isEvent() ? 4 : 2));
        }
        svg.close();
    }

    /** Where one is led to: the box with what lies around it, as far as the paper goes. */
    private void target(Area area) {
        Area paper = paper(path.drawing());
        double left = Math.max(paper.x(), area.x() - 150);
        double top = Math.max(paper.y(), area.y() - 60);
        double right = Math.min(paper.x() + paper.width(), area.x() + area.width() + 150);
        double bottom = Math.min(paper.y() + paper.height(), area.y() + area.height() + 60);
        svg.draw("rect", "id", id + "-her", "x", left, "y", top, "width", right - left, "height", bottom - top, "fill", "none");
    }

    private void shape(Box box, boolean walked, String fill) {
        Area area = box.area();
        if (box.kind().isEvent()) {
            ProcessSigns.event(svg, box, stroke(walked), width(walked) + (box.kind() == Kind.END ? 1.6 : 0), fill);
        } else if (box.kind().isGateway()) {
            ProcessSigns.gateway(svg, box, stroke(walked), width(walked), fill);
        } else if (box.kind().isPart()) {
            svg.draw("rect", "x", area.x(), "y", area.y(), "width", area.width(), "height", area.height(), "rx", "10",
                    "fill", "#fafafa", "stroke", stroke(walked), "stroke-width", width(walked),
                    "stroke-dasharray", box.kind() == Kind.SIDE_PART ? "2 5" : "none");
            svg.words(box.name(), "text", "x", area.x() + 14, "y", area.y() + 20, "font-size", "12", "font-weight", "600");
        } else {
            outline(svg, area, walked, fill);
            ProcessSigns.task(svg, box);
            words(SvgWords.lines(box.name(), area.width() - 12, 12, 5), area);
        }
    }

    private void words(List<String> lines, Area area) {
        double first = area.y() + area.height() / 2 - (lines.size() - 1) * 7.5 + 4;
        for (int line = 0; line < lines.size(); line++) {
            svg.words(lines.get(line), "text", "x", area.x() + area.width() / 2, "y", first + line * 15,
                    "font-size", "12", "text-anchor", "middle");
        }
    }

    /** Names beside a box or a way; over the paper's lines they stand on white. */
    private void label(String name, Area area, boolean above) {
        if (name.isEmpty()) {
            return;
        }
        List<String> lines = SvgWords.lines(name, area.width() + 10, 11, 4);
        double first = above ? area.y() + area.height() - 3 - (lines.size() - 1) * 13 : area.y() + 11;
        for (int line = 0; line < lines.size(); line++) {
            svg.words(lines.get(line), "text", "x", area.x() + area.width() / 2, "y", first + line * 13, "font-size", "11",
                    "text-anchor", "middle", "stroke", "#fff", "stroke-width", "3", "paint-order", "stroke");
        }
    }

    private void flag(Box box) {
        double middle = box.area().x() + box.area().width() / 2;
        double top = box.area().y() - FLAG;
        svg.open("g", "class", "path-flag");
        svg.draw("rect", "x", middle - 34, "y", top, "width", 68.0, "height", 20.0, "rx", "4", "fill", INK);
        svg.draw("path", "d", "M%s %s l5 6 l5 -6 Z".formatted(number(middle - 5), number(top + 19.5)), "fill", INK);
        svg.words("Her nu", "text", "x", middle, "y", top + 14.5, "font-size", "13", "font-weight", "700",
                "text-anchor", "middle", "fill", "#fff");
        svg.close();
    }

    private static void outline(SvgWriter svg, Area area, boolean walked, String fill) {
        svg.draw("rect", "x", area.x(), "y", area.y(), "width", area.width(), "height", area.height(), "rx", "8",
                "fill", fill, "stroke", stroke(walked), "stroke-width", width(walked));
    }

    private static void frame(SvgWriter svg, Area area) {
        svg.draw("rect", "x", area.x() - 5, "y", area.y() - 5, "width", area.width() + 10, "height", area.height() + 10,
                "rx", "11", "fill", "none", "stroke", INK, "stroke-width", "3", "stroke-dasharray", "8 5");
    }

    private static void tick(SvgWriter svg, double x, double y) {
        svg.open("g", "transform", "translate(%s %s)".formatted(number(x), number(y)));
        svg.draw("circle", "r", "8", "fill", ACCENT, "stroke", "#fff", "stroke-width", "1.5");
        svg.draw("path", "d", "M-3.6 0.2 L-1 3 L4 -3", "fill", "none", "stroke", "#fff", "stroke-width", "2");
        svg.close();
    }

    private static String stroke(boolean walked) {
        return walked ? ACCENT : QUIET;
    }

    private static double width(boolean walked) {
        return walked ? 3 : 1.2;
    }
}

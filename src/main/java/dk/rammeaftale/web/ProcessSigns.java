package dk.rammeaftale.web;

import static dk.rammeaftale.web.SvgWriter.number;

import dk.rammeaftale.engine.ProcessDrawing.Area;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.ProcessDrawing.Trigger;

/** The shapes of a diagram as those who read BPMN know them. */
final class ProcessSigns {

    private static final String SOFT = "#454545";

    private ProcessSigns() {
    }

    static void event(SvgWriter svg, Box box, String stroke, double width, String fill) {
        double radius = box.area().width() / 2;
        double x = box.area().x() + radius;
        double y = box.area().y() + radius;
        svg.draw("circle", "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", width);
        if (box.kind() == Kind.CATCH || box.kind() == Kind.BOUNDARY) {
            svg.draw("circle", "cx", x, "cy", y, "r", radius - 4, "fill", "none", "stroke", stroke, "stroke-width", "1.2");
        }
        if (box.trigger() == Trigger.TIMER) {
            svg.draw("path", "d", "M%s %s m-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 M%s %s v-6 M%s %s h4".formatted(
                            number(x), number(y), number(x), number(y), number(x), number(y)),
                    "fill", "none", "stroke", SOFT, "stroke-width", "1.4");
        } else if (box.trigger() == Trigger.MESSAGE) {
            svg.draw("path", "d", "M%s %s h16 v11 h-16 Z l8 6 l8 -6".formatted(number(x - 8), number(y - 5.5)),
                    "fill", "none", "stroke", SOFT, "stroke-width", "1.4");
        }
    }

    static void gateway(SvgWriter svg, Box box, String stroke, double width, String fill) {
        Area area = box.area();
        double half = area.width() / 2;
        double x = area.x() + half;
        double y = area.y() + area.height() / 2;
        svg.draw("path", "d", "M%s %s l%s %s l%s %s l%s %s Z".formatted(number(area.x()), number(y),
                        number(half), number(-half), number(half), number(half), number(-half), number(half)),
                "fill", fill, "stroke", stroke, "stroke-width", width);
        svg.draw("path", "d", (box.kind() == Kind.FORK ? "M%s %s m-10 0 h20 m-10 -10 v20" : "M%s %s m-7 -7 l14 14 m0 -14 l-14 14")
                        .formatted(number(x), number(y)),
                "fill", "none", "stroke", SOFT, "stroke-width", "3");
    }

    /** A person for a task that somebody does, a plus for a process that is called, three lines for a task of many. */
    static void task(SvgWriter svg, Box box) {
        Area area = box.area();
        double middle = area.x() + area.width() / 2;
        double bottom = area.y() + area.height();
        if (box.kind() == Kind.PERSON) {
            svg.draw("path", "d", "M%s %s m-3.5 0 a3.5 3.5 0 1 1 7 0 a3.5 3.5 0 1 1 -7 0 m-3 10 a6.5 5.5 0 0 1 13 0".formatted(
                            number(area.x() + area.width() - 13), number(area.y() + 9)),
                    "fill", "none", "stroke", SOFT, "stroke-width", "1.3");
        } else if (box.kind() == Kind.CALL) {
            svg.draw("path", "d", "M%s %s h14 v14 h-14 Z m7 3 v8 m-4 -4 h8".formatted(number(middle - 7), number(bottom - 15)),
                    "fill", "none", "stroke", SOFT, "stroke-width", "1.3");
        }
        if (box.many()) {
            svg.draw("path", "d", "M%s %s v10 m5 -10 v10 m5 -10 v10".formatted(number(middle - 5), number(bottom - 12)),
                    "fill", "none", "stroke", SOFT, "stroke-width", "2");
        }
    }
}

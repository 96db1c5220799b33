package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.MarkState;
import dk.rammeaftale.web.SvgWriter;

/** The sign of a milestone: its number in a shape that tells its state, also to those who see no colours. */
final class MarkSign {

    private static final String GREEN = "#2f7300";
    private static final String BLUE = "#004d99";
    private static final String RED = "#b30000";
    private static final String INK = "#1a1a1a";
    private static final String GREY = "#595959";
    private static final double RADIUS = 15;

    private MarkSign() {
    }

    /** A sign of its own, for use beside words that say the same. */
    static String alone(String number, MarkState state) {
        SvgWriter svg = new SvgWriter();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "wheel-sign", "viewBox", "-20 -21 42 42",
                "font-family", WheelPicture.LETTERS, "aria-hidden", "true");
        draw(svg, number, state);
        return svg.close().svg();
    }

    /** Draws it around 0, 0. */
    static void draw(SvgWriter svg, String number, MarkState state) {
        switch (state) {
            case DONE -> {
                svg.draw("circle", "r", RADIUS, "fill", GREEN);
                number(svg, number, "#fff");
                badge(svg, GREEN);
                svg.draw("path", "d", "M7.3-11.2l2.7 2.8 5-5.2", "fill", "none", "stroke", GREEN, "stroke-width", "2.2");
            }
            case NOW -> {
                svg.draw("circle", "r", RADIUS - 1, "fill", "#fff", "stroke", BLUE, "stroke-width", "3.4");
                number(svg, number, INK);
                badge(svg, BLUE);
                svg.draw("circle", "cx", "11", "cy", "-11", "r", "3.6", "fill", BLUE);
            }
            case OVERDUE -> {
                svg.draw("path", "d", "M0-17L18 14H-18Z", "fill", RED, "stroke", RED, "stroke-width", "3", "stroke-linejoin", "round");
                svg.words(number, "text", "y", "11", "font-size", "15", "font-weight", "700", "text-anchor", "middle", "fill", "#fff");
                badge(svg, RED);
                svg.draw("path", "d", "M11-15.5v5M11-8.2v2", "stroke", RED, "stroke-width", "2.2");
            }
            case COMING -> {
                svg.draw("circle", "r", RADIUS - 1, "fill", "#fff", "stroke", INK, "stroke-width", "1.6");
                number(svg, number, INK);
            }
            case LEFT_OUT -> {
                svg.draw("circle", "r", RADIUS - 1, "fill", "#fff", "stroke", GREY, "stroke-width", "1.6", "stroke-dasharray", "4 3");
                svg.draw("path", "d", "M-10 10L10-10", "stroke", "#bfbfbf", "stroke-width", "2");
                number(svg, number, GREY);
                badge(svg, GREY);
                svg.draw("path", "d", "M8-14l6 6M14-14l-6 6", "stroke", GREY, "stroke-width", "2.2");
            }
        }
    }

    private static void number(SvgWriter svg, String number, String colour) {
        svg.words(number, "text", "y", "5.7", "font-size", "16", "font-weight", "700", "text-anchor", "middle", "fill", colour);
    }

    private static void badge(SvgWriter svg, String colour) {
        svg.draw("circle", "cx", "11", "cy", "-11", "r", "7.5", "fill", "#fff", "stroke", colour, "stroke-width", "1.5");
    }
}

package dk.rammeaftale.capacity.web;

import dk.rammeaftale.hearing.model.Spread;
import dk.rammeaftale.web.DanishNumbers;
import dk.rammeaftale.web.SvgWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws lying bars, each with its name and its number in words, so that nothing is told by colour or length alone. A bar of
 * days is a box around the middle half, with a line from the least to the most and a mark at the median.
 */
final class BarChart {

    private static final double WIDTH = 400;
    private static final double ROW = 26;
    private static final double HIGH_ROW = 46;
    private static final double BAR = 16;
    private static final double LETTER = 7.9;
    private static final double LONGEST_NAME_BESIDE = 150;
    private static final double BOTTOM = 26;

    private static final String LETTERS = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif";
    private static final String INK = "#1a1a1a";
    private static final String SOFT = "#545454";
    private static final String ACCENT = "#004d99";
    private static final String PALE = "#cfe0f1";

    /** @param shown the number in words */
    record Bar(String name, double value, String shown) {
    }

    /** @param days with at least one value */
    record Range(String name, Spread days) {

        private String shown() {
            return DanishNumbers.decimal(days.median());
        }
    }

    private final SvgWriter svg = new SvgWriter();
    private final double left;
    private final double right;
    private final double row;

    private BarChart(List<String> names, List<String> shown) {
        double longest = names.stream().mapToDouble(BarChart::length).max().orElse(0);
        boolean beside = longest <= LONGEST_NAME_BESIDE;
        this.left = beside ? longest + 10 : 2;
        this.right = WIDTH - 10 - shown.stream().mapToDouble(BarChart::length).max().orElse(0);
        this.row = beside ? ROW : HIGH_ROW;
    }

    private static double length(String words) {
        return LETTER * words.length();
    }

    /** @param id tells the pictures of a page apart */
    static String of(String id, String title, List<Bar> bars) {
        BarChart chart = new BarChart(bars.stream().map(Bar::name).toList(), bars.stream().map(Bar::shown).toList());
        return chart.drawn(id, title, bars);
    }

    /** @param id tells the pictures of a page apart */
    static String ofDays(String id, String title, List<Range> ranges) {
        List<String> shown = new ArrayList<>(ranges.stream().map(Range::shown).toList());
        return new BarChart(ranges.stream().map(Range::name).toList(), shown).drawnDays(id, title, ranges);
    }

    private String drawn(String id, String title, List<Bar> bars) {
        begin(id, title, bars.stream()
                .map(bar -> bar.name() + ": " + bar.shown())
                .collect(Collectors.joining("; ", "Liggende søjler. ", ".")), row * bars.size());
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double top = 0;
        for (Bar bar : bars) {
            name(bar.name(), top);
            double width = most == 0 ? 0 : (right - left) * bar.value() / most;
            svg.draw("rect", "x", left, "y", barTop(top), "width", Math.max(width, 1), "height", BAR, "fill", ACCENT);
            number(bar.shown(), left + Math.max(width, 1), top);
            top += row;
        }
        axis(row * bars.size());
        return svg.close().svg();
    }

    private String drawnDays(String id, String title, List<Range> ranges) {
        double bottom = row * ranges.size();
        begin(id, title, ranges.stream()
                .map(range -> "%s: median %s, fra %d til %d".formatted(
                        range.name(), range.shown(), range.days().least(), range.days().most()))
                .collect(Collectors.joining("; ", "Dage. ", ".")), bottom + BOTTOM);
        int most = Math.max(1, ranges.stream().mapToInt(range -> range.days().most()).max().orElse(1));
        double top = 0;
        for (Range range : ranges) {
            name(range.name(), top);
            range(range.days(), most, barTop(top));
            number(range.shown(), right, top);
            top += row;
        }
        axis(bottom);
        svg.words("0", "text", "x", left, "y", bottom + 18, "fill", SOFT);
        svg.words(DanishNumbers.whole(most) + " dage", "text", "x", right, "y", bottom + 18, "text-anchor", "end", "fill", SOFT);
        return svg.close().svg();
    }

    private void begin(String id, String title, String description, double height) {
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "figure-picture", "viewBox",
                "0 0 %s %s".formatted(SvgWriter.number(WIDTH), SvgWriter.number(height + 2)), "font-family", LETTERS, "font-size", "14",
                "role", "img", "aria-labelledby", id + "-title", "aria-describedby", id + "-desc");
        svg.words(title, "title", "id", id + "-title");
        svg.words(description, "desc", "id", id + "-desc");
    }

    private void name(String name, double top) {
        if (row == ROW) {
            svg.words(name, "text", "x", left - 8, "y", top + 18, "text-anchor", "end", "fill", INK);
        } else {
            svg.words(name, "text", "x", left, "y", top + 16, "fill", INK);
        }
    }

    private double barTop(double top) {
        return top + row - BAR - 5;
    }

    private void number(String shown, double x, double top) {
        svg.words(shown, "text", "x", x + 6, "y", barTop(top) + 13, "font-weight", "700", "fill", INK);
    }

    private void range(Spread days, int most, double top) {
        double perDay = (right - left) / most;
        double middle = top + BAR / 2;
        svg.draw("path", "d", "M%s %sH%s".formatted(
                SvgWriter.number(left + perDay * days.least()), SvgWriter.number(middle),
                SvgWriter.number(left + perDay * days.most())), "stroke", ACCENT, "stroke-width", "2");
        svg.draw("rect", "x", left + perDay * days.lowerQuartile(), "y", top, "width",
                Math.max(1, perDay * (days.upperQuartile() - days.lowerQuartile())), "height", BAR, "fill", PALE, "stroke", ACCENT);
        double median = left + perDay * days.median();
        svg.draw("path", "d", "M%s %sv%s".formatted(
                SvgWriter.number(median), SvgWriter.number(top - 2), SvgWriter.number(BAR + 4)), "stroke", INK, "stroke-width", "3");
    }

    private void axis(double bottom) {
        svg.draw("path", "d", "M%s 0V%s".formatted(SvgWriter.number(left), SvgWriter.number(bottom)), "stroke", SOFT);
    }
}

package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture of ours as a test reads it. */
public final class DrawnPicture {

    private static final Pattern STEP = Pattern.compile("([MHVLhv])\\s*(-?[\\d.]+)(?:[ ,](-?[\\d.]+))?");

    private final Element svg;
    private final double width;
    private final double height;

    private DrawnPicture(Element svg) {
        this.svg = svg;
        List<Double> box = Arrays.stream(svg.getAttribute("viewBox").split(" ")).map(Double::valueOf).toList();
        this.width = box.get(2);
        this.height = box.get(3);
    }

    public static DrawnPicture of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DrawnPicture(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    public List<Element> elements(String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int node = 0; node < nodes.getLength(); node++) {
            elements.add((Element) nodes.item(node));
        }
        return elements;
    }

    public List<String> words() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    public String title() {
        return elements("title").get(0).getTextContent();
    }

    public String description() {
        return elements("desc").get(0).getTextContent();
    }

    /** It is named and described, needs no style and no script, and nothing is drawn outside it. */
    public void isSound() {
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(elements("title").get(0).getAttribute("id")).isNotEmpty();
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(elements("desc").get(0).getAttribute("id")).isNotEmpty();
        assertThat(elements("*")).allSatisfy(element -> {
            assertThat(element.getTagName()).isNotIn("style", "script", "foreignObject", "image");
            assertThat(element.hasAttribute("style")).isFalse();
        });
        elements("rect").forEach(rect -> {
            isWithin(number(rect, "x"), number(rect, "y"));
            isWithin(number(rect, "x") + number(rect, "width"), number(rect, "y") + number(rect, "height"));
        });
        elements("text").forEach(text -> {
            double length = 0.56 * 14 * text.getTextContent().length();
            double x = number(text, "x");
            double begins = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - length / 2;
                case "end" -> x - length;
                default -> x;
            };
            assertThat(begins).as(text.getTextContent()).isGreaterThanOrEqualTo(-2);
            assertThat(begins + length).as(text.getTextContent()).isLessThanOrEqualTo(width + 2);
            isWithin(x, number(text, "y"));
        });
        elements("path").forEach(path -> points(path.getAttribute("d")).forEach(point -> isWithin(point[0], point[1])));
    }

    private void isWithin(double x, double y) {
        assertThat(x).isBetween(0.0, width);
        assertThat(y).isBetween(0.0, height);
    }

    /** The corners of a path of straight lines. */
    public static List<double[]> points(String path) {
        List<double[]> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (MatchResult step : STEP.matcher(path).results().toList()) {
            double value = Double.parseDouble(step.group(2));
            switch (step.group(1)) {
                case "H" -> x = value;
                case "V" -> y = value;
                case "h" -> x += value;
                case "v" -> y += value;
                default -> {
                    x = value;
                    y = Double.parseDouble(step.group(3));
                }
            }
            points.add(new double[] {x, y});
        }
        return points;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}

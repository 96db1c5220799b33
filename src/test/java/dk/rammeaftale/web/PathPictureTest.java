package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.engine.ProcessDrawing;
import dk.rammeaftale.engine.ProcessDrawing.Area;
import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Kind;
import dk.rammeaftale.engine.ProcessDrawing.Spot;
import dk.rammeaftale.engine.ProcessDrawing.Trigger;
import dk.rammeaftale.engine.ProcessDrawing.Way;
import dk.rammeaftale.engine.WalkedPath;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PathPictureTest {

    private static final String HOSTILE = "</title><script>alert('Ø')</script>&";

    private static Box box(String id, String name, Kind kind, double x) {
        double size = kind.isEvent() ? 36 : kind.isGateway() ? 50 : 130;
        Optional<Area> label = kind.isEvent() || kind.isGateway() ? Optional.of(new Area(x - 20, 160, 90, 28)) : Optional.empty();
        return new Box(id, name, kind, kind == Kind.CATCH ? Trigger.TIMER : Trigger.NONE, false,
                new Area(x, 80, size, kind.isEvent() ? 36 : kind.isGateway() ? 50 : 80), label);
    }

    private static Way way(String id, String source, String target, double from, double to) {
        return new Way(id, id.equals("w3") ? "ja" : "", source, target, List.of(new Spot(from, 100), new Spot(to, 100)),
                id.equals("w3") ? Optional.of(new Area(from, 84, 20, 14)) : Optional.empty());
    }

    private static WalkedPath path(String name) {
        return new WalkedPath(
                new ProcessDrawing(name, List.of(
                        box("start", "Forslag modtaget", Kind.START, 100),
                        box("write", name, Kind.PERSON, 200),
                        box("ask", "Skal DASSOS godkende?", Kind.CHOICE, 400),
                        box("wait", "Fristen er udløbet", Kind.CATCH, 520),
                        box("end", "Slut", Kind.END, 640)),
                        List.of(
                                way("w1", "start", "write", 136, 200),
                                way("w2", "write", "ask", 330, 400),
                                way("w3", "ask", "wait", 450, 520),
                                way("w4", "wait", "end", 556, 640))),
                Set.of("start", "write", "ask"), Set.of("w1", "w2", "w3"), Set.of("wait"), List.of(), false);
    }

    private static Element picture(WalkedPath path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(PathPicture.inline(path, "sagen"))));
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> elements(Element around, String name) {
        NodeList found = around.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static List<Element> of(Element picture, String name, String kind) {
        return elements(picture, name).stream().filter(element -> element.getAttribute("class").equals(kind)).toList();
    }

    @Test
    void it_says_what_it_is_and_where_the_case_is() {
        Element svg = picture(path("Kapacitetsjustering"));

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(elements(svg, "title").get(0).getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(elements(svg, "desc").get(0).getAttribute("id"));
        assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("Diagram: Kapacitetsjustering");
        assertThat(elements(svg, "desc").get(0).getTextContent()).contains("Står nu ved: Fristen er udløbet.");
    }

    @Test
    void what_was_walked_has_thick_lines_and_a_tick_and_the_present_step_a_broken_frame_and_a_flag() {
        Element svg = picture(path("Kapacitetsjustering"));

        assertThat(of(svg, "polyline", "walked")).hasSize(3).allMatch(way -> Double.parseDouble(way.getAttribute("stroke-width")) >= 3);
        assertThat(of(svg, "polyline", "ahead")).hasSize(1).allMatch(way -> Double.parseDouble(way.getAttribute("stroke-width")) < 2);
        assertThat(of(svg, "g", "walked")).hasSize(3);
        assertThat(of(svg, "g", "walked").stream().filter(box -> !elements(box, "g").isEmpty())).as("ticks: a gateway has none").hasSize(2);
        assertThat(of(svg, "g", "present")).singleElement().satisfies(present -> {
            assertThat(elements(present, "rect")).anyMatch(rect -> !rect.getAttribute("stroke-dasharray").isEmpty());
            assertThat(elements(present, "title").get(0).getTextContent()).isEqualTo("Fristen er udløbet: her er sagen nu");
            assertThat(elements(present, "rect")).anyMatch(rect -> rect.getAttribute("id").equals("sagen-her"));
        });
        assertThat(of(svg, "g", "path-flag")).singleElement().satisfies(flag -> assertThat(flag.getTextContent()).contains("Her nu"));
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("ja", "Slut");
    }

    @Test
    void nothing_lies_outside_the_paper() {
        Element svg = picture(path("Kapacitetsjustering"));
        String[] paper = svg.getAttribute("viewBox").split(" ");
        double left = Double.parseDouble(paper[0]);
        double top = Double.parseDouble(paper[1]);
        double right = left + Double.parseDouble(paper[2]);
        double bottom = top + Double.parseDouble(paper[3]);

        assertThat(elements(svg, "text")).isNotEmpty().allSatisfy(text -> {
            double half = text.getTextContent().length() * 3.5;
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(left + half, right - half);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(top + 10, bottom);
        });
        assertThat(elements(svg, "rect")).isNotEmpty().allSatisfy(rect -> {
            assertThat(Double.parseDouble(rect.getAttribute("x"))).isGreaterThanOrEqualTo(left);
            assertThat(Double.parseDouble(rect.getAttribute("y"))).isGreaterThanOrEqualTo(top);
            assertThat(Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width"))).isLessThanOrEqualTo(right);
            assertThat(Double.parseDouble(rect.getAttribute("y")) + Double.parseDouble(rect.getAttribute("height"))).isLessThanOrEqualTo(bottom);
        });
    }

    @Test
    void a_name_is_never_more_than_words() {
        Element svg = picture(path(HOSTILE));

        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("Diagram: " + HOSTILE);
        assertThat(PathPicture.inline(path(HOSTILE), "sagen")).doesNotContain("<script", "style=", "onload");
    }

    @ParameterizedTest
    @EnumSource
    void every_mark_has_a_sign_for_the_key_that_nobody_has_read_aloud(PathPicture.Sign sign) {
        assertThat(PathPicture.sign(sign)).contains("aria-hidden=\"true\"").doesNotContain("style=");
    }

    @Test
    void words_are_broken_where_they_may_be_and_cut_where_they_must_be() {
        assertThat(SvgWords.lines("Undersøg om tavsheden er dokumenteret", 118, 12, 5))
                .containsExactly("Undersøg om", "tavsheden er", "dokumenteret");
        assertThat(SvgWords.lines("x".repeat(40), 118, 12, 5)).allMatch(line -> line.length() <= 17);
        assertThat(SvgWords.lines("et to tre fire fem seks syv otte ni ti elleve", 40, 12, 2)).hasSize(2).last().asString().endsWith("…");
        assertThat(SvgWords.lines("", 100, 12, 5)).containsExactly("");
    }
}

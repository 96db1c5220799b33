package dk.rammeaftale.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.rammeaftale.agreement.SamplePlan;
import dk.rammeaftale.agreement.model.MarkState;
import dk.rammeaftale.agreement.model.Ring;
import dk.rammeaftale.agreement.model.Wheel;
import dk.rammeaftale.agreement.model.WheelMark;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WheelPictureTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/picture/aarshjul-2025-2026.svg");
    private static final Path RECEIVED = Path.of("target/received/picture/aarshjul-2025-2026.svg");

    @Test
    void it_looks_as_somebody_has_approved_it() throws IOException {
        Files.createDirectories(RECEIVED.getParent());
        Files.writeString(RECEIVED, WheelPicture.file(sample()));
        if (Files.notExists(APPROVED)) {
            fail("nothing approved yet: look at %s and copy it to %s", RECEIVED, APPROVED);
        }
        assertThat(Files.readAllLines(RECEIVED))
                .as("%s, to be approved by copying it to %s", RECEIVED, APPROVED)
                .containsExactlyElementsOf(Files.readAllLines(APPROVED));
    }

    @Test
    void it_says_what_it_is_and_what_it_shows() {
        Element svg = parsed(sample()).getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(text(svg, "title")).isEqualTo("Årshjul 2025–2026");
        assertThat(text(svg, "desc")).contains("fra januar 2025 øverst")
                .endsWith("Trin: 16 gennemført, 2 i gang, 1 overskredet, 7 kommer, 1 udgår.");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(child(svg, "title").getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(child(svg, "desc").getAttribute("id"));
        assertThat(svg.getAttribute("role")).as("the links of an image cannot be reached").isEqualTo("group");
    }

    @Test
    void every_mark_is_a_link_that_says_all_about_itself_in_reading_order() {
        List<Element> links = elements(parsed(sample()), "a");

        assertThat(links).hasSize(sample().marks().size());
        assertThat(links).extracting(link -> text(link, "title")).contains(
                "1. Sekretariatet: Aftalen træder i kraft, 1. januar 2025, gennemført",
                "15. Andre fora: Dialogforum og handicapråd drøfter fokusområder, 31. marts 2026, overskredet",
                "17. KKR: Temaer drøftes politisk, 27. maj 2026, gennemført, sat med hånden",
                "18. Andre fora: KKR-konference med brugerorganisationer, 5. juni 2026, udgår",
                "19. Myndighederne: Temaer drøftes lokalt i byråd og regionsråd, 1. juli 2026, i gang",
                "22. DASSOS: Udkastet godkendes, 11. september 2026, kommer");
        assertThat(links).extracting(link -> Integer.parseInt(text(link, "title").split("\\.")[0]))
                .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1).limit(links.size()).toList());
        assertThat(links).extracting(link -> link.getAttribute("href"))
                .allMatch(href -> href.startsWith("/rammeaftaler/")).doesNotHaveDuplicates();
        assertThat(links).extracting(link -> text(link, "text")).containsExactlyElementsOf(
                Stream.iterate(1, number -> number + 1).limit(links.size()).map(String::valueOf).toList());
    }

    @Test
    void states_are_told_by_shape_and_not_by_colour_alone() {
        assertThat(Arrays.stream(MarkState.values()).map(WheelPictureTest::shape)).doesNotHaveDuplicates();
    }

    /** What is left of a sign without its colours, and without sizes that one would have to measure. */
    private static String shape(MarkState state) {
        return elements(parsed(MarkSign.alone("3", state)), "*").stream()
                .map(element -> element.getTagName() + element.getAttribute("d"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource
    void the_picture_explains_its_signs_and_names_its_rings(Ring ring) {
        List<String> words = elements(parsed(sample()), "text").stream().map(Element::getTextContent).toList();

        assertThat(words).contains(ring.label()).contains("2025", "2026", "jan", "maj", "okt", "dec")
                .contains(Arrays.stream(MarkState.values()).map(MarkState::label).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-06-10", "2026-12-31"})
    void today_is_marked_with_its_date(String today) {
        List<String> words = elements(parsed(new Wheel(2025, List.of(), LocalDate.parse(today))), "*").stream()
                .filter(element -> element.getAttribute("class").equals("wheel-today"))
                .map(Element::getTextContent)
                .toList();

        assertThat(words).singleElement().asString().contains("I dag").contains(today.substring(0, 4));
    }

    @Test
    void the_flag_of_today_stays_in_the_picture_and_off_the_words_on_any_day() {
        for (LocalDate today = LocalDate.parse("2025-01-01"); today.getYear() < 2027; today = today.plusDays(3)) {
            Document picture = parsed(new Wheel(2025, List.of(), today));
            Rectangle2D flag = elements(picture, "rect").stream().map(WheelPictureTest::area).findFirst().orElseThrow();
            Rectangle2D frame = new Rectangle2D.Double(-576, -552, 1152, 1110);
            Rectangle2D legend = new Rectangle2D.Double(-576, 393, 140, 165);

            assertThat(picture.getDocumentElement().getAttribute("viewBox")).isEqualTo("-576 -552 1152 1110");
            assertThat(frame.contains(flag)).as("%s within the picture", today).isTrue();
            assertThat(legend.intersects(flag)).as("%s on the legend", today).isFalse();
        }
    }

    private static Rectangle2D area(Element rect) {
        return new Rectangle2D.Double(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2027-01-01"})
    void today_is_not_marked_in_other_years(String today) {
        assertThat(WheelPicture.inline(new Wheel(2025, List.of(), LocalDate.parse(today)))).doesNotContain("I dag");
    }

    @Test
    void what_somebody_has_written_stays_words() {
        String written = "<script>alert('&')</script>\"]]>";
        Document picture = parsed(new Wheel(2025, List.of(new WheelMark("Rammeaftale 2027–28", written, Ring.KKR,
                SamplePlan.TODAY, MarkState.COMING, "/a?b=\"&c", false)), SamplePlan.TODAY));

        assertThat(elements(picture, "script")).isEmpty();
        Element link = elements(picture, "a").get(0);
        assertThat(text(link, "title")).contains(written);
        assertThat(link.getAttribute("href")).isEqualTo("/a?b=\"&c");
    }

    /** Our content security policy would leave them out, and axe would not notice. */
    @Test
    void it_needs_neither_styles_nor_scripts() {
        assertThat(elements(parsed(sample()), "*")).allSatisfy(element -> {
            assertThat(element.getTagName()).isNotIn("style", "script", "foreignObject", "image");
            assertThat(element.hasAttribute("style")).isFalse();
            assertThat(attributes(element)).noneMatch(name -> name.startsWith("on"));
        });
    }

    private static Wheel sample() {
        return new Wheel(2025, SamplePlan.milestones().stream()
                .map(placed -> WheelMark.of(placed.agreement(), placed.milestone(), SamplePlan.TODAY,
                        "/rammeaftaler/%s/trin/%s".formatted(placed.agreement().number(), placed.milestone().key())))
                .toList(), SamplePlan.TODAY);
    }

    private static Document parsed(Wheel wheel) {
        return parsed(WheelPicture.file(wheel));
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    private static List<Element> elements(Document picture, String name) {
        return elements(picture.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int node = 0; node < nodes.getLength(); node++) {
            elements.add((Element) nodes.item(node));
        }
        return elements;
    }

    private static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int attribute = 0; attribute < element.getAttributes().getLength(); attribute++) {
            names.add(element.getAttributes().item(attribute).getNodeName());
        }
        return names;
    }

    private static Element child(Element parent, String name) {
        return elements(parent.getElementsByTagName(name)).get(0);
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}

package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.PlacedMilestone;
import dk.rammeaftale.agreement.application.WheelMarks;
import dk.rammeaftale.agreement.model.Wheel;
import dk.rammeaftale.agreement.model.WheelMark;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.LinkSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The annual wheel, as a picture with the same in words beneath it, and as a file; for everyone logged in. */
@Controller
class AarshjulPages {

    private static final int FIRST = 2001;
    private static final int LAST = 2199;
    private static final Pattern YEAR = Pattern.compile("2[01]\\d[13579]");
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final WheelMarks marks;
    private final LinkSettings links;
    private final Clock clock;

    AarshjulPages(WheelMarks marks, LinkSettings links, Clock clock) {
        this.marks = marks;
        this.links = links;
        this.clock = clock;
    }

    /** A line of the list; its sign is the one in the picture. */
    public record Line(int number, String sign, WheelMark mark, String date) {

        static Line of(int number, WheelMark mark) {
            return new Line(
                    number, MarkSign.alone(String.valueOf(number), mark.state()), mark, DanishDates.day(mark.date()));
        }
    }

    /** Other two years to look at. */
    public record Neighbour(int firstYear, String years) {

        static Neighbour of(int firstYear) {
            return firstYear < FIRST || firstYear > LAST ? null : new Neighbour(firstYear, Wheel.years(firstYear));
        }
    }

    @GetMapping("/aarshjul")
    ModelAndView show(@RequestParam(defaultValue = "") String aar) {
        Wheel wheel = wheel(aar, "");
        int first = wheel.firstYear();
        return new ModelAndView("aarshjul")
                .addObject("firstYear", first)
                .addObject("years", Wheel.years(first))
                .addObject("before", Neighbour.of(first - 2))
                .addObject("after", Neighbour.of(first + 2))
                .addObject("picture", WheelPicture.inline(wheel))
                .addObject("lines", lines(wheel));
    }

    private static List<Line> lines(Wheel wheel) {
        List<Line> lines = new ArrayList<>();
        wheel.marks().forEach(mark -> lines.add(Line.of(lines.size() + 1, mark)));
        return lines;
    }

    /** The links of a file that is taken away lead back here. */
    @GetMapping("/aarshjul.svg")
    ResponseEntity<String> file(@RequestParam(defaultValue = "") String aar) {
        Wheel wheel = wheel(aar, links.baseUrl());
        String name = "aarshjul-%d-%d.svg".formatted(wheel.firstYear(), wheel.firstYear() + 1);
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(WheelPicture.file(wheel));
    }

    private Wheel wheel(String entered, String site) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Wheel empty = new Wheel(firstYear(entered, today), List.of(), today);
        List<WheelMark> found = marks.between(empty.firstDay(), empty.lastDay()).stream()
                .map(placed -> WheelMark.of(placed.agreement(), placed.milestone(), today, site + path(placed)))
                .toList();
        return new Wheel(empty.firstYear(), found, today);
    }

    private static String path(PlacedMilestone placed) {
        return "/rammeaftaler/%s/trin/%s".formatted(placed.agreement().number(), placed.milestone().key());
    }

    private static int firstYear(String entered, LocalDate today) {
        if (entered.isBlank()) {
            return Wheel.firstYearOf(today);
        }
        if (!YEAR.matcher(entered).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "Årshjulet viser to år fra et ulige år mellem %d og %d, fx ?aar=2025 for 2025–2026.".formatted(FIRST, LAST));
        }
        return Integer.parseInt(entered);
    }
}

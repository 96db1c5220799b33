package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.hearing.application.HearingRegister;
import dk.rammeaftale.meeting.application.MeetingNews.Chapter;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes "Siden sidst": the changes of few places and the approvals by mail since the last meeting, the hearings that run, and
 * the places for each target group then and now.
 */
@Component
class SinceLast {

    private final List<MeetingNews> news;
    private final HearingRegister hearings;
    private final Facilities facilities;
    private final MeetingPlan plan;
    private final RichTexts texts;
    private final Clock clock;

    SinceLast(
            List<MeetingNews> news,
            HearingRegister hearings,
            Facilities facilities,
            MeetingPlan plan,
            RichTexts texts,
            Clock clock) {
        this.news = news;
        this.hearings = hearings;
        this.facilities = facilities;
        this.plan = plan;
        this.texts = texts;
        this.clock = clock;
    }

    RichText write(Meeting meeting) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
        Optional<LocalDate> last = lastBefore(meeting).map(Meeting::date).filter(day -> !day.isAfter(today));
        LocalDate from = last.orElse(today.minusYears(1));
        StringBuilder html = new StringBuilder();
        html.append(paragraph(last
                .map(day -> "Siden mødet den %s er følgende sket.".formatted(DanishDates.day(day)))
                .orElse("Det seneste år er følgende sket.")));
        List<Chapter> chapters = new ArrayList<>();
        Instant start = from.atStartOfDay(DanishDates.ZONE).toInstant();
        news.forEach(room -> chapters.addAll(room.between(start, clock.instant())));
        chapters.add(new Chapter("Igangværende høringer", running()));
        chapters.forEach(chapter -> html.append(html(chapter)));
        html.append("<h2>Pladser efter målgruppe</h2>").append(table(from, today));
        return texts.fromHtml(html.toString());
    }

    private Optional<Meeting> lastBefore(Meeting meeting) {
        return plan.all().stream()
                .filter(other -> other.forum().equals(meeting.forum()) && other.date().isBefore(meeting.date()))
                .filter(other -> other.state().hasAgenda())
                .reduce((earlier, later) -> later);
    }

    private List<String> running() {
        return hearings.open().stream()
                .map(hearing -> "%s (%s): frist %s".formatted(
                        hearing.title(), hearing.reference(), DanishDates.day(hearing.opened().lastDay())))
                .toList();
    }

    private static String html(Chapter chapter) {
        StringBuilder html = new StringBuilder("<h2>").append(escaped(chapter.heading())).append("</h2>");
        if (chapter.lines().isEmpty()) {
            return html.append(paragraph("Ingen.")).toString();
        }
        html.append("<ul>");
        chapter.lines().forEach(line -> html.append("<li>").append(escaped(line)).append("</li>"));
        return html.append("</ul>").toString();
    }

    /** What was planned for a day counts from that day: both columns are read from the ledger of places. */
    private String table(LocalDate then, LocalDate now) {
        Map<FacilityId, Integer> before = facilities.placesOn(then);
        Map<FacilityId, Integer> after = facilities.placesOn(now);
        Map<String, int[]> groups = new TreeMap<>(Collator.getInstance(DanishDates.DANISH));
        for (Facility facility : facilities.all()) {
            int[] places = groups.computeIfAbsent(facility.targetGroup(), group -> new int[2]);
            places[0] += before.getOrDefault(facility.id(), 0);
            places[1] += after.getOrDefault(facility.id(), 0);
        }
        StringBuilder html = new StringBuilder("<table><thead><tr><th>Målgruppe</th><th>")
                .append(escaped(DanishDates.day(then)))
                .append("</th><th>")
                .append(escaped(DanishDates.day(now)))
                .append("</th><th>Forskel</th></tr></thead><tbody>");
        groups.forEach((group, places) -> html.append(row(group, places[0], places[1])));
        int total = groups.values().stream().mapToInt(places -> places[0]).sum();
        int totalNow = groups.values().stream().mapToInt(places -> places[1]).sum();
        return html.append(row("I alt", total, totalNow)).append("</tbody></table>").toString();
    }

    private static String row(String group, int before, int after) {
        int difference = after - before;
        String shown = difference == 0 ? "0" : (difference > 0 ? "+" : "−") + Math.abs(difference);
        return "<tr><td>%s</td><td>%d</td><td>%d</td><td>%s</td></tr>".formatted(escaped(group), before, after, shown);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

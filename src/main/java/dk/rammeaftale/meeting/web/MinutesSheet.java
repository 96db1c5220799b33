package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.Chairs;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.Participants.EnteredAttendance;
import dk.rammeaftale.meeting.application.MinutesToRead;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.MinutesWork;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the secretariat's page of the minutes shows. */
@Component
class MinutesSheet {

    private final MinutesBook book;
    private final Minutes minutes;
    private final ItemLines lines;
    private final Participants participants;
    private final MinutesToRead published;
    private final Chairs chairs;
    private final ForumPeople people;
    private final RichTexts texts;

    MinutesSheet(
            MinutesBook book,
            Minutes minutes,
            ItemLines lines,
            Participants participants,
            MinutesToRead published,
            Chairs chairs,
            ForumPeople people,
            RichTexts texts) {
        this.book = book;
        this.minutes = minutes;
        this.lines = lines;
        this.participants = participants;
        this.published = published;
        this.chairs = chairs;
        this.people = people;
        this.texts = texts;
    }

    /** Somebody on the list of who came. */
    public record AttendanceLine(long id, String name, boolean seat, boolean themeDayOnly, String apology, String attendance,
            String deputy, String seen, String seenDeputy) {
    }

    ModelAndView page(Meeting meeting) {
        return page(meeting, lines.of(meeting), Map.of());
    }

    /** The page again, with what was entered about one item and what is wrong with it. */
    ModelAndView corrected(Meeting meeting, long item, EnteredMinutes entered, List<Problem> problems) {
        return sentBack(
                page(meeting, lines.of(meeting, item, entered), Map.of()),
                problems.stream()
                        .map(one -> new Problem(MinutesForm.field(item, one.field()), one.sentence()))
                        .toList());
    }

    /** What a colleague has saved, beside what was about to be. */
    ModelAndView overtaken(Meeting meeting, AgendaItem now, EnteredMinutes entered) {
        return new ModelAndView("moede/referat-konflikt", HttpStatus.CONFLICT)
                .addObject("meeting", meeting)
                .addObject("forum", people.forum(meeting.forum()).name())
                .addObject("day", DanishDates.day(meeting.date()))
                .addObject("theirs", lines.one(meeting, now))
                .addObject("mine", lines.entered(meeting, now, entered));
    }

    ModelAndView openingOvertaken(Meeting meeting, Map<String, String> sent) {
        RichText kept = new RichText(book.opening(meeting.id()).html());
        String mine = texts.read("opening", sent, kept)
                .map(texts::toMarkdown)
                .orElseThrow(IllegalStateException::new);
        return new ModelAndView("moede/referat-konflikt", HttpStatus.CONFLICT)
                .addObject("meeting", meeting)
                .addObject("forum", people.forum(meeting.forum()).name())
                .addObject("day", DanishDates.day(meeting.date()))
                .addObject("theirText", texts.toMarkdown(kept))
                .addObject("myText", mine);
    }

    ModelAndView attendanceCorrected(Meeting meeting, Map<Long, EnteredAttendance> entered, List<Problem> problems) {
        return sentBack(page(meeting, lines.of(meeting), entered), problems);
    }

    ModelAndView refused(Meeting meeting, List<Problem> problems) {
        return sentBack(page(meeting), problems);
    }

    /** The engine has not come that far. */
    ModelAndView notYet(Meeting meeting) {
        ModelAndView page = page(meeting);
        page.addObject("problems", List.of(new Problem("minutes",
                "Mødets forløb er ikke nået til referatet endnu. Intet er ændret. Prøv igen om et øjeblik.")));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView sentBack(ModelAndView page, List<Problem> problems) {
        page.addObject("problems", problems);
        page.addObject("errors", MeetingPath.errors(problems));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Meeting meeting, List<ItemLine> items, Map<Long, EnteredAttendance> entered) {
        MinutesWork work = book.work(meeting.id());
        OpeningRemarks opening = book.opening(meeting.id());
        List<Participant> asked = participants.of(meeting.id());
        List<Problem> missing = minutes.problems(meeting.id());
        ModelAndView page = new ModelAndView("moede/referat")
                .addObject("meeting", meeting)
                .addObject("forum", people.forum(meeting.forum()).name())
                .addObject("day", DanishDates.day(meeting.date()))
                .addObject("work", work)
                .addObject("opening", texts.toMarkdown(new RichText(opening.html())))
                .addObject("openingText", new RichText(opening.html()))
                .addObject("references", lines.references(meeting))
                .addObject("openingEdition", opening.edition())
                .addObject("closed", book.closed(meeting).orElse(null))
                .addObject("items", items)
                .addObject("attendance", asked.stream().map(one -> line(one, entered.get(one.id()))).toList())
                .addObject("attendances", attendances())
                .addObject("missing", missing)
                .addObject("numbers", minutes.suspected(meeting.id()))
                .addObject("unrecorded", asked.stream().filter(one -> one.attendance() == Attendance.EXPECTED).count())
                .addObject("chair", chairs.of(meeting).map(person -> person.name()).orElse(null))
                .addObject("versions", published.versions(meeting.id()))
                .addObject("problems", List.of());
        if (work.state() == MinutesState.PUBLISHED) {
            page.addObject("changes", published.changes(meeting));
        }
        return page;
    }

    private AttendanceLine line(Participant one, EnteredAttendance entered) {
        Optional<EnteredAttendance> sent = Optional.ofNullable(entered);
        return new AttendanceLine(
                one.id(),
                participants.describe(one),
                one.seat(),
                one.themeDayOnly(),
                one.apology().map(MinutesSheet::apology).orElse(""),
                sent.map(it -> it.now().attendance()).orElse(one.attendance()).name(),
                sent.map(it -> it.now().deputyName()).orElse(one.deputyName()),
                sent.map(it -> it.seen().attendance()).orElse(one.attendance()).name(),
                sent.map(it -> it.seen().deputyName()).orElse(one.deputyName()));
    }

    private static String apology(Apology given) {
        return given.hasDeputy() ? "Afbud. Stedfortræder: " + given.deputyName() : "Afbud";
    }

    private static Map<String, String> attendances() {
        Map<String, String> attendances = new LinkedHashMap<>();
        for (Attendance attendance : Attendance.values()) {
            attendances.put(attendance.name(), attendance.label());
        }
        return attendances;
    }
}

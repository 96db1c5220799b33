package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.MeetingClock;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.Participants.EnteredAttendance;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the forms of {@link MinutesPages} while they are being written: the same fields and checks, answered to a script. */
@RestController
@RequestMapping("/moeder/{id:[a-z0-9-]{1,60}}/referat/undervejs")
class MinutesAutosave {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm").withZone(DanishDates.ZONE);

    private final MeetingPath path;
    private final MinutesBook book;
    private final Participants participants;
    private final MeetingClock clock;

    MinutesAutosave(MeetingPath path, MinutesBook book, Participants participants, MeetingClock clock) {
        this.path = path;
        this.book = book;
        this.participants = participants;
        this.clock = clock;
    }

    /** When it was saved, and what the form's hidden fields are to say from now on. */
    record Saved(String savedAt, Map<String, String> fields) {
    }

    /** Runs before every address. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        MeetingPath.onlyForTheSecretariat(viewer, "Kun sekretariatet skriver referatet.");
    }

    @PostMapping("/punkter/{item:\\d{1,18}}")
    ResponseEntity<Object> save(@PathVariable String id, @PathVariable long item, @RequestParam MultiValueMap<String, String> sent) {
        path.found(id);
        SavedMinutes saved = book.save(id, item, MinutesForm.read(item, sent));
        if (saved instanceof SavedMinutes.Refused refused) {
            return refused(refused.problems());
        }
        return saved instanceof SavedMinutes.Done done
                ? saved(Map.of("edition", String.valueOf(done.item().minutesEdition())))
                : overtaken("En kollega har gemt punktet i mellemtiden. Genindlæs siden for at se det, eller gem med knappen for at se begge tekster.");
    }

    @PostMapping("/indledning")
    ResponseEntity<Object> open(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        path.found(id);
        int edition = MinutesForm.number(sent, "edition");
        Verdict<Boolean> verdict = book.saveOpening(id, edition, sent.toSingleValueMap());
        if (verdict instanceof Verdict.Refused<Boolean> refused) {
            return refused(refused.problems());
        }
        return ((Verdict.Accepted<Boolean>) verdict).value()
                ? saved(Map.of("edition", String.valueOf(edition + 1)))
                : overtaken("En kollega har gemt bemærkningerne i mellemtiden. Genindlæs siden for at se dem, eller gem med knappen for at se begge tekster.");
    }

    @PostMapping("/fremmoede")
    ResponseEntity<Object> attend(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Meeting meeting = path.found(id);
        Map<Long, EnteredAttendance> entered = MinutesPages.attendance(participants.of(meeting.id()), sent);
        Verdict<List<Participant>> verdict = participants.attend(meeting.id(), entered);
        if (verdict instanceof Verdict.Refused<List<Participant>> refused) {
            return refused(refused.problems());
        }
        List<Participant> overtaken = ((Verdict.Accepted<List<Participant>>) verdict).value();
        return overtaken.isEmpty()
                ? saved(shown(entered))
                : overtaken("En kollega har registreret fremmødet for %s i mellemtiden. Resten er gemt. Genindlæs siden for at se det."
                        .formatted(overtaken.stream().map(Participant::name).collect(Collectors.joining(", "))));
    }

    /** What the page has shown is what it sent: a colleague's entry that it has not shown stays unseen. */
    private static Map<String, String> shown(Map<Long, EnteredAttendance> entered) {
        Map<String, String> fields = new LinkedHashMap<>();
        entered.forEach((participant, one) -> {
            fields.put("seen_" + participant, one.now().attendance().name());
            fields.put("seenDeputy_" + participant, one.now().deputyName());
        });
        return fields;
    }

    private ResponseEntity<Object> saved(Map<String, String> fields) {
        return ResponseEntity.ok(new Saved(TIME.format(clock.now()), fields));
    }

    private static ResponseEntity<Object> refused(List<Problem> problems) {
        return problem(HttpStatus.BAD_REQUEST, problems.stream().map(Problem::sentence).distinct().collect(Collectors.joining(" ")));
    }

    private static ResponseEntity<Object> overtaken(String sentence) {
        return problem(HttpStatus.CONFLICT, sentence);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String sentence) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence)).build();
    }
}

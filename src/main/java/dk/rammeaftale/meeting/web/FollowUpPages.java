package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MeetingClock;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.ActionPoint.Stand;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What meetings left to be done, and who sits where for them; members read it, the secretariat keeps it. */
@Controller
class FollowUpPages {

    private final FollowUps followUps;
    private final MeetingPlan plan;
    private final ForumPeople people;
    private final MeetingClock clock;

    FollowUpPages(FollowUps followUps, MeetingPlan plan, ForumPeople people, MeetingClock clock) {
        this.followUps = followUps;
        this.plan = plan;
        this.people = people;
        this.clock = clock;
    }

    /** An action point as it is listed. */
    public record PointLine(long id, String wording, String owner, String dueOn, String meeting, String meetingId, String done,
            String note) {
    }

    /** An appointment as it is listed. */
    public record AppointmentLine(String body, String representative, String alternate, String term, String meeting,
            String meetingId, boolean ended) {
    }

    @GetMapping("/opfoelgning")
    ModelAndView show(Viewer viewer) {
        if (!viewer.isSecretariat() && !viewer.isMember()) {
            throw new AccessDeniedException("Opfølgningen læses af medlemmerne og sekretariatet.");
        }
        return page(viewer);
    }

    @PostMapping("/opfoelgning/opgaver/{point:\\d{1,18}}/udfoert")
    ModelAndView done(
            @PathVariable long point,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes next) {
        onlyForTheSecretariat(viewer);
        Verdict<ActionPoint> verdict = followUps.done(point, note.strip());
        if (verdict instanceof Verdict.Refused<ActionPoint> refused) {
            ModelAndView page = page(viewer).addObject("problems", refused.problems());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        next.addFlashAttribute("message", "Opgaven er markeret som udført.");
        return new ModelAndView("redirect:/opfoelgning");
    }

    @PostMapping("/opfoelgning/opgaver/{point:\\d{1,18}}/genaabn")
    ModelAndView reopen(@PathVariable long point, Viewer viewer, RedirectAttributes next) {
        onlyForTheSecretariat(viewer);
        next.addFlashAttribute("message", followUps.reopen(point) ? "Opgaven er åben igen." : "Opgaven var allerede åben.");
        return new ModelAndView("redirect:/opfoelgning");
    }

    private static void onlyForTheSecretariat(Viewer viewer) {
        MeetingPath.onlyForTheSecretariat(viewer, "Kun sekretariatet retter opfølgningen.");
    }

    /** Members see what stands in minutes that are out. */
    private ModelAndView page(Viewer viewer) {
        Map<String, Meeting> meetings = plan.all().stream()
                .filter(meeting -> viewer.isSecretariat() || meeting.state() == MeetingState.MINUTES_PUBLISHED)
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        Map<Stand, List<PointLine>> points = followUps.actionPoints().stream()
                .filter(point -> meetings.containsKey(point.meetingId()))
                .collect(Collectors.groupingBy(
                        point -> point.on(clock.today()),
                        Collectors.mapping(point -> line(point, meetings), Collectors.toList())));
        return new ModelAndView("moede/opfoelgning")
                .addObject("writer", viewer.isSecretariat())
                .addObject("overdue", points.getOrDefault(Stand.OVERDUE, List.of()))
                .addObject("open", points.getOrDefault(Stand.OPEN, List.of()))
                .addObject("done", points.getOrDefault(Stand.DONE, List.of()))
                .addObject("appointments", followUps.appointments().stream()
                        .filter(one -> meetings.containsKey(one.meetingId()))
                        .map(one -> line(one, meetings))
                        .sorted(Comparator.comparing(AppointmentLine::ended))
                        .toList());
    }

    private PointLine line(ActionPoint point, Map<String, Meeting> meetings) {
        String owner = point.ownerEmail().map(email -> point.owner() + " (" + email + ")").orElse(point.owner());
        return new PointLine(
                point.id(),
                point.wording(),
                owner,
                DanishDates.day(point.dueOn()),
                name(meetings.get(point.meetingId())),
                point.meetingId(),
                point.doneOn().map(DanishDates::day).orElse(""),
                point.doneNote());
    }

    private AppointmentLine line(Appointment one, Map<String, Meeting> meetings) {
        String until = one.lastDay().map(day -> " til " + DanishDates.day(day)).orElse("");
        return new AppointmentLine(
                one.body(),
                one.representative(),
                one.alternate(),
                "fra " + DanishDates.day(one.firstDay()) + until,
                name(meetings.get(one.meetingId())),
                one.meetingId(),
                one.lastDay().filter(day -> day.isBefore(clock.today())).isPresent());
    }

    private String name(Meeting meeting) {
        return "%s den %s".formatted(people.forum(meeting.forum()).name(), DanishDates.day(meeting.date()));
    }
}

package dk.rammeaftale;

import dk.rammeaftale.capacity.CaseStage;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.ForumRegister;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What can go on at once beside decided cases: cases at their contacts and in hearing, forums with their meetings, an agenda,
 * agreements on their way. More of it can be added, so that one can see what more costs.
 */
@Component
class LivelyDay {

    private static final String MEETING = "dassos-2027-03-05";
    private static final List<Long> FIRST_YEARS = List.of(2029L, 2031L, 2033L);

    private final CaseStage stage;
    private final MeetingRegister meetings;
    private final ForumRegister forums;
    private final RuntimeService runtime;
    private final ServiceTime time;
    private CaseNumber heard;
    private int added;

    LivelyDay(CaseStage stage, MeetingRegister meetings, ForumRegister forums, RuntimeService runtime, ServiceTime time) {
        this.stage = stage;
        this.meetings = meetings;
        this.forums = forums;
        this.runtime = runtime;
        this.time = time;
    }

    void begins() {
        stage.isSet();
        added = 0;
        goesOn();
    }

    /** One more of everything. */
    void goesOn() {
        stage.proposes("viborg", stage.proposal());
        heard = stage.isInHearing(stage.proposal());
        stage.as("odder", () -> runtime.startProcessInstanceByKey("agenda-item", Map.of(
                "meetingId", MEETING, "section", "DECISION", "title", "Fælles visitation " + added,
                "presenter", "Socialdirektør", "recommendation", "- at drøfte modellen", "statement", "En model for alle.")));
        LocalDate day = LocalDate.of(2028, 2, 4).plusWeeks(added);
        meetings.store(new Meeting("dassos-" + day, "DASSOS", day, day.minusWeeks(4)));
        forums.store(new Forum("GRUPPE-" + added, "Gruppe " + added, "DASSOS", "", 28, LocalTime.NOON, 90, false, false,
                Optional.empty(), "", Optional.empty()));
        stage.as("sekretariat", () -> runtime.startProcessInstanceByKey(
                "framework-agreement", Map.of("firstYear", FIRST_YEARS.get(added))));
        time.dueWorkIsDone();
        added++;
    }

    /** The pages on which all this stands. */
    List<ReadPage> pages() {
        return Stream.of(
                        Stream.of("/", "/opgaver", "/opgaver?vis=gruppe", "/sager", "/hoeringer", "/moeder", "/moeder/" + MEETING,
                                        "/rammeaftaler", "/aarshjul", "/tilbud", "/tilbud/tal", "/tilbud/F-791-01", "/offentlig")
                                .map(address -> new ReadPage(address, true)),
                        Stream.of("/opgaver?vis=alle", "/sager/" + heard, "/moeder/" + MEETING + "/dagsorden",
                                        "/moeder/" + MEETING + "/referat", "/opfoelgning", "/stedfortraeder", "/moeder/fora",
                                        "/moeder/plan/2028", "/stamdata", "/statistik", "/post")
                                .map(address -> new ReadPage(address, false)))
                .flatMap(pages -> pages)
                .toList();
    }
}

package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseMeetingStage.JUNE;
import static dk.rammeaftale.capacity.CaseMeetingStage.MARCH;
import static dk.rammeaftale.capacity.CaseMeetingStage.NOVEMBER;
import static dk.rammeaftale.capacity.CaseMeetingStage.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.CaseMeetingStage.Word;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of DASSOS: four meetings, thirty cases on both routes, and every case ends as the minutes say. */
@ServiceTest
@Tag("once")
class YearOfMeetingsTest {

    private static final String IN_FORCE = "2028-02-01";

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private Directory directory;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private ServiceTime time;

    private final Map<CaseNumber, Plan> cases = new LinkedHashMap<>();
    private Iterator<Facility> facilities;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        time.timeIs("2027-01-04T09:00");
        cleanSlate.meetingsOfTheSampleBeginByThemselves();
        facilities = directory.seats().stream()
                .map(seat -> seat.authority().code())
                .flatMap(code -> stage.facilitiesOf(code.value()).stream())
                .filter(facility -> facility.covered() && stage.placesOn(facility.id().value(), "2027-01-04") >= 12)
                .iterator();
    }

    /** What is to become of a case: what each meeting says in turn, and how it must end. */
    private static final class Plan {
        private final Facility facility;
        private final int placesBefore;
        private final Deque<Outcome> script;
        private final String end;
        private final int postponements;

        Plan(Facility facility, int placesBefore, List<Outcome> script, String end) {
            this.facility = facility;
            this.placesBefore = placesBefore;
            this.script = new ArrayDeque<>(script);
            this.end = end;
            this.postponements = (int) script.stream().filter(outcome -> outcome == Outcome.POSTPONED).count();
        }

        int placesAtTheEnd() {
            return switch (end) {
                case "REJECTED_AT_MEETING" -> placesBefore;
                case "APPROVED_WITH_CHANGES" -> placesBefore + 5;
                default -> placesBefore + 12;
            };
        }
    }

    private static String endOf(List<Outcome> script) {
        return switch (script.get(script.size() - 1)) {
            case APPROVED -> "APPROVED_AT_MEETING";
            case APPROVED_WITH_CHANGES -> "APPROVED_WITH_CHANGES";
            case NOT_APPROVED -> "REJECTED_AT_MEETING";
            default -> throw new IllegalArgumentException("a script ends with a decision");
        };
    }

    private CaseNumber proposed(List<Outcome> script, String end) {
        Facility facility = facilities.next();
        int places = stage.placesOn(facility.id().value(), "2027-01-04");
        Map<String, Object> proposal = new HashMap<>(stage.proposalAt(facility.id().value(), places + 12L));
        proposal.put("effectiveDate", IN_FORCE);
        CaseNumber number = stage.isReadyForRoute(caseWorkerOf(facility.operator()), proposal);
        cases.put(number, new Plan(facility, places, script, end));
        return number;
    }

    private String caseWorkerOf(AuthorityCode operator) {
        return directory.caseWorkers(operator).get(0).username();
    }

    private void goesToAMeeting(Outcome... script) {
        stage.choosesRoute(proposed(List.of(script), endOf(List.of(script))), "MEETING");
    }

    private void isHeardInSilence() {
        stage.choosesRoute(proposed(List.of(), "APPROVED_BY_SILENCE"), "HEARING");
    }

    /** Both routes: objected to in the mail hearing, and then taken to a meeting. */
    private List<CaseNumber> areObjectedTo(int many, Outcome... script) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int index = 0; index < many; index++) {
            CaseNumber number = proposed(List.of(script), endOf(List.of(script)));
            stage.choosesRoute(number, "HEARING");
            stage.answers("samsoe-direktoer", number, "OBJECTION", "Vi har brug for en anden løsning.");
            numbers.add(number);
        }
        return numbers;
    }

    private void areTakenToAMeeting(List<CaseNumber> numbers) {
        for (CaseNumber number : numbers) {
            CapacityCase contested = stage.theCase(number);
            assertThat(contested.state()).isEqualTo(CaseState.CONTESTED);
            stage.completes(caseWorkerOf(contested.operator()), number, "Task_FindSolution",
                    Map.of("solution", "UNCHANGED", "solutionText", "Pladserne er nødvendige."));
            stage.choosesRoute(number, "MEETING");
        }
    }

    private void agendaIsSent(String meeting, String at) {
        time.timePassesTo(at);
        meetings.secretariatSendsTheAgenda(meeting);
    }

    /** The minutes give every case on the agenda the next word of its script. */
    private int minutesGive(String meeting, String at) {
        time.timePassesTo(at);
        List<CaseNumber> dealtWith = new ArrayList<>();
        meetings.minutesArePublished(meeting, item -> {
            if (item.caseNumber().isEmpty()) {
                return Word.of(Outcome.TAKEN_NOTE_OF);
            }
            CaseNumber number = new CaseNumber(item.caseNumber().get());
            dealtWith.add(number);
            return word(cases.get(number));
        });
        return dealtWith.size();
    }

    private Word word(Plan plan) {
        Outcome outcome = plan.script.removeFirst();
        return new Word(outcome, Optional.of(plan.placesBefore + 5).filter(places -> outcome == Outcome.APPROVED_WITH_CHANGES));
    }

    @Test
    void thirty_cases_on_both_routes_end_as_the_minutes_of_four_meetings_say() {
        for (int index = 0; index < 3; index++) {
            isHeardInSilence();
        }
        List<CaseNumber> firstObjected = areObjectedTo(2, Outcome.POSTPONED, Outcome.APPROVED);
        goesToAMeeting(Outcome.APPROVED);
        goesToAMeeting(Outcome.NOT_APPROVED);
        goesToAMeeting(Outcome.APPROVED_WITH_CHANGES);
        goesToAMeeting(Outcome.POSTPONED, Outcome.APPROVED);
        goesToAMeeting(Outcome.POSTPONED, Outcome.POSTPONED, Outcome.POSTPONED, Outcome.NOT_APPROVED);
        time.timePassesTo("2027-01-25T09:00");
        areTakenToAMeeting(firstObjected);
        agendaIsSent(MARCH, "2027-02-24T09:00");
        assertThat(minutesGive(MARCH, "2027-03-10T10:00")).isEqualTo(7);

        isHeardInSilence();
        isHeardInSilence();
        List<CaseNumber> secondObjected = areObjectedTo(1, Outcome.APPROVED_WITH_CHANGES);
        goesToAMeeting(Outcome.APPROVED);
        goesToAMeeting(Outcome.POSTPONED, Outcome.APPROVED);
        goesToAMeeting(Outcome.POSTPONED, Outcome.POSTPONED, Outcome.APPROVED_WITH_CHANGES);
        time.timePassesTo("2027-04-12T09:00");
        areTakenToAMeeting(secondObjected);
        goesToAMeeting(Outcome.NOT_APPROVED);
        time.timePassesTo("2027-05-15T09:00"); // after the hand-in deadline of June
        goesToAMeeting(Outcome.APPROVED);
        goesToAMeeting(Outcome.POSTPONED, Outcome.NOT_APPROVED);
        agendaIsSent(JUNE, "2027-06-02T09:00");
        assertThat(minutesGive(JUNE, "2027-06-16T10:00")).isEqualTo(9);

        isHeardInSilence();
        isHeardInSilence();
        for (int index = 0; index < 3; index++) {
            goesToAMeeting(Outcome.APPROVED);
        }
        agendaIsSent(SEPTEMBER, "2027-09-01T09:00");
        assertThat(minutesGive(SEPTEMBER, "2027-09-15T10:00")).isEqualTo(8);

        isHeardInSilence();
        goesToAMeeting(Outcome.APPROVED);
        goesToAMeeting(Outcome.APPROVED_WITH_CHANGES);
        goesToAMeeting(Outcome.NOT_APPROVED);
        goesToAMeeting(Outcome.APPROVED);
        goesToAMeeting(Outcome.APPROVED);
        agendaIsSent(NOVEMBER, "2027-10-27T09:00");
        assertThat(minutesGive(NOVEMBER, "2027-11-10T10:00")).isEqualTo(8);
        time.timePassesTo("2028-02-02T09:00");

        assertThat(cases).hasSize(30).allSatisfy(this::endedAsPlanned);
        assertThat(jobs.createJobQuery().processDefinitionKey("capacity-adjustment").count()).as("jobs that are left").isZero();
    }

    private void endedAsPlanned(CaseNumber number, Plan plan) {
        assertThat(plan.script).as("words that nobody heard, " + number).isEmpty();
        assertThat(stage.outcomeInHistory(number)).as(number.value()).isEqualTo(plan.end);
        assertThat(stage.placesOn(plan.facility.id().value(), IN_FORCE)).as("places, " + number).isEqualTo(plan.placesAtTheEnd());
        List<AgendaItem> items = meetings.itemsOf(number);
        assertThat(items).as("items, " + number).noneMatch(AgendaItem::isWithdrawn).allMatch(AgendaItem::isDealtWith);
        assertThat(stage.mailed(number, "decision")).as("told once, " + number).doesNotHaveDuplicates().isNotEmpty();
        List<String> announced =
                stage.journal(number).stream().filter(line -> line.startsWith("Sagen kommer igen på DASSOS-mødet")).toList();
        assertThat(announced).as("announced again, " + number).hasSizeGreaterThanOrEqualTo(plan.postponements);
    }
}

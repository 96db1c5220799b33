package dk.rammeaftale.sample.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.hearing.application.HearingControl;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Proofs;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.sample.model.Act;
import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.CaseScript.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do in the cases of the script. */
@Component
@Profile("demo")
class CasePlay {

    private static final List<String> WAYS = List.of("PHONE", "MAIL", "MEETING");

    private final People people;
    private final SeatAnswers answers;
    private final Bookmark bookmark;
    private final Cases cases;
    private final Facilities facilities;
    private final Hearings hearings;
    private final HearingControl control;
    private final Proofs proofs;
    private final Directory directory;
    private final Clock clock;

    CasePlay(
            People people,
            SeatAnswers answers,
            Bookmark bookmark,
            Cases cases,
            Facilities facilities,
            Hearings hearings,
            HearingControl control,
            Proofs proofs,
            Directory directory,
            Clock clock) {
        this.people = people;
        this.answers = answers;
        this.bookmark = bookmark;
        this.cases = cases;
        this.facilities = facilities;
        this.hearings = hearings;
        this.control = control;
        this.proofs = proofs;
        this.directory = directory;
        this.clock = clock;
    }

    void propose(CaseScript script) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("kind", script.kind().name());
        proposal.put("reason", script.reason());
        proposal.put("effectiveDate", today().plusDays(script.inForce()).toString());
        if (script.kind() == Kind.NEW) {
            proposal.put("facilityName", script.facility());
            proposal.put("legalBasis", script.legalBasis());
            proposal.put("targetGroup", script.targetGroup());
        } else {
            proposal.put("facilityId", script.facility());
        }
        if (script.kind() != Kind.CLOSURE) {
            proposal.put("placesAfter", placesNow(script) + script.difference());
        }
        script.lasts().ifPresent(days -> {
            proposal.put("durationKind", "TEMPORARY");
            proposal.put("endDate", today().plusDays(script.inForce() + (long) days).toString());
        });
        if (script.onBehalf()) {
            proposal.put("onBehalfOf", script.operator());
        }
        String number = people.start(
                script.onBehalf() ? secretariat() : operator(script), "capacity-adjustment", proposal);
        bookmark.remember(script.key(), new CaseNumber(number));
    }

    private long placesNow(CaseScript script) {
        return script.kind() == Kind.NEW ? 0 : facilities.placesOn(new FacilityId(script.facility()), today());
    }

    void act(CaseScript script, Act act, String seat) {
        CaseNumber number = bookmark.remembered().get(script.key());
        if (number == null) {
            throw new IllegalStateException("the case was not proposed");
        }
        switch (act.verb()) {
            case CONFIRM -> complete(script, number, "Task_ConfirmProposal", Map.of("confirmed", true));
            case CONTACT -> complete(script, number, "Task_ConfirmContact", contacts(number));
            case HEARING -> secretariatCompletes(number, "Task_ChooseRoute", Map.of("route", "HEARING"));
            case MEETING -> secretariatCompletes(number, "Task_ChooseRoute", Map.of("route", "MEETING"));
            case NO_REMARKS, ABSTAIN, REMARK, OBJECTION, YES -> answers.give(number, seat, act, script.talk());
            case NEW_ADDRESS -> writeToAnotherAddress(number, seat);
            case SETTLE -> secretariatCompletes(number, "Task_ResolveUnproven", reachedByPhone(number));
            case KEEP -> complete(script, number, "Task_FindSolution", solution("UNCHANGED", script));
            case REVISE -> complete(script, number, "Task_FindSolution", revised(script, number, act));
            case GIVE_UP -> complete(script, number, "Task_FindSolution", solution("WITHDRAWN", script));
            case WITHDRAW -> people.start(operator(script), "case-withdrawal",
                    Map.of("caseNumber", number.value(), "reason", script.talk()));
        }
    }

    private Map<String, Object> contacts(CaseNumber number) {
        Map<String, Object> log = new HashMap<>();
        List<Affected> open = cases.affected(number).stream().filter(one -> !one.isCovered()).toList();
        for (int index = 0; index < open.size(); index++) {
            String code = open.get(index).authority().value();
            log.put("contact_" + code + "_date", today().toString());
            log.put("contact_" + code + "_how", WAYS.get(index % WAYS.size()));
        }
        return log;
    }

    private void writeToAnotherAddress(CaseNumber number, String seat) {
        control.replaceAddress(
                        openHearing(number).id(),
                        new AuthorityCode(seat),
                        "social.og.sundhed@%s".formatted(domain(seat)),
                        "Mailen kom retur. Kommunen har oplyst en anden adresse.",
                        new Viewer(secretariat(), Set.of(Viewer.SECRETARIAT)))
                .orElseThrow(IllegalStateException::new);
    }

    private String domain(String seat) {
        return directory.authority(new AuthorityCode(seat)).contact().domain();
    }

    private Hearing openHearing(CaseNumber number) {
        return hearings.of(number).stream().filter(Hearing::isOpen).findFirst().orElseThrow();
    }

    private Map<String, Object> reachedByPhone(CaseNumber number) {
        Map<String, Object> found = new HashMap<>();
        proofs.unproven(openHearing(number)).forEach(proof -> {
            String code = proof.seat().authority().value();
            found.put("resolve_" + code, "CONTACTED");
            found.put("resolve_" + code + "_note", "Ringet op. Kommunen kender forslaget og har ingen bemærkninger at sende.");
        });
        return found;
    }

    private Map<String, Object> solution(String solution, CaseScript script) {
        return Map.of("solution", solution, "solutionText", script.answer());
    }

    private Map<String, Object> revised(CaseScript script, CaseNumber number, Act act) {
        Map<String, Object> revised = new HashMap<>(solution("REVISED", script));
        int before = cases.get(number).change().placesBefore();
        revised.put("placesAfter", (long) before + Integer.parseInt(act.words().get(0)));
        return revised;
    }

    private void complete(CaseScript script, CaseNumber number, String task, Map<String, Object> values) {
        people.complete(operator(script), number.value(), task, values);
    }

    private void secretariatCompletes(CaseNumber number, String task, Map<String, Object> values) {
        people.complete(secretariat(), number.value(), task, values);
    }

    private String operator(CaseScript script) {
        return directory.caseWorkers(new AuthorityCode(script.operator())).get(0).username();
    }

    private String secretariat() {
        return directory.secretariat().get(0).username();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}

package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.CouncilBoard;
import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.agreement.application.Submissions;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilDecision;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.agreement.model.TreatingForum;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages about the approval by the councils show. */
@Component
class RatificationSheet {

    private final Agreements agreements;
    private final CouncilBoard board;
    private final Submissions submissions;
    private final Directory directory;

    RatificationSheet(Agreements agreements, CouncilBoard board, Submissions submissions, Directory directory) {
        this.agreements = agreements;
        this.board = board;
        this.submissions = submissions;
        this.directory = directory;
    }

    /** One decision in the history of a council. */
    public record DecisionRow(
            String decidedOn,
            String decision,
            String reservation,
            String treatment,
            String agendaLink,
            Long extract,
            String recordedBy,
            String recordedAt) {
    }

    Agreement found(String number) {
        return agreements.find(new CaseNumber(number)).orElseThrow(RatificationSheet::notFound);
    }

    CouncilStanding found(Agreement agreement, String code) {
        return board.of(agreement).of(new AuthorityCode(code)).orElseThrow(RatificationSheet::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Rammeaftalen, myndigheden eller dokumentet findes ikke.");
    }

    List<CouncilRow> rows(RatificationBoard now) {
        UnaryOperator<String> people = directory.describing();
        return now.councils().stream().map(council -> CouncilRow.of(council, now.today(), people)).toList();
    }

    RatificationBoard board(Agreement agreement) {
        return board.of(agreement);
    }

    ModelAndView all(Agreement agreement) {
        RatificationBoard now = board.of(agreement);
        return new ModelAndView("rammeaftale/godkendelser")
                .addObject("agreement", agreement)
                .addObject("summary", now.summary())
                .addObject("finalDate", DanishDates.weekday(agreement.finalDate()))
                .addObject("rows", rows(now))
                .addObject("submission", submissions.of(agreement)
                        .map(one -> "Indsendt til %s den %s.".formatted(one.to(), DanishDates.day(one.on())))
                        .orElse(""));
    }

    ModelAndView one(Agreement agreement, String code, Viewer viewer) {
        CouncilStanding council = found(agreement, code);
        AuthorityCode authority = council.authority().code();
        UnaryOperator<String> people = directory.describing();
        List<DecisionRow> history = new ArrayList<>(council.decisions().stream().map(one -> line(one, people)).toList());
        Collections.reverse(history);
        return new ModelAndView("rammeaftale/godkendelse")
                .addObject("agreement", agreement)
                .addObject("row", CouncilRow.of(council, directory.today(), people))
                .addObject("history", history)
                .addObject("finalDate", DanishDates.weekday(agreement.finalDate()))
                .addObject("awaits", council.stateOn(directory.today()).awaitsCouncil())
                .addObject("meeting", council.plan().meetingOn().map(Object::toString).orElse(""))
                .addObject("meetingDay", council.plan().meetingOn().map(DanishDates::day).orElse(""))
                .addObject("link", council.plan().agendaLink())
                .addObject("mayRecord", Ratifications.mayRecord(viewer, authority))
                .addObject("onBehalf", !viewer.worksFor(authority))
                .addObject("mayTreat", viewer.isSecretariat())
                .addObject("toTreat", council.last().filter(Ratification::isToBeTreated)
                        .map(last -> last.decision() == CouncilDecision.REJECTED ? "REJECTION" : "RESERVATION")
                        .orElse(""))
                .addObject("decisions", decisions())
                .addObject("forums", forums())
                .addObject("today", directory.today());
    }

    ModelAndView refused(Agreement agreement, String code, Viewer viewer, List<Problem> problems, Map<String, String> sent) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        ModelAndView page = one(agreement, code, viewer)
                .addObject("problems", problems)
                .addObject("errors", errors)
                .addObject("sent", sent);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static DecisionRow line(Ratification decision, UnaryOperator<String> people) {
        return new DecisionRow(
                DanishDates.day(decision.decidedOn()),
                decision.decision().label(),
                decision.reservation(),
                CouncilRow.treatment(decision),
                decision.agendaLink(),
                decision.extract().orElse(null),
                people.apply(decision.recordedBy()),
                DanishDates.moment(decision.recordedAt()));
    }

    /** Name to label. */
    static Map<String, String> decisions() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(CouncilDecision.values()).forEach(one -> labels.put(one.name(), one.label()));
        return labels;
    }

    /** Name to label. */
    static Map<String, String> forums() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(TreatingForum.values()).forEach(one -> labels.put(one.name(), one.label()));
        return labels;
    }
}

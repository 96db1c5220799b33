package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one meeting have in common: who may write, and that there is such a meeting. */
@Component
class MeetingPath {

    private final MeetingPlan plan;

    MeetingPath(MeetingPlan plan) {
        this.plan = plan;
    }

    Meeting found(String id) {
        return plan.find(id).orElseThrow(MeetingPath::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Mødet eller punktet findes ikke, eller du har ikke adgang til det.");
    }

    static void onlyForTheSecretariat(Viewer viewer, String sentence) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException(sentence);
        }
    }

    /** By field; the first sentence about a field counts. */
    static Map<String, String> errors(List<Problem> problems, Function<String, String> fieldOnThePage) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(fieldOnThePage.apply(problem.field()), problem.sentence()));
        return errors;
    }

    static Map<String, String> errors(List<Problem> problems) {
        return errors(problems, Function.identity());
    }
}

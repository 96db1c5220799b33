package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.ModelAndView;

/** A page of the meeting plan that may come back with what is wrong. */
final class CheckedPage {

    private CheckedPage() {
    }

    /** The view with what is wrong, by field; the first sentence of a field counts. */
    static ModelAndView of(String view, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        return new ModelAndView(view, problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("errors", errors);
    }

    static void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet planlægger møder.");
        }
    }

    /** How many people get a mail, in Danish. */
    static String told(int people) {
        return switch (people) {
            case 0 -> "Ingen har fået besked: forummet har hverken medlemmer eller adresser på sin mailliste.";
            case 1 -> "Én får besked på mail.";
            default -> people + " får besked på mail.";
        };
    }
}

package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.meeting.application.ApprovalLinks;
import dk.rammeaftale.meeting.application.ApprovalLinks.Target;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesToRead;
import dk.rammeaftale.verdict.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The page on which the chair reads the minutes and approves them, or sends them back: choose, look through, confirm. */
@Component
class ApprovalPage implements LinkedPage {

    private static final String REVIEW = "gennemse";
    private static final String CONFIRM = "bekraeft";
    private static final String CORRECT = "ret";

    private final ApprovalLinks links;
    private final Minutes minutes;
    private final MinutesToRead published;
    private final ForumPeople people;

    ApprovalPage(ApprovalLinks links, Minutes minutes, MinutesToRead published, ForumPeople people) {
        this.links = links;
        this.minutes = minutes;
        this.published = published;
        this.people = people;
    }

    /** What stands in the fields. */
    public record Entered(String approved, String remark) {

        Optional<Boolean> decision() {
            return approved.equals("true") || approved.equals("false")
                    ? Optional.of(Boolean.valueOf(approved))
                    : Optional.empty();
        }
    }

    @Override
    public String purpose() {
        return ApprovalLinks.PURPOSE;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case "" -> Optional.of(form(target, new Entered("", ""), Map.of()));
            // Somebody reloads what only a form leads to.
            case REVIEW, CONFIRM, CORRECT -> Optional.of(LinkedView.step(""));
            default -> Optional.empty();
        });
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        Entered entered = new Entered(request.value("approved"), request.value("remark"));
        return links.target(link).flatMap(target -> switch (request.step()) {
            case REVIEW -> Optional.of(reviewed(target, entered));
            case CONFIRM -> Optional.of(decided(target, entered));
            case CORRECT -> Optional.of(form(target, entered, Map.of()));
            default -> Optional.empty();
        });
    }

    private LinkedView form(Target target, Entered entered, Map<String, String> errors) {
        Map<String, Object> model = about(target);
        model.put("html", withoutFiles(published.draft(target.meeting())));
        model.put("entered", entered);
        model.put("choices", choices());
        model.put("errors", errors);
        return errors.isEmpty()
                ? LinkedView.page("svar/godkend-referat", model)
                : LinkedView.corrected("svar/godkend-referat", model);
    }

    private LinkedView reviewed(Target target, Entered entered) {
        Verdict<Boolean> verdict = minutes.read(entered.decision(), Optional.of(entered.remark()));
        if (verdict instanceof Verdict.Refused<Boolean> refused) {
            return form(target, entered, MeetingPath.errors(refused.problems()));
        }
        Map<String, Object> model = about(target);
        model.put("approved", entered.decision().orElseThrow());
        model.put("remark", entered.remark());
        model.put("sent", Map.of("approved", entered.approved(), "remark", entered.remark()));
        return LinkedView.page("svar/godkend-gennemse", model);
    }

    /** The link dies with the decision, so what it says stands on this very page. */
    private LinkedView decided(Target target, Entered entered) {
        try {
            Verdict<Boolean> verdict = minutes.decideByLink(target, entered.decision(), entered.remark());
            if (verdict instanceof Verdict.Refused<Boolean> refused) {
                return form(target, entered, MeetingPath.errors(refused.problems()));
            }
            Map<String, Object> model = about(target);
            model.put("approved", ((Verdict.Accepted<Boolean>) verdict).value());
            return LinkedView.page("svar/godkend-kvittering", model);
        } catch (ConcurrencyFailureException notYet) {
            return form(target, entered, Map.of("approved",
                    "Referatet er ved at blive sendt til dig. Intet er gemt endnu. Prøv igen om et øjeblik."));
        }
    }

    /** Attachments are fetched by who has logged in; they came with the agenda's mail. */
    private static String withoutFiles(String html) {
        return html.replaceAll("<a href=\"/moeder/[^\"]*\">([^<]*)</a>", "$1");
    }

    private static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("true", "Jeg godkender referatet");
        choices.put("false", "Referatet skal rettes");
        return choices;
    }

    private Map<String, Object> about(Target target) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", target.chair().name());
        model.put("title", "Referat af møde i %s den %s".formatted(
                people.forum(target.meeting().forum()).name(), DanishDates.day(target.meeting().date())));
        return model;
    }
}

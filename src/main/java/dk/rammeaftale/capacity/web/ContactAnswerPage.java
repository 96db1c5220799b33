package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.ContactAnswers;
import dk.rammeaftale.capacity.application.ContactLinks;
import dk.rammeaftale.capacity.application.ContactLinks.Target;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The page on which an affected municipality tells the operator that it has been contacted: choose, look through, confirm. */
@Component
class ContactAnswerPage implements LinkedPage {

    private static final String REVIEW = "gennemse";
    private static final String CONFIRM = "bekraeft";
    private static final String CORRECT = "ret";
    private static final String RECEIPT = "kvittering";
    private static final Pattern ATTACHMENT = Pattern.compile("bilag/([1-9])");

    private static final String CHOICE = "contacted";
    private static final String REMARK = "remark";

    private final ContactLinks links;
    private final ContactAnswers answers;
    private final Cases cases;
    private final CaseFacts facts;
    private final Directory directory;

    ContactAnswerPage(ContactLinks links, ContactAnswers answers, Cases cases, CaseFacts facts, Directory directory) {
        this.links = links;
        this.answers = answers;
        this.cases = cases;
        this.facts = facts;
        this.directory = directory;
    }

    @Override
    public String purpose() {
        return ContactLinks.PURPOSE;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> shown(target, request.step()));
    }

    private Optional<LinkedView> shown(Target target, String step) {
        Matcher attachment = ATTACHMENT.matcher(step);
        if (attachment.matches()) {
            return attachment(target.about(), Integer.parseInt(attachment.group(1)));
        }
        return switch (step) {
            case "" -> Optional.of(LinkedView.page("svar/contact", form(target, given(target))));
            case RECEIPT -> Optional.of(receipt(target));
            // Somebody reloads what only a form leads to.
            case REVIEW, CONFIRM, CORRECT -> Optional.of(LinkedView.step(""));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case REVIEW -> Optional.of(reviewed(target, Entered.in(request)));
            case CONFIRM -> recorded(target, link, Entered.in(request));
            case CORRECT -> Optional.of(LinkedView.page("svar/contact", form(target, Entered.in(request))));
            default -> Optional.empty();
        });
    }

    /** What stands in the fields. */
    private record Entered(String choice, String remark) {

        static Entered in(LinkRequest request) {
            return new Entered(request.value(CHOICE), request.value(REMARK));
        }
    }

    /** What counts now, to be changed; nothing is chosen before somebody has answered. */
    private static Entered given(Target target) {
        return target.affected().lastAnswer()
                .map(answer -> new Entered(answer.kind().name(), answer.remark()))
                .orElse(new Entered("", ""));
    }

    private LinkedView reviewed(Target target, Entered entered) {
        Verdict<ContactAnswer> verdict = answers.read(target, entered.choice(), entered.remark());
        if (verdict instanceof Verdict.Refused<ContactAnswer> refused) {
            return corrected(target, entered, refused);
        }
        Map<String, Object> model = about(target);
        model.put("recorded", recorded(((Verdict.Accepted<ContactAnswer>) verdict).value()));
        model.put("sent", Map.of(CHOICE, entered.choice(), REMARK, entered.remark()));
        return LinkedView.page("svar/contact-review", model);
    }

    private Optional<LinkedView> recorded(Target target, PersonalLink link, Entered entered) {
        return answers.give(link, entered.choice(), entered.remark())
                .map(verdict -> verdict instanceof Verdict.Refused<ContactAnswer> refused
                        ? corrected(target, entered, refused)
                        : LinkedView.step(RECEIPT));
    }

    private LinkedView corrected(Target target, Entered entered, Verdict.Refused<ContactAnswer> refused) {
        Map<String, Object> model = form(target, entered);
        model.put("errors", refused.problems().stream().collect(Collectors.toMap(Problem::field, Problem::sentence)));
        return LinkedView.corrected("svar/contact", model);
    }

    /** The receipt is there for whoever has answered; the others are led to the form. */
    private LinkedView receipt(Target target) {
        return target.affected().lastAnswer()
                .map(answer -> {
                    Map<String, Object> model = about(target);
                    List<Fact> recorded = new ArrayList<>(recorded(answer));
                    recorded.add(new Fact("Modtaget", DanishDates.moment(answer.receivedAt())));
                    model.put("recorded", recorded);
                    model.put("mailedTo", answer.from().value());
                    model.put("late", answer.late());
                    model.put("contact", true);
                    model.put("changeable", answers.isClosed(target.about().number())
                            ? null
                            : "kontakten med alle berørte kommuner er dokumenteret");
                    return LinkedView.page("svar/receipt", model);
                })
                .orElse(LinkedView.step(""));
    }

    private Map<String, Object> form(Target target, Entered entered) {
        CapacityCase about = target.about();
        Map<String, Object> model = about(target);
        model.put("facts", facts.proposed(about));
        model.put("enclosures", facts.enclosures(about));
        model.put("contacts", Choices.of(ContactAnswer.Kind.values(), ContactAnswer.Kind::label));
        model.put(CHOICE, entered.choice());
        model.put(REMARK, entered.remark());
        model.put("present", target.affected().lastAnswer().map(ContactAnswerPage::present).orElse(null));
        return model;
    }

    private Map<String, Object> about(Target target) {
        CapacityCase about = target.about();
        Map<String, Object> model = new HashMap<>();
        model.put("authority", target.authority());
        model.put("operator", directory.authority(about.operator()));
        model.put("title", directory.authority(about.operator()).name() + ": " + about.title());
        model.put("closed", closed(about).orElse(null));
        return model;
    }

    /** Why an answer comes late, and what becomes of it. */
    private Optional<String> closed(CapacityCase about) {
        if (!answers.isClosed(about.number())) {
            return Optional.empty();
        }
        return Optional.of(switch (about.state()) {
            case DECIDED, WITHDRAWN -> "Sagen er afsluttet. Et svar ændrer ikke afgørelsen.";
            case HEARING, CONTESTED, MEETING -> "Kontakten er dokumenteret, og sagen ligger hos DASSOS. "
                    + "Et svar er ikke med i det, som medlemmerne allerede har fået.";
            default -> "Kontakten er dokumenteret, og sagen er gået videre. DASSOS ser jeres svar, hvis forslaget sendes i mailhøring.";
        });
    }

    private static List<Fact> recorded(ContactAnswer answer) {
        List<Fact> recorded = new ArrayList<>();
        recorded.add(new Fact("Svar", answer.kind().label()));
        if (answer.hasRemark()) {
            recorded.add(new Fact("Bemærkninger", answer.remark()));
        }
        return recorded;
    }

    private static Map<String, String> present(ContactAnswer answer) {
        return Map.of(
                "label", answer.kind().label(),
                "comment", answer.remark(),
                "at", DanishDates.moment(answer.receivedAt()));
    }

    /** The attachments are numbered as the page lists them. */
    private Optional<LinkedView> attachment(CapacityCase about, int number) {
        return cases.attachments(about.number()).stream()
                .skip(number - 1)
                .findFirst()
                .flatMap(attachment -> cases.content(about.number(), attachment.position())
                        .map(content -> new LinkedView.Download(
                                attachment.fileName(), MediaType.parseMediaType(attachment.mediaType()), content)));
    }
}

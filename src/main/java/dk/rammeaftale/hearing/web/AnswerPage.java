package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.AnswerLinks.Target;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.AskedFields;
import dk.rammeaftale.hearing.application.Colleagues;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Draft;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The page behind a personal link: choose, see it through, confirm. Only the confirmation records an answer; after the hearing
 * the page shows how it ended and takes a late one.
 */
@Component
class AnswerPage implements LinkedPage {

    private static final String RECEIPT = "kvittering";
    private static final String COLLEAGUE = "kollega";
    private static final String TAKE_BACK = "traek-tilbage";

    private final AnswerLinks links;
    private final HearingSheet sheet;
    private final AskedFields asked;
    private final AnsweredFiles files;
    private final Hearings hearings;
    private final Answers answers;
    private final Objections objections;
    private final Colleagues colleagues;
    private final Directory directory;
    private final Clock clock;

    AnswerPage(
            AnswerLinks links,
            HearingSheet sheet,
            AskedFields asked,
            AnsweredFiles files,
            Hearings hearings,
            Answers answers,
            Objections objections,
            Colleagues colleagues,
            Directory directory,
            Clock clock) {
        this.links = links;
        this.sheet = sheet;
        this.asked = asked;
        this.files = files;
        this.hearings = hearings;
        this.answers = answers;
        this.objections = objections;
        this.colleagues = colleagues;
        this.directory = directory;
        this.clock = clock;
    }

    /** An answer as the page shows it; {@code by} where it is not the reader's own. */
    public record Shown(String label, String comment, String at, String by) {
    }

    /** Who prepared the answer, and when. */
    public record Prepared(String by, String at) {
    }

    @Override
    public String purpose() {
        return AnswerLinks.ANSWER;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case "" -> Optional.of(page(target, asItStands(target)));
            case COLLEAGUE -> Optional.of(pageAfterAsking(target));
            case RECEIPT -> Optional.of(receipt(target));
            // Somebody reloads or shares the address of a step that only a form leads to.
            case "gennemse", "ret", "bekraeft", "indsigelse", TAKE_BACK -> Optional.of(LinkedView.step(""));
            default -> sheet.enclosure(target, request.step());
        });
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        Instant arrival = clock.instant();
        return links.target(link).flatMap(target -> {
            EnteredAnswer entered = EnteredAnswer.of(request, target.hearing().terms().policy());
            return switch (request.step()) {
                case "gennemse" -> Optional.of(review(target, request, entered, arrival));
                case "ret" -> Optional.of(page(target, entered));
                case "bekraeft" -> confirm(link, target, entered, arrival);
                case "indsigelse" -> Optional.of(beforeTakingBack(target));
                case TAKE_BACK -> Optional.of(takeBack(target));
                case COLLEAGUE -> Optional.of(askColleague(target, request.value("colleague")));
                default -> Optional.empty();
            };
        });
    }

    private LinkedView page(Target target, EnteredAnswer entered) {
        return LinkedView.page(template(target), model(target, entered));
    }

    private LinkedView corrected(Target target, EnteredAnswer entered, Map<String, String> errors) {
        Map<String, Object> model = model(target, entered);
        model.put("errors", errors);
        return LinkedView.corrected(template(target), model);
    }

    private LinkedView pageAfterAsking(Target target) {
        Map<String, Object> model = model(target, asItStands(target));
        model.put("asked", colleagues.lastAsked(target).map(EmailAddress::value).orElse(null));
        return LinkedView.page(template(target), model);
    }

    private LinkedView review(Target target, LinkRequest request, EnteredAnswer entered, Instant arrival) {
        Verdict<EnteredAnswer> taken = files.taken(target, request, entered);
        return taken instanceof Verdict.Refused<EnteredAnswer> refused
                ? corrected(target, entered, asErrors(refused.problems()))
                : review(target, ((Verdict.Accepted<EnteredAnswer>) taken).value(), arrival);
    }

    private LinkedView review(Target target, EnteredAnswer entered, Instant arrival) {
        Optional<AnswerReceipt.Refused> refusal =
                answers.check(target.hearing(), target.seat().authority(), given(target, entered, arrival));
        if (refusal.isPresent()) {
            return corrected(target, entered, asErrors(refusal.get().problems()));
        }
        Map<String, Object> model = sheet.of(target);
        model.put("recorded", inWords(target, entered));
        model.put("sent", entered.sent());
        model.put("late", !target.hearing().takesAnswersAt(arrival));
        return LinkedView.page("svar/review", model);
    }

    private Optional<LinkedView> confirm(PersonalLink link, Target target, EnteredAnswer entered, Instant arrival) {
        AnswerReceipt receipt = answers.give(
                target.hearing().id(), target.seat().authority(), given(target, entered, arrival));
        return receipt instanceof AnswerReceipt.Refused refused
                // Asked for again: somebody else may have got the seat while this one was reading.
                ? links.target(link).map(now -> corrected(now, entered, asErrors(refused.problems())))
                : Optional.of(LinkedView.step(RECEIPT));
    }

    /** Asks once more, as for an answer: a program that fills in forms must not take anything back. */
    private LinkedView beforeTakingBack(Target target) {
        return mayTakeBack(target) ? LinkedView.page("svar/take-back", sheet.of(target)) : LinkedView.step("");
    }

    private LinkedView takeBack(Target target) {
        // What is refused is gone from the page that follows: another round has begun, or nobody objects any more.
        objections.clear(target.hearing().id(), target.seat().authority(), target.seat().holder(), Answer.Way.LINK);
        return LinkedView.step("");
    }

    private boolean mayTakeBack(Target target) {
        return objections.mayClear(target.hearing().id(), target.seat().authority());
    }

    private Optional<String> takenBackAt(Target target) {
        return objections.cleared(target.hearing().id()).stream()
                .filter(cleared -> cleared.seat().equals(target.seat().authority()))
                .map(cleared -> DanishDates.moment(cleared.at()))
                .findFirst();
    }

    private LinkedView askColleague(Target target, String address) {
        Verdict<EmailAddress> asked = colleagues.ask(target, address);
        if (asked instanceof Verdict.Refused<EmailAddress> refused) {
            Map<String, Object> model = model(target, asItStands(target));
            model.put("colleague", address);
            model.put("errors", refused.problems().stream().collect(Collectors.toMap(Problem::field, Problem::sentence)));
            return LinkedView.corrected(template(target), model);
        }
        return LinkedView.step(COLLEAGUE);
    }

    private LinkedView receipt(Target target) {
        return lastVersion(target).map(answer -> receipt(target, answer)).orElseGet(() -> LinkedView.step(""));
    }

    private LinkedView receipt(Target target, Answer answer) {
        List<Fact> recorded = new ArrayList<>(inWords(target, EnteredAnswer.of(answer)));
        recorded.add(new Fact("Modtaget", DanishDates.moment(answer.receivedAt())));
        Map<String, Object> model = sheet.of(target);
        model.put("recorded", recorded);
        model.put("mailedTo", target.seat().email().value());
        model.put("late", answer.late());
        model.put("changeable", isOver(target.hearing()) ? null : model.get("deadline"));
        return LinkedView.page("svar/receipt", model);
    }

    private Map<String, Object> model(Target target, EnteredAnswer entered) {
        Hearing hearing = target.hearing();
        Map<String, Object> model = sheet.of(target);
        entered.fill(model);
        model.put("held", files.held(target, entered));
        model.put("present", counting(target).map(answer -> shown(answer, target.seat())).orElse(null));
        if (isOver(hearing)) {
            model.put("outcome", hearing.outcome().isPresent()
                    ? hearings.closingSentence(hearing.id())
                    : "Fristen er udløbet, og resultatet bliver gjort op.");
            model.put("closedOn", closedOn(hearing));
            model.put("mayTakeBack", mayTakeBack(target));
            model.put("takenBackAt", takenBackAt(target).orElse(null));
            model.put("afterwards", lastVersion(target)
                    .filter(Answer::late)
                    .map(answer -> shown(answer, target.seat()))
                    .orElse(null));
        } else {
            // One press must not throw away a draft, or what was answered or entered before.
            model.put("quick", entered.equals(EnteredAnswer.NOTHING)
                    ? AnswerChoices.withoutMore(hearing.terms().policy())
                    : Map.of());
            model.put("draft", draft(target)
                    .map(draft -> new Prepared(draft.by(), DanishDates.moment(draft.at())))
                    .orElse(null));
        }
        return model;
    }

    /** A hearing that ran to its deadline is closed somewhat later, when its mails are read. */
    private static String closedOn(Hearing hearing) {
        return hearing.closedAt()
                .filter(closed -> closed.isBefore(hearing.opened().closesAt()))
                .map(DanishDates::moment)
                .orElse(DanishDates.endOf(hearing.opened().lastDay()));
    }

    private Shown shown(Answer answer, HearingSeat seat) {
        return new Shown(answer.kind().label(), answer.comment(), DanishDates.moment(answer.receivedAt()), by(answer, seat));
    }

    private String by(Answer answer, HearingSeat seat) {
        if (answer.isCarriedOver()) {
            return answer.way().label();
        }
        if (answer.recorded().isPresent()) {
            return "registreret af sekretariatet";
        }
        return seat.isHeldBy(answer.by()) ? null : "afgivet af " + directory.describe(answer.by());
    }

    /** What the fields hold before anybody has touched them: nothing is chosen for somebody who has not chosen before. */
    private EnteredAnswer asItStands(Target target) {
        return isOver(target.hearing())
                ? EnteredAnswer.NOTHING
                : draft(target).map(EnteredAnswer::of)
                        .or(() -> counting(target).map(EnteredAnswer::of))
                        .orElse(EnteredAnswer.NOTHING);
    }

    private Optional<Draft> draft(Target target) {
        return colleagues.of(target.hearing().id(), target.seat().authority());
    }

    private Optional<Answer> counting(Target target) {
        return answers.counting(target.hearing().id(), target.seat().authority());
    }

    private Optional<Answer> lastVersion(Target target) {
        return answers.versions(target.hearing().id(), target.seat().authority()).stream()
                .reduce((earlier, later) -> later);
    }

    private String template(Target target) {
        return isOver(target.hearing()) ? "svar/closed" : "svar/answer";
    }

    private boolean isOver(Hearing hearing) {
        return !hearing.takesAnswersAt(clock.instant());
    }

    private static GivenAnswer given(Target target, EnteredAnswer entered, Instant arrival) {
        return entered.givenBy(target.seat().holder(), arrival);
    }

    private List<Fact> inWords(Target target, EnteredAnswer entered) {
        return entered.inWords(asked.inWords(target.hearing(), target.seat().authority(), entered.fields()));
    }

    private static Map<String, String> asErrors(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(
                Problem::field, Problem::sentence, (one, same) -> one, LinkedHashMap::new));
    }
}

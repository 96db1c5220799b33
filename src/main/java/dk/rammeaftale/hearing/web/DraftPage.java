package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.AnswerLinks.Target;
import dk.rammeaftale.hearing.application.Colleagues;
import dk.rammeaftale.hearing.model.Draft;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The page on which a colleague prepares the answer of the person on a seat; it has no step that answers. */
@Component
class DraftPage implements LinkedPage {

    private static final String TEMPLATE = "svar/draft";

    private final AnswerLinks links;
    private final HearingSheet sheet;
    private final AnsweredFiles files;
    private final Colleagues colleagues;
    private final Clock clock;

    DraftPage(AnswerLinks links, HearingSheet sheet, AnsweredFiles files, Colleagues colleagues, Clock clock) {
        this.links = links;
        this.sheet = sheet;
        this.files = files;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return AnswerLinks.DRAFT;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case "" -> Optional.of(page(target, link.holder()));
            case "gem" -> Optional.of(LinkedView.step(""));
            default -> sheet.enclosure(target, request.step());
        });
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        return links.target(link)
                .filter(target -> request.step().equals("gem"))
                .map(target -> keep(target, link.holder(), request));
    }

    private LinkedView page(Target target, String colleague) {
        Optional<Draft> draft = colleagues.of(target.hearing().id(), target.seat().authority());
        Map<String, Object> model = model(target, draft.map(EnteredAnswer::of).orElse(EnteredAnswer.NOTHING));
        model.put("saved", draft.filter(kept -> kept.by().equals(colleague))
                .map(kept -> DanishDates.moment(kept.at()))
                .orElse(null));
        return LinkedView.page(TEMPLATE, model);
    }

    private LinkedView keep(Target target, String colleague, LinkRequest request) {
        EnteredAnswer entered = EnteredAnswer.of(request, target.hearing().terms().policy());
        Verdict<EnteredAnswer> taken = files.taken(target, request, entered);
        if (taken instanceof Verdict.Refused<EnteredAnswer> refused) {
            return corrected(target, entered, refused.problems());
        }
        EnteredAnswer complete = ((Verdict.Accepted<EnteredAnswer>) taken).value();
        return colleagues.keep(target, complete.givenBy(colleague, clock.instant())) instanceof Verdict.Refused<Draft> refused
                ? corrected(target, complete, refused.problems())
                : LinkedView.step("");
    }

    private LinkedView corrected(Target target, EnteredAnswer entered, List<Problem> problems) {
        Map<String, Object> model = model(target, entered);
        model.put("errors", problems.stream().collect(Collectors.toMap(
                Problem::field, Problem::sentence, (one, same) -> one, LinkedHashMap::new)));
        return LinkedView.corrected(TEMPLATE, model);
    }

    private Map<String, Object> model(Target target, EnteredAnswer entered) {
        Map<String, Object> model = sheet.of(target);
        entered.fill(model);
        model.put("held", files.held(target, entered));
        return model;
    }
}

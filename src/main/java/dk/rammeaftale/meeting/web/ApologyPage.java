package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.meeting.application.Apologies;
import dk.rammeaftale.meeting.application.Apologies.Entered;
import dk.rammeaftale.meeting.application.ApologyLinks;
import dk.rammeaftale.meeting.application.ApologyLinks.Target;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page on which a participant sends apologies and names a deputy: write, look through, confirm; until the meeting starts. */
@Component
class ApologyPage implements LinkedPage {

    private static final String REVIEW = "gennemse";
    private static final String CONFIRM = "bekraeft";
    private static final String CORRECT = "ret";
    private static final String RECEIPT = "kvittering";
    private static final String TAKE_BACK = "traek-tilbage";
    private static final String ASK_TO_TAKE_BACK = "fortryd";

    private final ApologyLinks links;
    private final Apologies apologies;
    private final Participants participants;
    private final ForumPeople people;

    ApologyPage(ApologyLinks links, Apologies apologies, Participants participants, ForumPeople people) {
        this.links = links;
        this.apologies = apologies;
        this.participants = participants;
        this.people = people;
    }

    /** What will be, or has been, recorded. */
    public record Row(String label, String content) {
    }

    @Override
    public String purpose() {
        return ApologyLinks.PURPOSE;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case "" -> Optional.of(form(target, given(target), Map.of()));
            case RECEIPT -> Optional.of(receipt(target));
            case ASK_TO_TAKE_BACK -> Optional.of(askToTakeBack(target));
            // Somebody reloads what only a form leads to.
            case REVIEW, CONFIRM, CORRECT, TAKE_BACK -> Optional.of(LinkedView.step(""));
            default -> Optional.empty();
        });
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        return links.target(link).flatMap(target -> switch (request.step()) {
            case REVIEW -> Optional.of(reviewed(target, entered(request)));
            case CONFIRM -> confirmed(target, link, entered(request));
            case CORRECT -> Optional.of(form(target, entered(request), Map.of()));
            case TAKE_BACK -> apologies.takeBack(link).map(done -> LinkedView.step(done ? RECEIPT : ""));
            default -> Optional.empty();
        });
    }

    private static Entered entered(LinkRequest request) {
        return new Entered(request.value("note"), request.value("deputyName"), request.value("deputyEmail"));
    }

    /** What counts now, to be changed. */
    private static Entered given(Target target) {
        return target.participant().apology()
                .map(one -> new Entered(one.note(), one.deputyName(), one.deputyEmail()))
                .orElse(new Entered("", "", ""));
    }

    private LinkedView form(Target target, Entered entered, Map<String, String> errors) {
        Map<String, Object> model = about(target);
        model.put("entered", entered);
        model.put("errors", errors);
        model.put("present", target.participant().apology()
                .map(one -> Map.of("at", DanishDates.moment(one.at()), "deputy", one.deputyName()))
                .orElse(null));
        model.put("closed", closed(target.meeting()));
        return errors.isEmpty()
                ? LinkedView.page("svar/afbud", model)
                : LinkedView.corrected("svar/afbud", model);
    }

    /** Why nothing can be sent any more; null while it can. */
    private String closed(Meeting meeting) {
        if (meeting.state() == MeetingState.CANCELLED) {
            return "Mødet er aflyst.";
        }
        return apologies.isOpen(meeting)
                ? null
                : "Mødet er begyndt, så afbud kan ikke længere sendes eller ændres her. Kontakt sekretariatet.";
    }

    private LinkedView reviewed(Target target, Entered entered) {
        Verdict<Apology> verdict = apologies.read(target.meeting(), entered);
        if (verdict instanceof Verdict.Refused<Apology> refused) {
            return form(target, entered, MeetingPath.errors(refused.problems()));
        }
        Map<String, Object> model = about(target);
        model.put("recorded", rows(((Verdict.Accepted<Apology>) verdict).value()));
        model.put("sent", Map.of(
                "note", entered.note(), "deputyName", entered.deputyName(), "deputyEmail", entered.deputyEmail()));
        return LinkedView.page("svar/afbud-gennemse", model);
    }

    private Optional<LinkedView> confirmed(Target target, PersonalLink link, Entered entered) {
        return apologies.send(link, entered)
                .map(verdict -> verdict instanceof Verdict.Refused<Apology> refused
                        ? form(target, entered, MeetingPath.errors(refused.problems()))
                        : LinkedView.step(RECEIPT));
    }

    private LinkedView receipt(Target target) {
        Map<String, Object> model = about(target);
        model.put("recorded", target.participant().apology().map(this::withTime).orElse(List.of()));
        model.put("mailedTo", target.participant().email().map(Object::toString).orElse(null));
        model.put("closed", closed(target.meeting()));
        return LinkedView.page("svar/afbud-kvittering", model);
    }

    private LinkedView askToTakeBack(Target target) {
        return apologies.isOpen(target.meeting()) && target.participant().apology().isPresent()
                ? LinkedView.page("svar/afbud-fortryd", about(target))
                : LinkedView.step("");
    }

    private List<Row> withTime(Apology apology) {
        List<Row> rows = new ArrayList<>(rows(apology));
        rows.add(new Row("Modtaget", DanishDates.moment(apology.at())));
        return rows;
    }

    private static List<Row> rows(Apology apology) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Afbud", "Kommer ikke til mødet"));
        rows.add(new Row("Stedfortræder", apology.hasDeputy() ? apology.deputyName() : "Ingen"));
        if (!apology.deputyEmail().isEmpty()) {
            rows.add(new Row("Stedfortræderens mail", apology.deputyEmail()));
        }
        if (!apology.note().isEmpty()) {
            rows.add(new Row("Besked til sekretariatet", apology.note()));
        }
        return rows;
    }

    private Map<String, Object> about(Target target) {
        Meeting meeting = target.meeting();
        Map<String, Object> model = new HashMap<>();
        model.put("name", participants.describe(target.participant()));
        model.put("title", "Møde i %s den %s".formatted(
                people.forum(meeting.forum()).name(), DanishDates.day(meeting.date())));
        model.put("time", MeetingWords.when(meeting));
        model.put("place", place(meeting));
        return model;
    }

    private static String place(Meeting meeting) {
        String where = meeting.room().isEmpty() ? meeting.place() : meeting.place() + ", " + meeting.room();
        return meeting.virtual() ? ("Virtuelt møde " + where).strip() : where;
    }
}

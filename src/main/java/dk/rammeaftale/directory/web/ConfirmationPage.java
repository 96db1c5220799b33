package dk.rammeaftale.directory.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.ConfirmationCheck;
import dk.rammeaftale.directory.application.ConfirmationRegister.NewCorrection;
import dk.rammeaftale.directory.application.ConfirmationRounds;
import dk.rammeaftale.directory.application.Confirmations;
import dk.rammeaftale.directory.application.Confirmations.Target;
import dk.rammeaftale.directory.application.EnteredConfirmation;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.directory.model.Correction;
import dk.rammeaftale.directory.model.Correction.State;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page on which an authority confirms what the registers say about it: correct, look through, confirm. */
@Component
class ConfirmationPage implements LinkedPage {

    private static final String REVIEW = "gennemse";
    private static final String CONFIRM = "bekraeft";
    private static final String CORRECT = "ret";
    private static final String RECEIPT = "kvittering";
    private static final String SHOWN = "v-";
    private static final String COMMENT = "comment";

    private final Confirmations confirmations;

    ConfirmationPage(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** A point as a field, with the mark of what was shown in it. */
    public record Field(
            String name, String label, String form, String value, String shown, Map<String, String> options) {
    }

    /** The points of one subject. */
    public record Group(String subject, List<Field> fields) {
    }

    /** What will be, or has been, corrected. */
    public record Row(String label, String content) {
    }

    @Override
    public String purpose() {
        return ConfirmationRounds.PURPOSE;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return confirmations.target(link).flatMap(target -> switch (request.step()) {
            case "" -> Optional.of(target.confirmation().isOpen()
                    ? form(target, new EnteredConfirmation(Map.of(), Map.of(), ""), List.of())
                    : receipt(target));
            case RECEIPT -> Optional.of(target.confirmation().isOpen() ? LinkedView.step("") : receipt(target));
            case REVIEW, CONFIRM, CORRECT -> Optional.of(LinkedView.step(""));
            default -> Optional.empty();
        });
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        EnteredConfirmation entered = entered(request);
        return confirmations.target(link).flatMap(target -> switch (request.step()) {
            case REVIEW -> Optional.of(reviewed(target, entered));
            case CORRECT -> Optional.of(form(target, entered, List.of()));
            case CONFIRM -> Optional.of(confirmations.answer(link, entered) instanceof Verdict.Refused<Boolean> refused
                    ? form(target, entered, refused.problems())
                    : LinkedView.step(RECEIPT));
            default -> Optional.empty();
        });
    }

    private static EnteredConfirmation entered(LinkRequest request) {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        request.values().keySet().forEach(field -> {
            if (field.startsWith(SHOWN) && request.value(field).matches("[0-9a-f]{32}")) {
                shown.put(field.substring(SHOWN.length()), request.value(field));
            } else if (field.startsWith("p")) {
                values.put(field, request.value(field));
            }
        });
        return new EnteredConfirmation(shown, values, request.value(COMMENT).replace("\r\n", "\n"));
    }

    private LinkedView form(Target target, EnteredConfirmation entered, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        Map<String, Object> model = about(target);
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        target.kind().points(target.authority()).forEach(point ->
                groups.computeIfAbsent(point.subject(), subject -> new ArrayList<>()).add(field(point, entered)));
        model.put("groups", groups.entrySet().stream().map(one -> new Group(one.getKey(), one.getValue())).toList());
        model.put("question", target.kind().question());
        model.put("facts", target.kind().facts(target.authority()).entrySet().stream()
                .map(fact -> new Row(fact.getKey(), fact.getValue()))
                .toList());
        model.put("comment", entered.comment());
        model.put("errors", errors);
        return errors.isEmpty()
                ? LinkedView.page("svar/bekraeft", model)
                : LinkedView.corrected("svar/bekraeft", model);
    }

    private static Field field(ConfirmationPoint point, EnteredConfirmation entered) {
        String name = ConfirmationCheck.field(point);
        return new Field(
                name, point.label(), point.form().name(), entered.values().getOrDefault(name, point.value()),
                entered.shown().getOrDefault(name, ConfirmationCheck.mark(point.value())), point.options());
    }

    private LinkedView reviewed(Target target, EnteredConfirmation entered) {
        if (!target.confirmation().isOpen()) {
            return LinkedView.step(RECEIPT);
        }
        Verdict<List<NewCorrection>> verdict = confirmations.read(target, entered);
        if (verdict instanceof Verdict.Refused<List<NewCorrection>> refused) {
            return form(target, entered, refused.problems());
        }
        Map<String, String> sent = new LinkedHashMap<>();
        entered.shown().forEach((field, value) -> sent.put(SHOWN + field, value));
        sent.putAll(entered.values());
        sent.put(COMMENT, entered.comment());
        Map<String, Object> model = about(target);
        model.put("recorded", ((Verdict.Accepted<List<NewCorrection>>) verdict).value().stream()
                .map(one -> row(one.label(), one.before(), one.after(), one.state()))
                .toList());
        model.put("sent", sent);
        return LinkedView.page("svar/bekraeft-gennemse", model);
    }

    private LinkedView receipt(Target target) {
        Map<String, Object> model = about(target);
        model.put("answeredAt", target.confirmation().answeredAt().map(DanishDates::moment).orElse(null));
        model.put("answeredBy", target.confirmation().answeredBy().orElse(""));
        model.put("recorded", confirmations.of(target.confirmation()).stream().map(ConfirmationPage::row).toList());
        return LinkedView.page("svar/bekraeft-kvittering", model);
    }

    private static Row row(Correction one) {
        return row(one.label(), one.before(), one.after(), one.state());
    }

    private static Row row(String label, String before, String after, State state) {
        String change = before.isEmpty() ? after : "fra " + before + " til " + after;
        return new Row(label, change + switch (state) {
            case TAKEN -> "";
            case WAITING -> "\nSekretariatet ser på det først.";
            case ACCEPTED -> "\nTaget til følge af sekretariatet.";
            case REFUSED -> "\nIkke taget til følge af sekretariatet.";
        });
    }

    private static Map<String, Object> about(Target target) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", target.kind().title());
        model.put("authority", target.authority().name());
        return model;
    }
}

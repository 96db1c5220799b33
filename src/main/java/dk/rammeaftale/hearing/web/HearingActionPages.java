package dk.rammeaftale.hearing.web;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.AskedFields;
import dk.rammeaftale.hearing.application.HearingControl;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.SurveyField;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms with which the secretariat acts on a hearing or on one of its seats. */
@Controller
@RequestMapping("/hoeringer/{id:\\d{1,18}}")
class HearingActionPages {

    private final HearingControl control;
    private final Objections objections;
    private final Hearings hearings;
    private final Seats seats;
    private final AskedFields asked;
    private final Directory directory;

    HearingActionPages(
            HearingControl control,
            Objections objections,
            Hearings hearings,
            Seats seats,
            AskedFields asked,
            Directory directory) {
        this.control = control;
        this.objections = objections;
        this.hearings = hearings;
        this.seats = seats;
        this.asked = asked;
        this.directory = directory;
    }

    /** Runs before every address of the pages. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet styrer høringer.");
        }
    }

    @GetMapping("/{path}")
    ModelAndView form(
            @PathVariable long id,
            @PathVariable String path,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> lastDay) {
        EnteredAction proposed = EnteredAction.NOTHING.withLastDay(lastDay.map(LocalDate::toString).orElse(""));
        return page(action(path, false), hearing(id), Optional.empty(), proposed, List.of());
    }

    @PostMapping("/{path}")
    ModelAndView act(
            @PathVariable long id,
            @PathVariable String path,
            @ModelAttribute EnteredAction entered,
            Viewer viewer,
            RedirectAttributes next) {
        HearingAction action = action(path, false);
        Hearing hearing = hearing(id);
        boolean confirmationMissing = action.needsConfirmation() && !entered.confirmed();
        Verdict<Hearing> verdict = switch (action) {
            case EXTEND -> control.extend(id, entered.lastDay(), entered.reason(), viewer);
            case CLOSE_EARLY -> confirmationMissing
                    ? control.mayCloseEarly(id, entered.reason())
                    : control.closeEarly(id, entered.reason(), viewer);
            case CANCEL -> confirmationMissing
                    ? control.mayCancel(id, entered.reason())
                    : control.cancel(id, entered.reason(), viewer);
            case RECORD, INVITE, TAKE_BACK, REPLACE_ADDRESS -> throw notFound();
        };
        if (verdict instanceof Verdict.Refused<Hearing> refused) {
            return page(action, hearing, Optional.empty(), entered, refused.problems());
        }
        return confirmationMissing
                ? page(action, hearing, Optional.empty(), entered, List.of()).addObject("review", true)
                : done(id, next, switch (action) {
                    case EXTEND -> "Fristen er forlænget. Alle, der er spurgt, får besked på mail.";
                    case CLOSE_EARLY -> "Høringen lukkes nu. Alle, der er spurgt, får besked på mail.";
                    default -> "Høringen er afbrudt. Alle, der er spurgt, får besked på mail.";
                });
    }

    @GetMapping("/pladser/{code}/{path}")
    ModelAndView seatForm(@PathVariable long id, @PathVariable String code, @PathVariable String path) {
        return page(action(path, true), hearing(id), Optional.of(seat(id, code)), EnteredAction.NOTHING, List.of());
    }

    @PostMapping("/pladser/{code}/{path}")
    ModelAndView actOnSeat(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable String path,
            @ModelAttribute EnteredAction entered,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        HearingAction action = action(path, true);
        Hearing hearing = hearing(id);
        HearingSeat seat = seat(id, code);
        Map<String, String> fields = fieldsOf(hearing, sent);
        Verdict<?> verdict = switch (action) {
            case RECORD -> control.record(
                    id, seat.authority(), entered.answer(), entered.comment(), fields, entered.how(), viewer);
            case INVITE -> control.inviteAgain(id, seat.authority(), entered.reason(), viewer);
            case TAKE_BACK -> objections.record(id, seat.authority(), entered.how(), viewer);
            case REPLACE_ADDRESS ->
                control.replaceAddress(id, seat.authority(), entered.address(), entered.reason(), viewer);
            case EXTEND, CLOSE_EARLY, CANCEL -> throw notFound();
        };
        if (verdict instanceof Verdict.Refused<?> refused) {
            return page(action, hearing, Optional.of(seat), entered, refused.problems()).addObject("fields", fields);
        }
        return switch (action) {
            case RECORD -> done(id, next, ((Verdict.Accepted<?>) verdict).value() instanceof AnswerReceipt.Late
                    ? "Svaret er gemt. Høringen var slut, så det ændrer ikke udfaldet."
                    : "Svaret er registreret. Pladsen får en kvittering på mail.");
            case TAKE_BACK -> done(id, next, "Det er registreret, at indsigelsen er trukket tilbage.");
            case REPLACE_ADDRESS -> addressReplaced(hearing, next);
            default -> done(id, next, "Invitationen er sendt igen.");
        };
    }

    private ModelAndView addressReplaced(Hearing hearing, RedirectAttributes next) {
        Optional<LocalDate> proposed = control.proposedExtension(hearing);
        if (proposed.isEmpty()) {
            return done(hearing.id(), next, "Adressen er rettet, og invitationen er sendt igen.");
        }
        next.addFlashAttribute("message", "Adressen er rettet, og invitationen er sendt igen. Pladsen har mindre end 7 dage"
                + " til at svare. Overvej at forlænge fristen.");
        return new ModelAndView("redirect:/hoeringer/%d/%s?lastDay=%s"
                .formatted(hearing.id(), HearingAction.EXTEND.path(), proposed.get()));
    }

    private static ModelAndView done(long id, RedirectAttributes next, String message) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/hoeringer/" + id);
    }

    private ModelAndView page(
            HearingAction action,
            Hearing hearing,
            Optional<HearingSeat> seat,
            EnteredAction entered,
            List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        return new ModelAndView("hoering-handling", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("action", action)
                .addObject("hearing", hearing)
                .addObject("seat", seat.map(this::nameOf).orElse(null))
                .addObject("seatCode", seat.map(one -> one.authority().value()).orElse(null))
                .addObject("address", seat.map(one -> one.email().value()).orElse(null))
                .addObject("answers", AnswerChoices.of(hearing.terms().policy()))
                .addObject("questions", questions(hearing))
                .addObject("asked", asked.labels(hearing))
                .addObject("commentHint", AnswerChoices.commentHint(hearing.terms().policy()))
                .addObject("fields", Map.of())
                .addObject("earliest", hearing.opened().lastDay().plusDays(1))
                .addObject("entered", entered)
                .addObject("errors", errors)
                .addObject("review", false);
    }

    /** What came by phone is no file. */
    private List<SurveyField> questions(Hearing hearing) {
        return asked.survey(hearing).fields().stream().filter(field -> field.type() != SurveyField.Type.FILE).toList();
    }

    /** Who is nominated, or what is answered to a survey, of everything that was sent. */
    private Map<String, String> fieldsOf(Hearing hearing, Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        fields.keySet().retainAll(asked.labels(hearing).keySet());
        return fields;
    }

    private String nameOf(HearingSeat seat) {
        return directory.authority(seat.authority()).name();
    }

    /** One that is not sent yet has no page. */
    private Hearing hearing(long id) {
        return hearings.find(id)
                .filter(hearing -> hearing.opening().isPresent())
                .orElseThrow(HearingActionPages::notFound);
    }

    private HearingSeat seat(long id, String code) {
        return Optional.of(code)
                .filter(AuthorityCode::isCode)
                .flatMap(valid -> seats.find(id, new AuthorityCode(valid)))
                .orElseThrow(HearingActionPages::notFound);
    }

    private static HearingAction action(String path, boolean ofASeat) {
        return HearingAction.at(path, ofASeat).orElseThrow(HearingActionPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Høringen, pladsen eller handlingen findes ikke.");
    }
}

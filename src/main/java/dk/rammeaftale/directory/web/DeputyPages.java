package dk.rammeaftale.directory.web;

import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.directory.application.Deputies;
import dk.rammeaftale.directory.application.DeputyAccess;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.EnteredAppointment;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages where a member, or the secretariat for a member, appoints deputies and revokes them. */
@Controller
@RequestMapping("/stedfortraeder")
class DeputyPages {

    private static final String REGISTER = "stedfortraedere";
    private static final EnteredAppointment NOTHING = new EnteredAppointment("", "", "", "");

    private final Directory directory;
    private final Deputies deputies;
    private final DeputyAccess access;
    private final RegisterDesk registers;

    DeputyPages(Directory directory, Deputies deputies, DeputyAccess access, RegisterDesk registers) {
        this.directory = directory;
        this.deputies = deputies;
        this.access = access;
        this.registers = registers;
    }

    /** All seats for the secretariat; for everybody else the seat they have to do with. */
    @GetMapping
    ModelAndView own(Viewer viewer) {
        if (viewer.isSecretariat()) {
            LocalDate today = directory.today();
            Map<AuthorityCode, List<Deputyship>> deputyships = deputies.ofSeats();
            UnaryOperator<String> names = directory.describing();
            return new ModelAndView("stedfortraeder").addObject("seats", directory.inCharge(today).stream()
                    .map(seat -> SeatRow.of(
                            seat, deputyships.getOrDefault(seat.authority().code(), List.of()), today, names))
                    .toList());
        }
        Authority seat = access.ownSeat(viewer)
                .orElseThrow(() -> new AccessDeniedException("Kun medlemmer af DASSOS har stedfortrædere."));
        return seatPage(seat, viewer, NOTHING, List.of());
    }

    @GetMapping("/{code}")
    ModelAndView seat(@PathVariable String code, Viewer viewer) {
        return seatPage(seen(code, viewer), viewer, NOTHING, List.of());
    }

    @PostMapping("/{code}")
    ModelAndView appoint(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        Authority seat = changed(code, viewer);
        EnteredAppointment entered = new EnteredAppointment(deputy, firstDay, lastDay, reason);
        Verdict<?> verdict = registers.recording(
                REGISTER, viewer.username(), reason, () -> deputies.appoint(seat, entered, viewer));
        if (verdict instanceof Verdict.Refused<?> refused) {
            return seatPage(seat, viewer, entered, refused.problems());
        }
        next.addFlashAttribute("message", "Stedfortræderen er udpeget. Stedfortræderen, medlemmet og sekretariatet"
                + " får besked på mail.");
        return new ModelAndView("redirect:/stedfortraeder/" + seat.code());
    }

    @GetMapping("/{code}/{id}")
    ModelAndView revocation(@PathVariable String code, @PathVariable long id, Viewer viewer) {
        return revocationPage(changed(code, viewer), found(id, code), viewer, "", List.of());
    }

    @PostMapping("/{code}/{id}")
    ModelAndView revoke(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        Authority seat = changed(code, viewer);
        Deputyship deputyship = found(id, code);
        Verdict<?> verdict = registers.recording(
                REGISTER, viewer.username(), reason, () -> deputies.revoke(deputyship, reason, viewer));
        if (verdict instanceof Verdict.Refused<?> refused) {
            return revocationPage(seat, deputyship, viewer, reason, refused.problems());
        }
        next.addFlashAttribute("message", "Stedfortræderen er tilbagekaldt. Stedfortræderen, medlemmet og"
                + " sekretariatet får besked på mail.");
        return new ModelAndView("redirect:/stedfortraeder/" + seat.code());
    }

    private ModelAndView seatPage(
            Authority seat, Viewer viewer, EnteredAppointment entered, List<Problem> problems) {
        LocalDate today = directory.today();
        Optional<InCharge> inCharge = directory.inCharge(today).stream()
                .filter(one -> one.authority().equals(seat))
                .findFirst();
        UnaryOperator<String> names = directory.describing();
        List<DeputyshipRow> rows = deputies.of(seat.code()).stream()
                .map(one -> DeputyshipRow.of(one, today, names))
                .toList();
        return page("stedfortraeder-plads", problems)
                .addObject("seat", seat)
                .addObject("inCharge", inCharge.orElse(null))
                .addObject("deputyships", rows)
                .addObject("mayAppoint", access.mayAppoint(seat.code(), viewer))
                .addObject("reasonNeeded", viewer.isSecretariat())
                .addObject("candidates", labels(deputies.candidates(seat, viewer)))
                .addObject("entered", entered)
                .addObject("today", today);
    }

    private ModelAndView revocationPage(
            Authority seat, Deputyship deputyship, Viewer viewer, String reason, List<Problem> problems) {
        return page("stedfortraeder-tilbagekald", problems)
                .addObject("seat", seat)
                .addObject("deputyship", DeputyshipRow.of(deputyship, directory.today(), directory::describe))
                .addObject("reasonNeeded", viewer.isSecretariat())
                .addObject("reason", reason);
    }

    private static ModelAndView page(String view, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        return new ModelAndView(view, problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("errors", errors);
    }

    private static Map<String, String> labels(List<Person> people) {
        Map<String, String> labels = new LinkedHashMap<>();
        people.forEach(person -> labels.put(person.username(), person.name() + " (" + person.username() + ")"));
        return labels;
    }

    private Authority seen(String code, Viewer viewer) {
        return seat(code)
                .filter(seat -> access.maySee(seat.code(), viewer))
                .orElseThrow(() -> new AccessDeniedException("Du har ikke med den plads at gøre."));
    }

    private Authority changed(String code, Viewer viewer) {
        return seat(code)
                .filter(seat -> access.mayAppoint(seat.code(), viewer))
                .orElseThrow(() -> new AccessDeniedException("Kun medlemmet og sekretariatet udpeger stedfortrædere."));
    }

    private Optional<Authority> seat(String code) {
        return AuthorityCode.isCode(code)
                ? directory.find(new AuthorityCode(code)).filter(Authority::inRegion)
                : Optional.empty();
    }

    private Deputyship found(long id, String code) {
        return deputies.find(id)
                .filter(one -> one.authority().value().equals(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Perioden findes ikke."));
    }
}

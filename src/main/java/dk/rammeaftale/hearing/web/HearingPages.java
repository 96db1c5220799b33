package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.EarlyClosing;
import dk.rammeaftale.hearing.application.HearingOversight.Matrix;
import dk.rammeaftale.hearing.application.HearingOversight;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.PendingReply;
import dk.rammeaftale.hearing.model.Progress;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.web.CsvDownload;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The hearings, and each of them seat by seat: who was asked, delivered, reminded, who answered what, and who was silent. */
@Controller
@RequestMapping("/hoeringer")
class HearingPages {


    private final HearingOversight oversight;
    private final Hearings hearings;
    private final Objections objections;
    private final EarlyClosing early;
    private final UnreachedSeats unreached;
    private final Directory directory;

    HearingPages(
            HearingOversight oversight,
            Hearings hearings,
            Objections objections,
            EarlyClosing early,
            UnreachedSeats unreached,
            Directory directory) {
        this.oversight = oversight;
        this.hearings = hearings;
        this.objections = objections;
        this.early = early;
        this.unreached = unreached;
        this.directory = directory;
    }

    /** A reply by mail that waits for the secretariat. */
    record ReplyRow(String authority, String receivedAt, String why, long incomingMail) {
    }

    @GetMapping
    ModelAndView list(@RequestParam(name = "side", defaultValue = "1") int page, Viewer viewer) {
        if (!viewer.isSecretariat() && !viewer.isMember() && !viewer.isOperator()) {
            throw new AccessDeniedException("Høringerne ses af sekretariatet, medlemmerne og driftsherrerne.");
        }
        return new ModelAndView("hoeringer")
                .addObject("mayAsk", viewer.isSecretariat())
                .addObject("open", oversight.open(viewer).stream().map(HearingRow::of).toList())
                .addObject("closed", oversight.closed(viewer, Slice.page(page)).map(HearingRow::of));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        Matrix matrix = found(id, viewer);
        Hearing hearing = matrix.overview().hearing();
        return new ModelAndView("hoering")
                .addObject("hearing", HearingRow.of(matrix.overview()))
                .addObject("stands", stands(matrix))
                .addObject("explanation", hearing.opened().explanation())
                .addObject("seats", seats(matrix))
                .addObject("replies", replies(matrix))
                .addObject("running", matrix.overview().progress() == Progress.RUNNING)
                .addObject("objecting", viewer.isSecretariat() ? objecting(hearing) : Set.of())
                .addObject("unreached", viewer.isSecretariat() && hearing.isOpen() ? unreached.during(id) : List.of())
                .addObject("mayAct", viewer.isSecretariat());
    }

    /** The matrix alone and without its actions, as Cockpit shows it beside the running process. */
    @GetMapping("/{id:\\d{1,18}}/matrix")
    ModelAndView matrix(@PathVariable long id, Viewer viewer) {
        Matrix matrix = found(id, viewer);
        return new ModelAndView("hoering-matrix :: part")
                .addObject("hearing", HearingRow.of(matrix.overview()))
                .addObject("stands", stands(matrix))
                .addObject("seats", seats(matrix))
                .addObject("objecting", Set.of())
                .addObject("running", false)
                .addObject("mayAct", false);
    }

    @GetMapping("/{id:\\d{1,18}}.csv")
    ResponseEntity<byte[]> export(@PathVariable long id, Viewer viewer) {
        Matrix matrix = found(id, viewer);
        Hearing hearing = matrix.overview().hearing();
        String name = "hoering-%s-runde-%d.csv".formatted(hearing.caseNumber(), hearing.round());
        return CsvDownload.of(name, CsvWriter.write(
                        MatrixRow.HEADINGS,
                        seats(matrix).stream().map(MatrixRow::cells).toList()));
    }

    /** By the authorities' names as a Danish reader looks for them: Aarhus last. */
    private List<MatrixRow> seats(Matrix matrix) {
        Map<AuthorityCode, String> authorities = directory.names();
        UnaryOperator<String> people = directory.describing();
        return matrix.lines().stream()
                .map(line -> MatrixRow.of(line, authorities, people))
                .sorted(Comparator.comparing(MatrixRow::authority, Collator.getInstance(DanishDates.DANISH)))
                .toList();
    }

    /** The codes of the seats whose objection may be taken back. */
    private Set<String> objecting(Hearing hearing) {
        return objections.clearable(hearing).stream().map(AuthorityCode::value).collect(Collectors.toSet());
    }

    private Matrix found(long id, Viewer viewer) {
        return oversight.find(id, viewer).orElseThrow(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Høringen findes ikke, eller du har ikke adgang til den."));
    }

    /** Where the hearing stands, in words. */
    private String stands(Matrix matrix) {
        Hearing hearing = matrix.overview().hearing();
        String deadline = DanishDates.endOf(hearing.opened().lastDay());
        return switch (matrix.overview().progress()) {
            case RUNNING -> early.awaitsInbox(hearing)
                    ? "Alle har svaret uden indsigelse. Høringen lukker, når indbakken er læst igen, og til da kan svar ændres."
                    : "Høringen er åben. Der kan svares til og med %s.".formatted(deadline);
            case AWAITING_INBOX -> "Afventer indbakken: fristen udløb %s, og høringen lukker først, når indbakken er læst igen."
                    .formatted(deadline);
            case AWAITING_PROOF -> "Fristen udløb %s, men høringen kan ikke lukke, før tavsheden er dokumenteret for alle pladser."
                    .formatted(deadline);
            case CLOSING -> "Fristen udløb %s, og høringen er ved at lukke.".formatted(deadline);
            case CLOSED -> "Høringen er lukket%s. %s".formatted(
                    hearing.closedAt().map(at -> " " + DanishDates.moment(at)).orElse(""), hearings.closingSentence(hearing.id()));
        };
    }

    private List<ReplyRow> replies(Matrix matrix) {
        Map<AuthorityCode, String> names = directory.names();
        return matrix.unread().stream().map(reply -> row(reply, names.get(reply.seat()))).toList();
    }

    private static ReplyRow row(PendingReply reply, String authority) {
        return new ReplyRow(
                authority,
                DanishDates.moment(reply.receivedAt()),
                reply.why(),
                reply.incomingMail());
    }
}

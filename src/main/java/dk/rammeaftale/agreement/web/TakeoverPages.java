package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.TakeoverNotices;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.TakeoverNotice;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The notices from municipalities that consider taking over regional facilities: everyone logged in reads them, a case worker
 * records those of the own municipality, the secretariat all.
 */
@Controller
@RequestMapping("/rammeaftaler/{number:\\d{4}-\\d{3,4}}/overtagelser")
class TakeoverPages {

    private final AgreementPath path;
    private final TakeoverNotices notices;
    private final Directory directory;

    TakeoverPages(AgreementPath path, TakeoverNotices notices, Directory directory) {
        this.path = path;
        this.notices = notices;
        this.directory = directory;
    }

    /** A notice as it is listed. @param withdrawn when and why, or empty while it stands */
    public record NoticeLine(
            long id, String authority, String facility, String day, String note, String recorded, String withdrawn, boolean mayWithdraw) {
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return page(path.found(number), List.of(), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String number, @RequestParam Map<String, String> sent, Viewer viewer, RedirectAttributes next) {
        Agreement agreement = path.found(number);
        onlyForThoseWhoMayRecord(viewer);
        Verdict<TakeoverNotice> verdict = notices.record(
                agreement,
                new TakeoverNotices.Entered(
                        sent.getOrDefault("authority", ""),
                        sent.getOrDefault("facilityId", ""),
                        sent.getOrDefault("facilityName", ""),
                        sent.getOrDefault("notedOn", ""),
                        sent.getOrDefault("note", "")),
                viewer);
        return verdict instanceof Verdict.Refused<TakeoverNotice> refused
                ? page(agreement, refused.problems(), sent, viewer)
                : done(agreement, "Meddelelsen er registreret.", next);
    }

    @PostMapping("/{id:\\d{1,18}}/traek-tilbage")
    ModelAndView withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        Agreement agreement = path.found(number);
        onlyForThoseWhoMayRecord(viewer);
        Verdict<TakeoverNotice> verdict = notices.withdraw(agreement, id, reason, viewer);
        if (verdict instanceof Verdict.Refused<TakeoverNotice> refused) {
            List<Problem> onThePage = refused.problems().stream()
                    .map(one -> one.field().equals("reason") ? new Problem("reason_" + id, one.sentence()) : one)
                    .toList();
            return page(agreement, onThePage, Map.of("reason_" + id, reason), viewer);
        }
        return done(agreement, "Meddelelsen er trukket tilbage.", next);
    }

    private void onlyForThoseWhoMayRecord(Viewer viewer) {
        if (notices.recordable(viewer).isEmpty()) {
            throw new AccessDeniedException(
                    "Meddelelser om overtagelse registreres af sekretariatet og af kommunernes egne sagsbehandlere.");
        }
    }

    private static ModelAndView done(Agreement agreement, String message, RedirectAttributes next) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:" + AgreementPath.address(agreement) + "/overtagelser");
    }

    private ModelAndView page(Agreement agreement, List<Problem> problems, Map<String, String> entered, Viewer viewer) {
        Map<String, String> authorities = new LinkedHashMap<>();
        notices.recordable(viewer).forEach((Authority one) -> authorities.put(one.code().value(), one.name()));
        Map<String, String> facilities = new LinkedHashMap<>();
        notices.regional().forEach(one -> facilities.put(one.id().value(), one.name()));
        Map<AuthorityCode, String> names = directory.names();
        UnaryOperator<String> people = directory.describing();
        return AgreementPath.page("rammeaftale/overtagelser", problems)
                .addObject("agreement", agreement)
                .addObject("number", agreement.number().value())
                .addObject("notices", notices.of(agreement).stream()
                        .map(one -> line(one, names.get(one.authority()), people.apply(one.recordedBy()), viewer))
                        .toList())
                .addObject("authorities", authorities)
                .addObject("facilities", facilities)
                .addObject("today", path.today())
                .addObject("entered", entered)
                .addObject("mayRecord", !authorities.isEmpty());
    }

    private NoticeLine line(TakeoverNotice notice, String authority, String by, Viewer viewer) {
        return new NoticeLine(
                notice.id(),
                authority,
                notice.facilityName(),
                DanishDates.day(notice.notedOn()),
                notice.note(),
                by,
                notice.withdrawnAt()
                        .map(at -> "Trukket tilbage %s: %s".formatted(DanishDates.day(at), notice.withdrawalReason()))
                        .orElse(""),
                notice.stands() && notices.mayAct(notice.authority(), viewer));
    }
}

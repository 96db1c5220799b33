package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.AgendaDesk;
import dk.rammeaftale.meeting.application.AgendaOffers;
import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.application.ApprovedAgendas;
import dk.rammeaftale.meeting.application.ItemRoutes;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda as the secretariat works on it: its items in their order, what is missing, and its way out. */
@Controller
@RequestMapping("/moeder/{id}/dagsorden")
class AgendaPages {

    private static final String REMARKS = "remarks";

    private final AgendaDesk desk;
    private final Agendas agendas;
    private final ApprovedAgendas approved;
    private final AgendaOffers offers;
    private final ItemRoutes routes;
    private final MeetingOverview overview;
    private final RichTexts texts;

    AgendaPages(
            AgendaDesk desk,
            Agendas agendas,
            ApprovedAgendas approved,
            AgendaOffers offers,
            ItemRoutes routes,
            MeetingOverview overview,
            RichTexts texts) {
        this.desk = desk;
        this.agendas = agendas;
        this.approved = approved;
        this.offers = offers;
        this.routes = routes;
        this.overview = overview;
        this.texts = texts;
    }

    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet arbejder med dagsordenen.");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return page(found(id, viewer), viewer, List.of());
    }

    @PostMapping("/klar")
    ModelAndView prepare(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        return after(found(id, viewer), viewer, desk.prepare(id), "De faste punkter er sat på dagsordenen.", "", next);
    }

    @PostMapping(path = "/orden", params = "up")
    ModelAndView up(@PathVariable String id, @RequestParam long up, Viewer viewer, RedirectAttributes next) {
        return after(found(id, viewer), viewer, desk.shift(id, up, -1), "", "#punkt-" + up, next);
    }

    @PostMapping(path = "/orden", params = "down")
    ModelAndView down(@PathVariable String id, @RequestParam long down, Viewer viewer, RedirectAttributes next) {
        return after(found(id, viewer), viewer, desk.shift(id, down, 1), "", "#punkt-" + down, next);
    }

    @PostMapping("/bemaerkninger")
    ModelAndView remarks(
            @PathVariable String id,
            @RequestParam int edition,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        RichText before = new RichText(desk.remarks(id).html());
        Verdict<RichText> read = texts.read(REMARKS, sent, before);
        if (read instanceof Verdict.Refused<RichText> refused) {
            return page(meeting, viewer, refused.problems());
        }
        RichText text = ((Verdict.Accepted<RichText>) read).value();
        Verdict<Boolean> saved = desk.saveRemarks(id, new OpeningRemarks(text.html(), edition));
        if (saved instanceof Verdict.Accepted<Boolean> accepted && !accepted.value()) {
            ModelAndView conflict = page(meeting, viewer, List.of());
            remarks(conflict, text, desk.remarks(id).edition());
            conflict.addObject("theirRemarks", new RichText(desk.remarks(id).html()).plain());
            conflict.setStatus(HttpStatus.CONFLICT);
            return conflict;
        }
        return after(meeting, viewer, saved, "De indledende bemærkninger er gemt.", "", next);
    }

    @PostMapping("/tilbud/{key}")
    ModelAndView take(
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        RichText offered = offers.of(meeting).stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .map(AgendaOffers.Offer::text)
                .orElse(RichText.EMPTY);
        Verdict<AgendaItem> taken = texts.read("offer_" + key, sent, offered) instanceof Verdict.Accepted<RichText> text
                ? offers.take(id, key, text.value())
                : Verdict.refused("offer_" + key, "Teksten er for lang. Gør den kortere.");
        return after(meeting, viewer, taken, "Punktet er sat på dagsordenen.", "", next);
    }

    @PostMapping("/tag-med")
    ModelAndView takeIn(
            @PathVariable String id,
            @RequestParam long item,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        String reason = sent.getOrDefault("reason_" + item, "").strip();
        return after(found(id, viewer), viewer, routes.takeIn(id, item, reason), "Punktet er taget med.", "", next);
    }

    @PostMapping("/frigiv")
    ModelAndView release(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        agendas.release(id, viewer);
        return after(meeting, viewer, Verdict.accepted(true), "Afgjort: tallene er ikke CPR-numre.", "", next);
    }

    @PostMapping("/godkend")
    ModelAndView approve(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        return after(found(id, viewer), viewer, approved.approve(id, viewer),
                "Dagsordenen er godkendt. Om et øjeblik er den sendt og offentliggjort.", "", next);
    }

    @PostMapping("/revider")
    ModelAndView revise(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        return after(found(id, viewer), viewer, agendas.revise(id, viewer),
                "Den reviderede dagsorden er sendt og offentliggjort.", "", next);
    }

    private ModelAndView after(
            Meeting meeting, Viewer viewer, Verdict<?> verdict, String message, String anchor, RedirectAttributes next) {
        if (verdict instanceof Verdict.Refused<?> refused) {
            return page(meeting, viewer, refused.problems());
        }
        if (!message.isEmpty()) {
            next.addFlashAttribute("message", message);
        }
        return new ModelAndView("redirect:/moeder/" + meeting.id() + "/dagsorden" + anchor);
    }

    private ModelAndView page(Meeting meeting, Viewer viewer, List<Problem> problems) {
        String id = meeting.id();
        List<AgendaItem> items = desk.items(id);
        OpeningRemarks remarks = desk.remarks(id);
        ModelAndView page = CheckedPage.of("moede/dagsorden", problems)
                .addObject("meeting", MeetingRow.of(
                        meeting, overview.forumNames().getOrDefault(meeting.forum(), meeting.forum())))
                .addObject("sections", AgendaRow.sections(items, new AgendaNumbers(items)))
                .addObject("references", References.in(items))
                .addObject("prepared", desk.isPrepared(id))
                .addObject("editable", meeting.state().isAhead())
                .addObject("offers", meeting.state().isAhead() ? Offered.of(offers.of(meeting), texts) : List.of())
                .addObject("late", meeting.state().isAhead() ? routes.late(meeting) : List.of())
                .addObject("faults", faults(meeting))
                .addObject("suspected", agendas.suspected(id))
                .addObject("newest", agendas.newest(id).orElse(null))
                .addObject("revisions", agendas.revisions(id))
                .addObject("changes", meeting.state().isAhead() ? agendas.changes(meeting) : List.of())
                .addObject("waitsForAgenda", approved.isAwaited(meeting));
        remarks(page, new RichText(remarks.html()), remarks.edition());
        return page;
    }

    private void remarks(ModelAndView page, RichText text, int edition) {
        page.addObject("remarks", text)
                .addObject("remarksMarkdown", texts.toMarkdown(text))
                .addObject("remarksEdition", edition);
    }

    private List<Problem> faults(Meeting meeting) {
        return agendas.check(meeting.id()) instanceof Verdict.Refused<Meeting> refused ? refused.problems() : List.of();
    }

    private Meeting found(String id, Viewer viewer) {
        Optional<Meeting> meeting = overview.find(id, viewer);
        return meeting.orElseThrow(MeetingPages::notFound);
    }
}

package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.application.PlanTemplates;
import dk.rammeaftale.agreement.application.StepDocuments;
import dk.rammeaftale.agreement.application.TakeoverNotices;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementPlan;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.agreement.model.TakeoverNotice;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.meeting.application.ForumPeople;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreements, and each of them with its plan; everyone logged in reads, the secretariat computes. */
@Controller
@RequestMapping("/rammeaftaler")
class AgreementPages {

    private final AgreementPath path;
    private final Agreements agreements;
    private final PlanChanges changes;
    private final PlanTemplates templates;
    private final StepDocuments documents;
    private final TakeoverNotices notices;
    private final ForumPeople forums;
    private final Directory directory;
    private final Journal journal;

    AgreementPages(
            AgreementPath path,
            Agreements agreements,
            PlanChanges changes,
            PlanTemplates templates,
            StepDocuments documents,
            TakeoverNotices notices,
            ForumPeople forums,
            Directory directory,
            Journal journal) {
        this.path = path;
        this.agreements = agreements;
        this.changes = changes;
        this.templates = templates;
        this.documents = documents;
        this.notices = notices;
        this.forums = forums;
        this.directory = directory;
        this.journal = journal;
    }

    /** An entry of the agreement's journal. */
    public record JournalLine(String at, String by, String what) {
    }

    /** A document with the step that it belongs to. */
    public record DocumentLine(long id, String title, int version, String step, String stepTitle, boolean published) {
    }

    /** Where the plan would be another if it were computed now. */
    public record Difference(String key, String title, String now, String then) {
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        List<AgreementRow> rows = new ArrayList<>();
        agreements.plans().forEach((agreement, milestones) -> rows.add(0, AgreementRow.of(agreement, milestones, path.today())));
        return new ModelAndView("rammeaftale/liste").addObject("agreements", rows).addObject("mayStart", viewer.isSecretariat());
    }

    @GetMapping("/{number:\\d{4}-\\d{3,4}}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        Agreement agreement = path.found(number);
        List<Milestone> milestones = agreements.milestones(agreement);
        AgreementPlan now = changes.look(agreement);
        Map<AuthorityCode, String> names = directory.names();
        return new ModelAndView("rammeaftale/aftale")
                .addObject("agreement", AgreementRow.of(agreement, milestones, path.today()))
                .addObject("way", templates.find(agreement.template()).map(way -> way.title()).orElse(agreement.template()))
                .addObject("phases", phases(milestones))
                .addObject("problems", now.problems())
                .addObject("differences", differences(milestones, now))
                .addObject("documents", documents(agreement, milestones))
                .addObject("notices", notices.of(agreement).stream()
                        .filter(TakeoverNotice::stands)
                        .map(notice -> "%s: %s".formatted(names.get(notice.authority()), notice.facilityName()))
                        .toList())
                .addObject("journal", journal.of(agreement.number(), viewer.isSecretariat()).stream()
                        .map(entry -> new JournalLine(DanishDates.moment(entry.at()), entry.by(), entry.what()))
                        .toList())
                .addObject("mayPlan", viewer.isSecretariat());
    }

    @PostMapping("/{number:\\d{4}-\\d{3,4}}/beregn")
    ModelAndView compute(@PathVariable String number, Viewer viewer, RedirectAttributes next) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        AgreementPlan plan = changes.compute(agreement, viewer);
        next.addFlashAttribute("message", plan.holds()
                ? "Planen er beregnet igen ud fra mødeplanerne i dag."
                : "Planen er beregnet igen, men den kan ikke holde. Se hvorfor nedenfor.");
        return new ModelAndView("redirect:" + AgreementPath.address(agreement));
    }

    /** The lines under the names of their phases, both in reading order. */
    private Map<String, List<MilestoneRow>> phases(List<Milestone> milestones) {
        Map<String, List<MilestoneRow>> phases = new LinkedHashMap<>();
        Map<String, String> names = forums.names();
        milestones.forEach(milestone -> phases.computeIfAbsent(milestone.phase(), phase -> new ArrayList<>())
                .add(MilestoneRow.of(milestone, milestone.forum().map(names::get).orElse(""), path.today())));
        return phases;
    }

    private static List<Difference> differences(List<Milestone> stored, AgreementPlan now) {
        return stored.stream()
                .flatMap(milestone -> now.milestone(milestone.key())
                        .filter(then -> !then.date().equals(milestone.date()))
                        .map(then -> new Difference(milestone.key(), milestone.title(), DanishDates.day(milestone.date()),
                                DanishDates.day(then.date())))
                        .stream())
                .toList();
    }

    /** The newest version of each title. */
    private List<DocumentLine> documents(Agreement agreement, List<Milestone> milestones) {
        Map<String, DocumentLine> newest = new LinkedHashMap<>();
        documents.all(agreement).forEach(one -> newest.put(one.step() + "/" + one.title(), line(one, milestones)));
        return List.copyOf(newest.values());
    }

    private static DocumentLine line(StepDocument document, List<Milestone> milestones) {
        Optional<Milestone> step = milestones.stream().filter(one -> one.key().equals(document.step())).findFirst();
        return new DocumentLine(document.id(), document.title(), document.version(), document.step(),
                step.map(Milestone::title).orElse(document.step()), document.published());
    }
}

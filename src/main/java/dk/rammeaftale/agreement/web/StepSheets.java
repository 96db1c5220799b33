package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.agreement.application.DecisionRegister;
import dk.rammeaftale.agreement.application.ForumInputs;
import dk.rammeaftale.agreement.application.PlanTemplates;
import dk.rammeaftale.agreement.application.StepDocuments;
import dk.rammeaftale.agreement.application.StepItems;
import dk.rammeaftale.agreement.application.StepTasks;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.ForumInput;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.OwnHearingAccess;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.verdict.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is known about one milestone, gathered for its page. */
@Component
class StepSheets {

    private final AgreementPath path;
    private final PlanTemplates templates;
    private final StepItems items;
    private final StepTasks tasks;
    private final StepDocuments documents;
    private final ForumInputs inputs;
    private final DecisionRegister decisions;
    private final Consultations consultations;
    private final OwnHearingAccess access;
    private final Hearings hearings;
    private final MeetingPlan plan;
    private final ForumPeople forums;
    private final Directory directory;

    StepSheets(
            AgreementPath path,
            PlanTemplates templates,
            StepItems items,
            StepTasks tasks,
            StepDocuments documents,
            ForumInputs inputs,
            DecisionRegister decisions,
            Consultations consultations,
            OwnHearingAccess access,
            Hearings hearings,
            MeetingPlan plan,
            ForumPeople forums,
            Directory directory) {
        this.path = path;
        this.templates = templates;
        this.items = items;
        this.tasks = tasks;
        this.documents = documents;
        this.inputs = inputs;
        this.decisions = decisions;
        this.consultations = consultations;
        this.access = access;
        this.hearings = hearings;
        this.plan = plan;
        this.forums = forums;
        this.directory = directory;
    }

    /** The hearing of a step. @param delivered by name, or empty for whoever must not see the hearing */
    public record HearingSheet(
            long id, String title, String stands, String counts, List<String> delivered, List<String> missing, String missingReason,
            boolean visible) {
    }

    /** A version of a document. */
    public record VersionLine(long id, int version, String fileName, String added, boolean published) {
    }

    /** A document with its versions, the newest first. */
    public record DocumentSheet(String title, VersionLine newest, List<VersionLine> earlier) {
    }

    /** What a forum has said. @param documentId 0 where it handed over no document */
    public record InputLine(String forum, String day, String summary, long documentId) {
    }

    /** A link of the step, where there is one. */
    public record Place(String id, String words) {
    }

    /** The page, as it was asked for or with what is wrong. @param entered what stands in the form that came back */
    ModelAndView page(Agreement agreement, Milestone milestone, List<Problem> problems, Map<String, String> entered, Viewer viewer) {
        String forum = milestone.forum().flatMap(forums::find).map(known -> known.name()).orElse("");
        return AgreementPath.page("rammeaftale/trin", problems)
                .addObject("agreement", agreement)
                .addObject("number", agreement.number().value())
                .addObject("step", MilestoneRow.of(milestone, forum, path.today()))
                .addObject("owner", milestone.owner())
                .addObject("forum", forum)
                .addObject("when", DanishDates.weekday(milestone.date()))
                .addObject("doneOn", milestone.doneOn().map(DanishDates::weekday).orElse(""))
                .addObject("note", milestone.note())
                .addObject("source", templates.find(agreement.template())
                        .flatMap(way -> way.step(milestone.key()))
                        .map(step -> step.source())
                        .orElse(""))
                .addObject("meeting", milestone.meetingId().flatMap(plan::find)
                        .map(meeting -> new Place(meeting.id(), MeetingWords.when(meeting)))
                        .orElse(null))
                .addObject("item", items.open(agreement, milestone.key()).map(item -> item.title()).orElse(""))
                .addObject("ratification", milestone.kind() == StepKind.RATIFICATION)
                .addObject("comments", milestone.kind() == StepKind.COMMENTS)
                .addObject("takesInput", milestone.kind() == StepKind.INPUT)
                .addObject("tasks", milestone.kind() == StepKind.RATIFICATION
                        ? tasks.own(agreement, milestone.key(), viewer)
                        : tasks.of(agreement, milestone.key()))
                .addObject("hearing", consultations.of(agreement, milestone.key()).map(one -> sheet(one, viewer)).orElse(null))
                .addObject("decisions", ReviseStepPage.inWords(decisions.of(agreement.id(), milestone.key())))
                .addObject("documents", documents(agreement, milestone))
                .addObject("inputs", inputs.of(agreement, milestone.key()).stream().map(StepSheets::line).toList())
                .addObject("actions", viewer.isSecretariat() ? StepAction.of(milestone) : List.of())
                .addObject("entered", entered)
                .addObject("mayEdit", viewer.isSecretariat());
    }

    /** Only those who may see the hearing read who has answered. */
    private HearingSheet sheet(Hearing hearing, Viewer viewer) {
        List<String> missing = consultations.missing(hearing).stream().map(Authority::name).toList();
        Map<AuthorityCode, String> names = directory.names();
        List<String> asked = hearings.seatsAsked(hearing.id()).stream()
                .map(seat -> names.get(seat.authority()))
                .toList();
        boolean visible = hearing.opening().isPresent() && access.visible(hearing.id(), viewer).isPresent();
        return new HearingSheet(
                hearing.id(),
                hearing.title(),
                stands(hearing),
                "%d af %d har svaret".formatted(asked.size() - missing.size(), asked.size()),
                visible ? asked.stream().filter(name -> !missing.contains(name)).toList() : List.of(),
                visible ? missing : List.of(),
                consultations.missingReason(hearing),
                visible);
    }

    private String stands(Hearing hearing) {
        return hearing.outcome().isPresent()
                ? hearings.closingSentence(hearing.id())
                : hearing.opening()
                        .map(opening -> "Der kan svares til og med %s.".formatted(DanishDates.weekday(opening.lastDay())))
                        .orElse("Høringen er ved at blive sendt.");
    }

    private List<DocumentSheet> documents(Agreement agreement, Milestone milestone) {
        UnaryOperator<String> people = directory.describing();
        return documents.of(agreement, milestone.key()).stream().map(versions -> sheet(versions, people)).toList();
    }

    private static DocumentSheet sheet(List<StepDocument> versions, UnaryOperator<String> people) {
        List<VersionLine> lines = versions.stream()
                .map(one -> new VersionLine(one.id(), one.version(), one.fileName(), "%s af %s".formatted(
                        DanishDates.moment(one.addedAt()), people.apply(one.addedBy())), one.published()))
                .toList();
        return new DocumentSheet(versions.get(0).title(), lines.get(0), lines.subList(1, lines.size()));
    }

    private static InputLine line(ForumInput input) {
        return new InputLine(input.forumName(), DanishDates.day(input.givenOn()), input.summary(),
                input.documentId().orElse(0L));
    }
}

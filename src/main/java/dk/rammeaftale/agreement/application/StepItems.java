package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.ItemReference;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepDecision;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StatementHtml;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda items by which forums deal with steps of an agreement: one open item of each step at a time. */
@Service
@Transactional
public class StepItems {

    private static final String PRESENTER = "Sekretariatet";

    private final AgreementRegister register;
    private final DecisionRegister decisions;
    private final DocumentRegister documents;
    private final AgendaItems items;
    private final MeetingPlan plan;

    StepItems(
            AgreementRegister register,
            DecisionRegister decisions,
            DocumentRegister documents,
            AgendaItems items,
            MeetingPlan plan) {
        this.register = register;
        this.decisions = decisions;
        this.documents = documents;
        this.items = items;
        this.plan = plan;
    }

    /** Puts a step on the agenda of the meeting that the plan points to; if that takes no items any more, on the next one. */
    public void handIn(long agreementId, String step) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        if (open(agreement, step).isEmpty()) {
            AgendaItem item = items.handInFor(
                    decision(agreement, milestone),
                    files(agreementId, step),
                    milestone.meetingId(),
                    "Punktet følger af rammeaftalens årshjul.");
            item.meetingId().flatMap(plan::find).ifPresent(meeting -> follow(agreementId, milestone, meeting));
        }
    }

    /** The milestone stands on the day of the meeting that deals with it. */
    private void follow(long agreementId, Milestone milestone, Meeting meeting) {
        if (!milestone.meetingId().equals(Optional.of(meeting.id()))) {
            register.store(agreementId, milestone.on(meeting.date(), Optional.of(meeting.id()), milestone.byHand()));
        }
    }

    /** The item of a step which no meeting has dealt with yet. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> open(Agreement agreement, String step) {
        return items.open(ItemSource.AGREEMENT, reference(agreement, step));
    }

    /** What has become of every item of a step, in the order in which they were handed in. */
    @Transactional(readOnly = true)
    public List<AgendaItem> all(Agreement agreement, String step) {
        return items.from(ItemSource.AGREEMENT, reference(agreement, step));
    }

    /** A step that is out has nothing on an agenda any more. */
    void withdraw(Agreement agreement, String step, String reason) {
        items.withdraw(ItemSource.AGREEMENT, reference(agreement, step), reason);
    }

    /** Puts the follow-up of the development areas on the next meeting, for information. */
    public void handInFollowUp(long agreementId, String step) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        if (open(agreement, step).isEmpty()) {
            items.handIn(followUp(agreement, milestone), List.of());
        }
    }

    /** Puts a council's rejection before the forums that have to deal with it. */
    void handInRejection(Agreement agreement, String step, String authority, String why) {
        String reference = reference(agreement, step + "-" + authority);
        List.of(Forum.DASSOS, "KKR").forEach(forum -> {
            boolean there = items.from(ItemSource.AGREEMENT, reference).stream()
                    .anyMatch(item -> item.forum().equals(forum) && !item.isWithdrawn() && !item.isDealtWith());
            if (!there) {
                items.handIn(rejection(agreement, forum, reference, why), List.of());
            }
        });
    }

    private NewItem decision(Agreement agreement, Milestone milestone) {
        StatementHtml html = new StatementHtml()
                .paragraph("%s: «%s» er et trin i rammeaftalens årshjul. Det skal efter planen være behandlet %s.".formatted(
                        agreement.title(), milestone.title(), DanishDates.day(milestone.date())));
        List<StepDecision> before = decisions.of(agreement.id(), milestone.key());
        before.forEach(decision -> html.paragraph("Behandlet %s: %s. %s".formatted(
                DanishDates.day(decision.decidedOn()), decision.outcome().label().toLowerCase(DanishDates.DANISH), decision.note())
                .strip()));
        return item(
                agreement,
                milestone.forum().orElse(Forum.DASSOS),
                Section.DECISION,
                "%s: %s".formatted(agreement.title(), milestone.title()),
                html,
                List.of(Bullet.recommending("Godkender «%s»".formatted(milestone.title()))),
                reference(agreement, milestone.key()));
    }

    private NewItem followUp(Agreement agreement, Milestone milestone) {
        return item(
                agreement,
                milestone.forum().orElse(Forum.DASSOS),
                Section.INFORMATION,
                "%s: opfølgning på udviklingsområderne".formatted(agreement.title()),
                new StatementHtml().paragraph(
                        "Udviklingsområderne i rammeaftalen følges på de kvartalsvise møder, så længe aftalen gælder."),
                List.of(Bullet.recommending("Tager status for udviklingsområderne til efterretning")),
                reference(agreement, milestone.key()));
    }

    private NewItem rejection(Agreement agreement, String forum, String reference, String why) {
        return item(
                agreement,
                forum,
                Section.DECISION,
                "%s: en myndighed har afvist aftalen".formatted(agreement.title()),
                new StatementHtml().paragraph(why),
                List.of(Bullet.recommending("Drøfter afvisningen og beslutter, hvad der skal ske")),
                reference);
    }

    private static NewItem item(
            Agreement agreement,
            String forum,
            Section section,
            String title,
            StatementHtml statement,
            List<Bullet> bullets,
            String reference) {
        return new NewItem(
                forum, section, title, PRESENTER, statement.toString(), bullets, ItemSource.AGREEMENT, reference, "");
    }

    private List<CheckedFile> files(long agreementId, String step) {
        return documents.newest(agreementId, step).stream()
                .map(document -> documents.content(document.id()).orElseThrow())
                .toList();
    }

    private static String reference(Agreement agreement, String step) {
        return new ItemReference(agreement.number(), step).toString();
    }
}

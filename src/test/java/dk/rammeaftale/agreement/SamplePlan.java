package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.model.MilestoneState.COMING;
import static dk.rammeaftale.agreement.model.MilestoneState.DONE;
import static dk.rammeaftale.agreement.model.MilestoneState.REPLACED;
import static dk.rammeaftale.agreement.model.MilestoneState.RUNNING;

import dk.rammeaftale.agreement.application.PlacedMilestone;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the framework agreement of 2027–28 comes about, as it stands on 10 June 2026, and the one in force beside it. */
public final class SamplePlan {

    public static final LocalDate TODAY = LocalDate.parse("2026-06-10");

    private static final Agreement NEXT = agreement(2027, "2025-031", AgreementState.PREPARED);
    private static final Agreement CURRENT = agreement(2025, "2023-018", AgreementState.IN_FORCE);

    private static final String NONE = "";
    private static final String SECRETARIAT = "Sekretariatet";

    private SamplePlan() {
    }

    /** Those that fall into 2025 and 2026. */
    public static List<PlacedMilestone> milestones() {
        return List.of(
                next("process-approved", "Proces og metode godkendes", StepKind.DECISION, "DASSOS", SECRETARIAT, "2025-11-07", DONE),
                next("knowledge-adults", "Viden om voksenområdet indhentes", StepKind.WORK, NONE, SECRETARIAT, "2026-01-30", DONE),
                next("knowledge-children", "Viden om børn og unge indhentes", StepKind.WORK, NONE, SECRETARIAT, "2026-01-30", DONE),
                next("knowledge-national", "Ny national viden samles", StepKind.WORK, NONE, SECRETARIAT, "2026-02-06", DONE),
                next("supplementary-comments", "Supplerende bemærkninger indhentes", StepKind.SURVEY, NONE, SECRETARIAT, "2026-02-02", DONE),
                next("takeover-notices", "Overtagelse af regionale tilbud meldes", StepKind.SURVEY, NONE, SECRETARIAT, "2026-02-02", DONE),
                next("theme-day", "Temadag", StepKind.WORK, NONE, SECRETARIAT, "2026-03-06", DONE),
                next("themes-discussed", "Udviklingstemaer drøftes", StepKind.DECISION, "DASSOS", SECRETARIAT, "2026-03-06", DONE),
                next("dialogue-forum", "Dialogforum og handicapråd drøfter fokusområder", StepKind.INPUT, NONE, SECRETARIAT, "2026-03-31", COMING),
                byHand(next("themes-in-kkr", "Temaer drøftes politisk", StepKind.DECISION, "KKR", SECRETARIAT, "2026-05-27", DONE)),
                next("kkr-conference", "KKR-konference med brugerorganisationer", StepKind.INPUT, NONE, SECRETARIAT, "2026-06-05", REPLACED),
                next("local-discussion", "Temaer drøftes lokalt i byråd og regionsråd", StepKind.COMMENTS, NONE, SECRETARIAT, "2026-07-01", RUNNING),
                next("steering-part", "Styringsaftalen skrives", StepKind.WORK, NONE, "Takstgruppen", "2026-08-21", RUNNING),
                next("draft-approved", "Udkastet godkendes", StepKind.DECISION, "DASSOS", SECRETARIAT, "2026-09-11", COMING),
                next("proposal-kd-net", "Forslaget behandles", StepKind.DECISION, "KD-NET", SECRETARIAT, "2026-09-25", COMING),
                byHand(next("draft-kkr", "Udkastet godkendes politisk", StepKind.DECISION, "KKR", SECRETARIAT, "2026-10-09", COMING)),
                next("ratification", "Byråd og regionsråd godkender", StepKind.RATIFICATION, NONE, SECRETARIAT, "2026-12-01", COMING),
                next("submission", "Aftalen sendes til Social- og Boligstyrelsen", StepKind.SUBMISSION, NONE, SECRETARIAT, "2026-12-15", COMING),
                current("in-force", "Aftalen træder i kraft", StepKind.IN_FORCE, NONE, "2025-01-01", DONE),
                current("follow-up-2025-1", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2025-03-07", DONE),
                current("follow-up-2025-2", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2025-05-09", DONE),
                current("follow-up-2025-3", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2025-09-12", DONE),
                current("follow-up-2025-4", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2025-11-07", DONE),
                current("follow-up-2026-1", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2026-03-06", DONE),
                current("follow-up-2026-2", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2026-05-08", DONE),
                current("follow-up-2026-3", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2026-09-11", COMING),
                current("follow-up-2026-4", "Opfølgning på udviklingsområder", StepKind.FOLLOW_UP, "DASSOS", "2026-11-06", COMING));
    }

    private static PlacedMilestone next(
            String key, String title, StepKind kind, String forum, String owner, String date, MilestoneState state) {
        return new PlacedMilestone(NEXT, milestone(key, title, kind, forum, owner, date, state));
    }

    private static PlacedMilestone current(
            String key, String title, StepKind kind, String forum, String date, MilestoneState state) {
        return new PlacedMilestone(CURRENT, milestone(key, title, kind, forum, SECRETARIAT, date, state));
    }

    private static PlacedMilestone byHand(PlacedMilestone placed) {
        Milestone milestone = placed.milestone();
        return new PlacedMilestone(placed.agreement(), milestone.on(milestone.date(), milestone.meetingId(), true));
    }

    /** A step of some plan; an empty forum is none. */
    public static Milestone milestone(
            String key, String title, StepKind kind, String forum, String owner, String date, MilestoneState state) {
        return new Milestone(key, title, "Fase", kind, Optional.of(forum).filter(id -> !id.isEmpty()), owner,
                LocalDate.parse(date), false, Optional.empty(), state, Optional.empty(), "");
    }

    private static Agreement agreement(int firstYear, String number, AgreementState state) {
        return new Agreement(firstYear, new CaseNumber(number), firstYear, 2, "2025", LocalDate.of(firstYear - 1, 12, 1), "", state);
    }
}

package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilReminderPlan;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds authorities whose approval is missing, and tells the secretariat about those that do not seem to make it; each once. */
@Component
class CouncilReminders implements DueWork {

    private final AgreementRegister register;
    private final RatificationRegister ratifications;
    private final CouncilBoard board;
    private final RatificationLetters letters;
    private final AgreementSettings settings;
    private final DanishCalendar calendar;
    private final OfficeHours officeHours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CouncilReminders(
            AgreementRegister register,
            RatificationRegister ratifications,
            CouncilBoard board,
            RatificationLetters letters,
            AgreementSettings settings,
            DanishCalendar calendar,
            OfficeHours officeHours,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.ratifications = ratifications;
        this.board = board;
        this.letters = letters;
        this.settings = settings;
        this.calendar = calendar;
        this.officeHours = officeHours;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders of missing approvals by councils";
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting().stream().flatMap(this::moments).min(Comparator.naturalOrder());
    }

    private Stream<Instant> moments(Agreement agreement) {
        CouncilReminderPlan plan = plan(agreement);
        RatificationBoard now = board.of(agreement);
        return now.councils().stream()
                .flatMap(council -> Stream.concat(
                        plan.nextReminder(council, now.today()).stream(), plan.escalation(council, now.today()).stream()))
                .map(this::openingOn);
    }

    @Override
    public void runDue() {
        List<Agreement> due = waiting().stream()
                .filter(agreement -> moments(agreement).anyMatch(at -> !at.isAfter(clock.instant())))
                .toList();
        OneByOne.forEach(due, agreement -> transaction.executeWithoutResult(status -> remind(agreement.id())));
    }

    /** Those whose councils have been asked, and have not all answered. */
    private List<Agreement> waiting() {
        return register.all().stream()
                .filter(agreement -> !agreement.inForceUntil().isBefore(LocalDate.ofInstant(clock.instant(), DanishDates.ZONE)))
                .filter(agreement -> register.submission(agreement.id()).isEmpty() && isAsking(agreement))
                .toList();
    }

    /** An extract can be missing when all have approved and the step is done. */
    private boolean isAsking(Agreement agreement) {
        return register.milestones(agreement.id()).stream()
                .filter(milestone -> milestone.kind() == StepKind.RATIFICATION)
                .map(Milestone::state)
                .anyMatch(state -> state == MilestoneState.RUNNING || state == MilestoneState.DONE);
    }

    /** What is read under the lock stays true: another node may have done it. */
    private void remind(long agreementId) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        CouncilReminderPlan plan = plan(agreement);
        RatificationBoard now = board.of(agreement);
        now.councils().forEach(council -> plan.dueReminder(council, now.today())
                .filter(this::hasCome)
                .ifPresent(day -> remind(agreement, council, day, now.today())));
        escalate(agreement, plan, board.of(agreement));
    }

    private void remind(Agreement agreement, CouncilStanding council, LocalDate day, LocalDate today) {
        letters.reminder(agreement, council.authority(), council.stateOn(today), today);
        ratifications.store(agreement.id(), council.plan().reminded(day));
    }

    private void escalate(Agreement agreement, CouncilReminderPlan plan, RatificationBoard now) {
        List<String> lines = new ArrayList<>();
        for (CouncilStanding council : now.councils()) {
            if (plan.escalation(council, now.today()).filter(this::hasCome).isPresent()) {
                lines.add(line(council, agreement));
                ratifications.store(agreement.id(), council.plan().escalated(plan.about(council)));
            }
        }
        if (!lines.isEmpty()) {
            letters.overdue(agreement, lines);
        }
    }

    private static String line(CouncilStanding council, Agreement agreement) {
        String name = council.authority().name();
        return council.plan().meetingOn()
                .map(day -> day.isAfter(agreement.finalDate())
                        ? "%s: rådsmødet den %s ligger efter sidste dag for godkendelse.".formatted(name, DanishDates.day(day))
                        : "%s: rådsmødet den %s er holdt, og beslutningen er ikke registreret.".formatted(name, DanishDates.day(day)))
                .orElse("%s: intet rådsmøde er oplyst, og rådet har ikke besluttet noget.".formatted(name));
    }

    private boolean hasCome(LocalDate day) {
        return !openingOn(day).isAfter(clock.instant());
    }

    /** At eight; a day that was missed at night waits for the morning. */
    private Instant openingOn(LocalDate day) {
        return officeHours.orOnceOpen(officeHours.from(day.atStartOfDay(DanishDates.ZONE).toInstant()), clock.instant());
    }

    private CouncilReminderPlan plan(Agreement agreement) {
        return new CouncilReminderPlan(agreement.finalDate(), settings.reminderDays(), calendar);
    }
}

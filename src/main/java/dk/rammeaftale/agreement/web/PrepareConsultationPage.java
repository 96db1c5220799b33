package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.ConsultationProposal;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.agreement.web.TaskSteps.TaskStep;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat's task at a step that asks the authorities, with a proposal to write on. */
@Component
class PrepareConsultationPage implements FormPage {

    private final TaskSteps steps;
    private final Hearings hearings;
    private final UnreachedSeats unreached;
    private final DanishCalendar calendar;
    private final AgreementPath path;

    PrepareConsultationPage(
            TaskSteps steps, Hearings hearings, UnreachedSeats unreached, DanishCalendar calendar, AgreementPath path) {
        this.steps = steps;
        this.hearings = hearings;
        this.unreached = unreached;
        this.calendar = calendar;
        this.path = path;
    }

    @Override
    public String name() {
        return "prepare-consultation";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        TaskStep step = steps.of(request);
        ConsultationProposal proposal =
                ConsultationProposal.of(step.agreement(), step.milestone(), path.today(), hearings.usualDays());
        SendingAdvice advice = SendingAdvice.on(path.today(), proposal.days(), calendar);
        Map<String, Object> model = step.model();
        model.put("survey", step.milestone().kind() == StepKind.SURVEY);
        model.put("proposal", proposal);
        model.put("questions", String.join("\n", proposal.questions()));
        model.put("ends", "Sendt i dag med %d dage slutter høringen %s.".formatted(
                proposal.days(), DanishDates.endOf(advice.deadline().lastDay())));
        model.put("late", step.milestone().isOverdueOn(path.today()));
        model.put("holidays", advice.holidaysInWords());
        model.put("unreached", unreached.anywhere());
        return model;
    }
}

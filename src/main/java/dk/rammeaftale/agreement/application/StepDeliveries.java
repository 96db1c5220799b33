package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.DecisionRegister.Waiting;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what forums have decided, and hearings that are over, to the steps that wait for it, until each step has taken it. */
@Component
class StepDeliveries implements DueWork {

    private final AgreementRegister register;
    private final DecisionRegister decisions;
    private final ConsultationRegister consultations;
    private final RunningAgreements running;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepDeliveries(
            AgreementRegister register,
            DecisionRegister decisions,
            ConsultationRegister consultations,
            RunningAgreements running,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.decisions = decisions;
        this.consultations = consultations;
        this.running = running;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decisions and answers on their way to the agreements";
    }

    @Override
    public Optional<Instant> nextDue() {
        return decided().isEmpty() && consulted().isEmpty() ? Optional.empty() : Optional.of(clock.instant());
    }

    /** Each step in a transaction of its own. */
    @Override
    public void runDue() {
        OneByOne.forEach(decided(), step -> transaction.executeWithoutResult(status -> deliver(step)));
        OneByOne.forEach(consulted(), step -> transaction.executeWithoutResult(status -> tellOver(step)));
    }

    private List<Waiting> decided() {
        return decisions.waiting().stream()
                .filter(step -> running.awaitsDecision(register.find(step.agreementId()).orElseThrow(), step.step()))
                .toList();
    }

    private List<Waiting> consulted() {
        return consultations.over().stream()
                .filter(step -> running.awaitsConsultation(register.find(step.agreementId()).orElseThrow(), step.step()))
                .toList();
    }

    private void deliver(Waiting step) {
        Agreement agreement = register.hold(step.agreementId()).orElseThrow();
        // Only what is read under the lock stays true: another node may have delivered it.
        if (decisions.waiting().contains(step) && running.awaitsDecision(agreement, step.step())) {
            running.decided(agreement, step.step());
        }
    }

    private void tellOver(Waiting step) {
        Agreement agreement = register.hold(step.agreementId()).orElseThrow();
        if (consultations.over().contains(step) && running.awaitsConsultation(agreement, step.step())) {
            running.consulted(agreement, step.step());
        }
    }
}

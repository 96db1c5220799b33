package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.engine.TaskTitle;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks of an agreement are named after it and after their step. */
@Configuration
class AgreementTaskTitles {

    private final Agreements agreements;
    private final Directory directory;

    AgreementTaskTitles(Agreements agreements, Directory directory) {
        this.agreements = agreements;
        this.directory = directory;
    }

    @Bean
    TaskTitle decisionTaskTitle() {
        return new StepTitle(DecisionProcess.KEY);
    }

    @Bean
    TaskTitle consultationTaskTitle() {
        return new StepTitle(ConsultationProcess.KEY);
    }

    @Bean
    TaskTitle workTaskTitle() {
        return new StepTitle(WorkProcess.KEY);
    }

    @Bean
    TaskTitle submissionTaskTitle() {
        return new StepTitle(SubmissionProcess.KEY);
    }

    @Bean
    TaskTitle ratificationTaskTitle() {
        return new CouncilTitle();
    }

    /** Twenty tasks of one name stand side by side. */
    private class CouncilTitle extends StepTitle {

        CouncilTitle() {
            super(RatificationProcess.KEY);
        }

        @Override
        public String titleOf(DelegateTask task) {
            return "%s, %s".formatted(
                    directory.authority(RatificationProcess.authority(task)).name(),
                    agreements.get(StepVariables.AGREEMENT_ID.of(task)).title());
        }
    }

    private class StepTitle implements TaskTitle {

        private final String key;

        StepTitle(String key) {
            this.key = key;
        }

        @Override
        public String processKey() {
            return key;
        }

        @Override
        public String titleOf(DelegateTask task) {
            Agreement agreement = agreements.get(StepVariables.AGREEMENT_ID.of(task));
            return agreement.title() + agreements.milestone(agreement, StepVariables.STEP.of(task))
                    .map(Milestone::title)
                    .map(", %s"::formatted)
                    .orElse("");
        }
    }
}

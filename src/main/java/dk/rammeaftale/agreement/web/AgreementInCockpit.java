package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.engine.RunningInstance;
import dk.rammeaftale.web.InstancePage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows in Cockpit in short how far an agreement has come: beside its wheel, and beside each step that the wheel calls. */
@Controller
class AgreementInCockpit implements InstancePage {

    private final AgreementPath path;
    private final Agreements agreements;

    AgreementInCockpit(AgreementPath path, Agreements agreements) {
        this.path = path;
        this.agreements = agreements;
    }

    @Override
    public Optional<String> addressOf(RunningInstance instance) {
        return Optional.of(instance)
                .filter(running -> running.processKey().equals("framework-agreement")
                        || running.processKey().startsWith("agreement-"))
                .map(running -> "/rammeaftaler/%s/resume".formatted(running.businessKey()));
    }

    @GetMapping("/rammeaftaler/{number}/resume")
    ModelAndView show(@PathVariable String number) {
        Agreement agreement = path.found(number);
        List<Milestone> milestones = agreements.milestones(agreement);
        return new ModelAndView("rammeaftale/resume :: part")
                .addObject("agreement", AgreementRow.of(agreement, milestones, path.today()))
                .addObject("running", milestones.stream().filter(one -> one.state() == MilestoneState.RUNNING).toList());
    }
}

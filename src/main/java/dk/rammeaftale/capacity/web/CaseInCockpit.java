package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.RunningInstance;
import dk.rammeaftale.hearing.application.HearingOversight;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.web.InstancePage;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows in Cockpit in short what a case is about and where it stands. */
@Controller
class CaseInCockpit implements InstancePage {

    private final CaseAccess access;
    private final CaseFacts facts;
    private final HearingOversight hearings;

    CaseInCockpit(CaseAccess access, CaseFacts facts, HearingOversight hearings) {
        this.access = access;
        this.facts = facts;
        this.hearings = hearings;
    }

    @Override
    public Optional<String> addressOf(RunningInstance instance) {
        return Optional.of(instance)
                .filter(running -> running.processKey().equals("capacity-adjustment"))
                .map(running -> "/sager/%s/resume".formatted(running.businessKey()));
    }

    @GetMapping("/sager/{number}/resume")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        CapacityCase found = Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(wanted -> access.visible(wanted, viewer))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Sagen findes ikke, eller du har ikke adgang til den."));
        return new ModelAndView("sag-resume :: part")
                .addObject("number", number)
                .addObject("state", found.state().label())
                .addObject("rule", found.assessment().map(assessment -> assessment.sentence()).orElse(null))
                .addObject("facts", facts.of(found))
                .addObject("hearings", hearings.of(found.number(), viewer));
    }
}

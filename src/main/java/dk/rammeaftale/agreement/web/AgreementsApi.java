package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.CouncilBoard;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.RatificationBoard;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agreements for other programs; the names are part of the contract. */
@RestController
@RequestMapping("/api/agreements")
class AgreementsApi {

    /** An agreement with its plan. @param ratification code of each authority to how far it has come with its approval */
    record AgreementJson(
            int firstYear, int years, LocalDate finalDate, List<MilestoneJson> milestones, Map<String, String> ratification) {
    }

    /** A milestone of the plan, in reading order. */
    record MilestoneJson(String key, String title, String forum, LocalDate date, String state, boolean byHand) {

        static MilestoneJson of(Milestone milestone) {
            return new MilestoneJson(
                    milestone.key(),
                    milestone.title(),
                    milestone.forum().orElse(null),
                    milestone.date(),
                    milestone.state().name(),
                    milestone.byHand());
        }
    }

    private final AgreementPath path;
    private final Agreements agreements;
    private final CouncilBoard board;

    AgreementsApi(AgreementPath path, Agreements agreements, CouncilBoard board) {
        this.path = path;
        this.agreements = agreements;
        this.board = board;
    }

    @GetMapping("/{number}")
    AgreementJson agreement(@PathVariable String number) {
        Agreement agreement = path.found(number);
        return new AgreementJson(
                agreement.firstYear(),
                agreement.years(),
                agreement.finalDate(),
                agreements.milestones(agreement).stream().map(MilestoneJson::of).toList(),
                ratification(agreement));
    }

    private Map<String, String> ratification(Agreement agreement) {
        RatificationBoard councils = board.of(agreement);
        Map<String, String> states = new LinkedHashMap<>();
        councils.councils().forEach(one -> states.put(one.authority().code().value(), councils.state(one).name()));
        return states;
    }
}

package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.CaseHearings;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.Solution;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The operator sees every objection, and says what it proposes now. */
@Component
class FindSolutionPage implements FormPage {

    private final Cases cases;
    private final CaseFacts facts;
    private final CaseHearings hearings;
    private final Directory directory;

    FindSolutionPage(Cases cases, CaseFacts facts, CaseHearings hearings, Directory directory) {
        this.cases = cases;
        this.facts = facts;
        this.hearings = hearings;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "find-solution";
    }

    /** What stops approval, and who said it. */
    record Objection(String who, String kind, String comment) {
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("facts", facts.of(about));
        model.put("objections", hearings.objections(about.number()).stream()
                .map(answer -> new Objection(
                        directory.authority(answer.seat()).name(), answer.kind().label(), answer.comment()))
                .toList());
        model.put("solutions", Choices.of(Solution.values(), Solution::label));
        model.put("kinds", Choices.of(ChangeKind.values(), ChangeKind::label));
        return model;
    }
}

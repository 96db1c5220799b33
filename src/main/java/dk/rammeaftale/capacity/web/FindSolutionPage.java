package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.CaseHearings;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.Solution;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** What stops approval, and who said it; {@code cleared} says when it was taken back, and is null where it was not. */
    record Objection(String who, String kind, String comment, String cleared) {
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("facts", facts.of(about));
        List<Objection> objections = objections(about.number());
        model.put("objections", objections);
        model.put("nobodyObjects", objections.stream().allMatch(objection -> objection.cleared() != null));
        model.put("solutions", Choices.of(Solution.values(), Solution::label));
        model.put("kinds", Choices.of(ChangeKind.values(), ChangeKind::label));
        return model;
    }

    private List<Objection> objections(CaseNumber number) {
        Map<AuthorityCode, ClearedObjection> cleared = hearings.clearedObjections(number).stream()
                .collect(Collectors.toMap(ClearedObjection::seat, Function.identity()));
        Map<AuthorityCode, String> names = directory.names();
        return hearings.objections(number).stream()
                .map(answer -> new Objection(
                        names.get(answer.seat()),
                        answer.kind().label(),
                        answer.comment(),
                        Optional.ofNullable(cleared.get(answer.seat())).map(FindSolutionPage::inWords).orElse(null)))
                .toList();
    }

    private static String inWords(ClearedObjection cleared) {
        return "Trukket tilbage %s (%s).".formatted(DanishDates.moment(cleared.at()), cleared.way().label());
    }
}

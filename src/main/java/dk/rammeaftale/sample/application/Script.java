package dk.rammeaftale.sample.application;

import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.HearingScript;
import dk.rammeaftale.sample.model.ItemScript;
import dk.rammeaftale.sample.model.PointScript;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The script of the history, read when it is first asked for. */
@Component
@Profile("demo")
class Script {

    private List<CaseScript> cases;
    private List<HearingScript> hearings;
    private List<ItemScript> items;

    List<CaseScript> cases() {
        if (cases == null) {
            cases = ScriptFiles.cases();
        }
        return cases;
    }

    List<HearingScript> hearings() {
        if (hearings == null) {
            hearings = ScriptFiles.hearings();
        }
        return hearings;
    }

    List<ItemScript> items() {
        if (items == null) {
            items = ScriptFiles.items();
        }
        return items;
    }

    Optional<PointScript> point(String wording) {
        return items().stream().flatMap(item -> item.point().stream())
                .filter(point -> point.wording().equals(wording))
                .findFirst();
    }

    Optional<CaseScript> caseOf(String key) {
        return cases().stream().filter(script -> script.key().equals(key)).findFirst();
    }
}

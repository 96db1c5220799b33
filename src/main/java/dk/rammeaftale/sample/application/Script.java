package dk.rammeaftale.sample.application;

import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.ItemScript;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The script of the history, read when it is first asked for. */
@Component
@Profile("demo")
class Script {

    private List<CaseScript> cases;
    private List<ItemScript> items;

    List<CaseScript> cases() {
        if (cases == null) {
            cases = ScriptFiles.cases();
        }
        return cases;
    }

    List<ItemScript> items() {
        if (items == null) {
            items = ScriptFiles.items();
        }
        return items;
    }

    Optional<CaseScript> caseOf(String key) {
        return cases().stream().filter(script -> script.key().equals(key)).findFirst();
    }
}

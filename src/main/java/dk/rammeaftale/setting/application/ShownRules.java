package dk.rammeaftale.setting.application;

import java.util.List;

/** What a room lets people read beside its settings: rules that change with the service alone. */
public interface ShownRules {

    /** In Danish: what they are about. */
    String title();

    List<Rule> rules();

    /** A rule with what it says and where it comes from; in Danish. */
    record Rule(String label, String value, String source) {
    }
}

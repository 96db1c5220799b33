package dk.rammeaftale.task.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a form, and which of them apply to what was entered. */
public record FormFields(List<FormField> all) {

    public FormFields {
        all = List.copyOf(all);
    }

    public Optional<FormField> named(String name) {
        return all.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The names of the fields whose parts apply. One part may depend on a field in another, which may itself not apply: as
     * many rounds as there are fields settle everything.
     */
    public Set<String> applying(Map<String, String> entered) {
        Set<String> applying = all.stream().map(FormField::name).collect(Collectors.toSet());
        for (int round = 0; round < all.size(); round++) {
            Set<String> before = applying;
            applying = all.stream()
                    .filter(field -> field.conditions().stream().allMatch(condition -> holds(condition, entered, before)))
                    .map(FormField::name)
                    .collect(Collectors.toSet());
            if (applying.equals(before)) {
                break;
            }
        }
        return applying;
    }

    /** What a form does not ask for, it does not depend on. */
    private boolean holds(Condition condition, Map<String, String> entered, Set<String> applying) {
        return named(condition.field()).isEmpty()
                || applying.contains(condition.field())
                        && condition.values().contains(entered.getOrDefault(condition.field(), ""));
    }
}

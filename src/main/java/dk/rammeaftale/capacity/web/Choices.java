package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.model.CapacityCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Options of a form: what is sent, and the Danish words for it, in order. */
final class Choices {

    private Choices() {
    }

    static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        for (E value : values) {
            options.put(value.name(), label.apply(value));
        }
        return options;
    }

    static String caseLabel(CapacityCase about) {
        return about.number() + " " + about.title();
    }
}

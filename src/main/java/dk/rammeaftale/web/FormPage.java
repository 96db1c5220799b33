package dk.rammeaftale.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One form: its template under {@code forms/}, where it belongs, and what it shows. */
public interface FormPage {

    /** The template's name in kebab-case, e.g. {@code confirm-contact}. */
    String name();

    /** The process this form starts; empty, as by default, for the form of a user task. */
    default Optional<String> startsProcess() {
        return Optional.empty();
    }

    /** The user tasks this form serves; by default the one it is named after: {@code Task_ConfirmContact}. */
    default Set<String> elements() {
        return startsProcess().isPresent() ? Set.of() : Set.of(FormNames.element(name()));
    }

    /** What happens once the process is started, and where to follow it: a sentence or two for a start form. */
    default String whatNext() {
        return "";
    }

    /** What the template shows. */
    Map<String, Object> model(FormRequest request);
}

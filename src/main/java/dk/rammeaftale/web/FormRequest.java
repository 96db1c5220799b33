package dk.rammeaftale.web;

import dk.rammeaftale.engine.VisibleTask;
import java.util.Optional;
import java.util.Set;

/** Who asks for a form, and for which task; without a task it is a start form. */
public record FormRequest(String username, Set<String> groups, Optional<VisibleTask> task) {
}

package dk.rammeaftale.capacity.application;

import java.util.Optional;

/** An operator's answer to remarks as it was entered, before it is checked. What is left out stays as it was. */
public record EnteredSolution(
        Optional<String> solution,
        Optional<String> text,
        Optional<String> kind,
        Optional<Long> placesAfter,
        Optional<String> effectiveDate,
        Optional<String> endDate) {
}

package dk.rammeaftale.capacity.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Other changes at the same facility in the last 12 months, beside the one that is looked at. They are a warning, never a
 * stop: +8 in March and +7 now is 15.
 */
public record EarlierChanges(CapacityCase now, List<CapacityCase> others) {

    /** The difference of all of them together. */
    public int sum() {
        return others.stream().mapToInt(other -> other.change().difference()).sum() + now.change().difference();
    }

    /** In Danish; empty where there are no others. */
    public Optional<String> warning() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String numbers = others.stream()
                .map(CapacityCase::number)
                .map(CaseNumber::value)
                .collect(Collectors.joining(", "));
        return Optional.of("Bemærk: sammen med sag %s er det %s på samme tilbud inden for 12 måneder."
                .formatted(numbers, Places.difference(sum())));
    }
}

package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param due      the last day of its open hearing, or the day of the meeting that it waits for
 * @param imported whether it was decided before the service was there
 */
public record ListedCase(CapacityCase about, Optional<LocalDate> due, boolean imported) {
}

package dk.rammeaftale.agreement.model;

import dk.rammeaftale.directory.model.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One authority on the ratification board.
 *
 * @param decisions every decision of its council, the first one first; the last one counts
 */
public record CouncilStanding(Authority authority, CouncilPlan plan, List<Ratification> decisions) {

    public CouncilStanding {
        decisions = List.copyOf(decisions);
    }

    public Optional<Ratification> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    public boolean hasApproved() {
        return last().filter(Ratification::isApproval).isPresent();
    }

    public CouncilState stateOn(LocalDate today) {
        return last().map(CouncilStanding::stateOf).orElseGet(() -> waiting(today));
    }

    private CouncilState waiting(LocalDate today) {
        if (plan.meetingOn().isEmpty()) {
            return CouncilState.NOT_DECIDED;
        }
        return plan.meetingOn().get().isBefore(today) ? CouncilState.MEETING_PASSED : CouncilState.MEETING_PLANNED;
    }

    private static CouncilState stateOf(Ratification last) {
        boolean proved = last.extract().isPresent();
        return switch (last.decision()) {
            case APPROVED -> proved ? CouncilState.APPROVED : CouncilState.APPROVED_WITHOUT_EXTRACT;
            case REJECTED -> last.isToBeTreated() ? CouncilState.REJECTED : CouncilState.REJECTION_TREATED;
            case APPROVED_WITH_RESERVATION -> {
                if (last.isToBeTreated()) {
                    yield CouncilState.RESERVED;
                }
                if (!last.isApproval()) {
                    yield CouncilState.RESERVATION_NOT_SETTLED;
                }
                yield proved ? CouncilState.RESERVATION_SETTLED : CouncilState.RESERVATION_SETTLED_WITHOUT_EXTRACT;
            }
        };
    }
}

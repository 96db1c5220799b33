package dk.rammeaftale.agreement.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where all authorities stand with their approval on a day. */
public record RatificationBoard(List<CouncilStanding> councils, LocalDate today) {

    public RatificationBoard {
        councils = List.copyOf(councils);
    }

    public Optional<CouncilStanding> of(AuthorityCode authority) {
        return councils.stream().filter(one -> one.authority().code().equals(authority)).findFirst();
    }

    public CouncilState state(CouncilStanding council) {
        return council.stateOn(today);
    }

    /** Every council has said yes by a decision of its own, and no reservation is left open. */
    public boolean isRatified() {
        return !councils.isEmpty() && councils.stream().allMatch(CouncilStanding::hasApproved);
    }

    /** Those without an approval that counts. */
    public List<AuthorityCode> toAsk() {
        return councils.stream().filter(one -> !one.hasApproved()).map(one -> one.authority().code()).toList();
    }

    /** What stands in the way of the submission, council by council, e.g. "Viborg Kommune (rådets beslutning)". */
    public List<String> missing() {
        return councils.stream()
                .filter(one -> !state(one).isComplete())
                .map(one -> "%s (%s)".formatted(one.authority().name(), state(one).missing()))
                .toList();
    }

    /** E.g. "17 af 20 har godkendt. 2 mangler udskrift, 1 har forbehold eller afvisning, der skal behandles." */
    public String summary() {
        long approved = councils.stream().filter(CouncilStanding::hasApproved).count();
        String first = "%d af %d har godkendt.".formatted(approved, councils.size());
        List<String> more = List.of(
                        count(CouncilState.APPROVED_WITHOUT_EXTRACT, CouncilState.RESERVATION_SETTLED_WITHOUT_EXTRACT, "mangler udskrift"),
                        count(CouncilState.RESERVED, CouncilState.REJECTED, "har forbehold eller afvisning, der skal behandles"))
                .stream().filter(text -> !text.isEmpty()).toList();
        return more.isEmpty() ? first : first + " " + more.stream().collect(Collectors.joining(", ")) + ".";
    }

    private String count(CouncilState one, CouncilState other, String what) {
        long number = councils.stream().map(this::state).filter(state -> state == one || state == other).count();
        return number == 0 ? "" : "%d %s".formatted(number, what);
    }
}

package dk.rammeaftale.meeting.model;

import java.util.Arrays;
import java.util.Optional;

/** An item that the service itself makes for every agenda, or offers for it. */
public enum StandingItem {
    /** What happened since the last meeting; the secretariat takes it in. */
    SINCE_LAST("since-last"),
    /** The approval of the last meeting's minutes; the secretariat takes it in. */
    LAST_MINUTES("last-minutes"),
    /** First in section 3: the next meeting, and what is expected there. */
    NEXT_MEETING("next-meeting"),
    /** Eventuelt: the very last one. */
    ANY_OTHER_BUSINESS("any-other-business");

    private final String reference;

    StandingItem(String reference) {
        this.reference = reference;
    }

    /** What an item of source {@link ItemSource#SERVICE} names it by. */
    public String reference() {
        return reference;
    }

    /** Which of them an item is, if it is one. */
    public static Optional<StandingItem> of(AgendaItem item) {
        return Arrays.stream(values())
                .filter(standing -> item.source() == ItemSource.SERVICE && item.reference().equals(standing.reference))
                .findFirst();
    }

    /** Whether it stands on every agenda, in the same place. */
    public static boolean isFixed(AgendaItem item) {
        return of(item).filter(standing -> standing == NEXT_MEETING || standing == ANY_OTHER_BUSINESS).isPresent();
    }

    /** Where it stands among the items of its section: before the others, among them, after them. */
    static int rank(AgendaItem item) {
        return of(item).map(standing -> switch (standing) {
            case NEXT_MEETING -> 0;
            case SINCE_LAST, LAST_MINUTES -> 1;
            case ANY_OTHER_BUSINESS -> 2;
        }).orElse(1);
    }
}

package dk.rammeaftale.agreement.model;

import java.util.Arrays;
import java.util.Optional;

/** Whose steps stand together in the annual wheel; those with most of them at its rim, where there is most room. */
public enum Ring {
    DASSOS("DASSOS", "DASSOS"),
    SECRETARIAT("Sekretariatet"),
    /** The 20 authorities: what they are asked, and what their councils approve. */
    AUTHORITIES("Myndighederne"),
    TARIFF_GROUP("Takstgruppen", "TAKSTGRUPPEN"),
    KD_NET("KD-net", "KD-NET"),
    KKR("KKR", "KKR"),
    /** Forums outside the service. */
    OTHERS("Andre fora");

    private final String label;
    private final Optional<String> forum;

    Ring(String label) {
        this.label = label;
        this.forum = Optional.empty();
    }

    Ring(String label, String forum) {
        this.label = label;
        this.forum = Optional.of(forum);
    }

    /** The ring of the forum where it lands; without one of these, that of those who act. */
    static Ring of(Milestone milestone) {
        return milestone.forum().flatMap(Ring::ofForum).orElseGet(() -> switch (milestone.kind()) {
            case SURVEY, COMMENTS, RATIFICATION -> AUTHORITIES;
            case INPUT -> OTHERS;
            default -> milestone.owner().equals(TARIFF_GROUP.label) ? TARIFF_GROUP : SECRETARIAT;
        });
    }

    private static Optional<Ring> ofForum(String id) {
        return Arrays.stream(values()).filter(ring -> ring.forum.filter(id::equals).isPresent()).findFirst();
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}

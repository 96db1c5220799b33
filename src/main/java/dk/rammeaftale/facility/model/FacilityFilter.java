package dk.rammeaftale.facility.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which facilities of the register are looked at. What is empty asks for nothing.
 *
 * @param operator an authority's code
 * @param covered  whether the framework agreement covers them
 * @param text     part of the name, the id, the legal basis or the target group, in any case of letters
 */
public record FacilityFilter(
        String operator, String targetGroup, String legalBasis, Optional<Boolean> covered, Running running, String text) {

    public static final FacilityFilter RUNNING =
            new FacilityFilter("", "", "", Optional.empty(), Running.YES, "");

    /** Whether they still take people in. */
    public enum Running {
        YES("i drift"),
        NO("lukkede"),
        BOTH("alle");

        private final String label;

        Running(String label) {
            this.label = label;
        }

        /** In Danish, for people. */
        public String label() {
            return label;
        }
    }

    public boolean takes(Facility facility) {
        return takes(facility.closed())
                && covered.map(wanted -> wanted == facility.covered()).orElse(true)
                && takes(facility.operator().value(), facility.targetGroup(), facility.legalBasis())
                && holdsText(facility.name(), facility.id().value(), facility.legalBasis(), facility.targetGroup());
    }

    /** A facility that is only proposed: it would be covered by the decision that establishes it. */
    public boolean takesNew(OpenProposal proposal) {
        return proposal.facility().isEmpty()
                && running != Running.NO
                && covered.orElse(true)
                && takes(proposal.operator().value(), proposal.targetGroup(), proposal.legalBasis())
                && holdsText(proposal.facilityName(), proposal.legalBasis(), proposal.targetGroup());
    }

    private boolean takes(boolean closed) {
        return running == Running.BOTH || closed == (running == Running.NO);
    }

    private boolean takes(String itsOperator, String itsTargetGroup, String itsLegalBasis) {
        return isAskedFor(operator, itsOperator)
                && isAskedFor(targetGroup, itsTargetGroup)
                && isAskedFor(legalBasis, itsLegalBasis);
    }

    private static boolean isAskedFor(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    private boolean holdsText(String... words) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || Stream.of(words).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}

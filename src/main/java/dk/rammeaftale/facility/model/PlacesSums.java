package dk.rammeaftale.facility.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How many places there are, summed in groups: at the end of years, today, and as they would become.
 *
 * @param lines one for each group, in no order
 */
public record PlacesSums(List<LocalDate> yearEnds, List<Line> lines, Line total) {

    /**
     * The places of a group.
     *
     * @param facilities how many there are
     * @param atYearEnds at the end of each of those days, what is decided by now included
     * @param decided    once everything that is decided has taken effect, and what is temporary has ended
     * @param supposed   once everything that is proposed is decided as proposed, too
     */
    public record Line(String group, int facilities, List<Integer> atYearEnds, int today, int decided, int supposed) {

        /** Whether what is decided or proposed changes anything. */
        public boolean changes() {
            return today != decided || decided != supposed;
        }
    }

    /** By what the places are summed. */
    public enum By {
        TARGET_GROUP("Målgruppe"),
        LEGAL_BASIS("Lovgrundlag"),
        OPERATOR("Driftsherre");

        private final String label;

        By(String label) {
            this.label = label;
        }

        /** In Danish, for people. */
        public String label() {
            return label;
        }

        String of(Facility facility) {
            return switch (this) {
                case TARGET_GROUP -> facility.targetGroup();
                case LEGAL_BASIS -> facility.legalBasis();
                case OPERATOR -> facility.operator().value();
            };
        }

        String of(OpenProposal proposal) {
            return switch (this) {
                case TARGET_GROUP -> proposal.targetGroup();
                case LEGAL_BASIS -> proposal.legalBasis();
                case OPERATOR -> proposal.operator().value();
            };
        }
    }

    /** @param established proposals of facilities that do not exist yet */
    public static PlacesSums of(
            Collection<FacilityPlaces> facilities,
            Collection<OpenProposal> established,
            By by,
            List<LocalDate> yearEnds,
            LocalDate today) {
        Set<String> groups = new LinkedHashSet<>();
        facilities.forEach(one -> groups.add(by.of(one.facility())));
        established.forEach(one -> groups.add(by.of(one)));
        List<Line> lines = new ArrayList<>();
        for (String group : groups) {
            lines.add(line(
                    group,
                    facilities.stream().filter(one -> by.of(one.facility()).equals(group)).toList(),
                    established.stream().filter(one -> by.of(one).equals(group)).toList(),
                    yearEnds,
                    today));
        }
        return new PlacesSums(yearEnds, lines, line("", facilities, established, yearEnds, today));
    }

    private static Line line(
            String group,
            Collection<FacilityPlaces> facilities,
            Collection<OpenProposal> established,
            List<LocalDate> yearEnds,
            LocalDate today) {
        int supposed = sum(facilities, FacilityPlaces::supposed)
                + established.stream().mapToInt(OpenProposal::lastingDifference).sum();
        return new Line(
                group,
                facilities.size(),
                yearEnds.stream().map(day -> sum(facilities, one -> one.on(day))).toList(),
                sum(facilities, one -> one.on(today)),
                sum(facilities, FacilityPlaces::decided),
                supposed);
    }

    private static int sum(Collection<FacilityPlaces> facilities, Function<FacilityPlaces, Integer> places) {
        return facilities.stream().mapToInt(places::apply).sum();
    }
}

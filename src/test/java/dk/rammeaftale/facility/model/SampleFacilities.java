package dk.rammeaftale.facility.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Facilities with their places, in the words of a test. */
public final class SampleFacilities {

    public static final AuthorityCode VIBORG = new AuthorityCode("791");
    public static final AuthorityCode SKIVE = new AuthorityCode("779");

    private SampleFacilities() {
    }

    public static Facility facility(String id, AuthorityCode operator, String legalBasis, String targetGroup) {
        return new Facility(new FacilityId(id), "Botilbuddet " + id, operator, operator, legalBasis, targetGroup, true,
                Map.of(operator, 1), false);
    }

    /** Days and differences in turn, e.g. {@code "2020-01-01", 40, "2027-03-01", -12}. */
    public static Ledger ledger(Object... daysAndDifferences) {
        return new Ledger(IntStream.range(0, daysAndDifferences.length / 2)
                .mapToObj(entry -> entry(entry, (String) daysAndDifferences[2 * entry], (int) daysAndDifferences[2 * entry + 1]))
                .toList());
    }

    private static LedgerEntry entry(long id, String day, int difference) {
        return new LedgerEntry(id, new FacilityId("F-1"), LocalDate.parse(day), difference, false, Optional.empty(),
                "Første antal", Instant.EPOCH, LedgerEntry.State.EFFECTIVE, Optional.empty());
    }

    public static OpenProposal proposal(String facility, String from, int difference) {
        return proposal(facility, from, Optional.empty(), difference, false);
    }

    public static OpenProposal temporary(String facility, String from, String until, int difference) {
        return proposal(facility, from, Optional.of(LocalDate.parse(until)), difference, false);
    }

    public static OpenProposal closure(String facility, String from) {
        return proposal(facility, from, Optional.empty(), 0, true);
    }

    public static OpenProposal newFacility(AuthorityCode operator, String legalBasis, String targetGroup, int places) {
        return new OpenProposal("2026-009", Optional.empty(), "Botilbuddet Nye Veje", operator, legalBasis, targetGroup,
                LocalDate.parse("2027-08-01"), Optional.empty(), places, false, "nyt tilbud", "I mailhøring");
    }

    private static OpenProposal proposal(
            String facility, String from, Optional<LocalDate> until, int difference, boolean closure) {
        return new OpenProposal("2026-001", Optional.of(new FacilityId(facility)), "Botilbuddet", VIBORG, "SEL §107",
                "Voksne med autisme", LocalDate.parse(from), until, difference, closure, "12 pladser færre", "I mailhøring");
    }

    public static FacilityPlaces places(Facility facility, Ledger ledger, OpenProposal... proposals) {
        return new FacilityPlaces(facility, ledger, List.of(proposals));
    }
}

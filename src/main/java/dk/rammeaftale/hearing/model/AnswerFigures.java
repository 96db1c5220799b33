package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How authorities have answered in closed hearings. Every round is a hearing of its own. A seat is asked unless it is the
 * proposer's, or its consent was carried over from an earlier round. Its last answer in time counts, whatever it says; silence
 * counts only where the hearing has the proof that the seat was asked and reminded.
 *
 * @param asked           as the matrix of a hearing counts it, those who could not be heard among them
 * @param silent          asked and reminded, with proof, and without an answer
 * @param silentApprovals those of them whose hearing ended with approval by silence
 * @param unproven        without an answer, and not shown to have been asked; a hearing that is contested, or in which silence
 *                        approves nothing, closes without that proof
 * @param waived          not heard, with the chair's consent
 * @param days            whole days from the mail server's receipt of the invitation to the answer that counts
 */
public record AnswerFigures(
        int asked, int answered, int silent, int silentApprovals, int unproven, int waived, Spread days) {

    /** For each authority that was asked. */
    public static Map<AuthorityCode, AnswerFigures> byAuthority(Collection<SeatCount> counts) {
        return counts.stream()
                .filter(SeatCount::isAsked)
                .collect(Collectors.groupingBy(
                        SeatCount::authority, Collectors.collectingAndThen(Collectors.toList(), AnswerFigures::of)));
    }

    /** For all of them together. */
    public static AnswerFigures of(Collection<SeatCount> counts) {
        Map<Integer, Integer> days = new TreeMap<>();
        counts.stream()
                .filter(count -> count.days().isPresent())
                .forEach(count -> days.merge(count.days().getAsInt(), count.count(), Integer::sum));
        return new AnswerFigures(
                sum(counts, SeatCount::isAsked),
                sum(counts, count -> count.stand() == Stand.ANSWERED),
                sum(counts, count -> count.stand() == Stand.SILENT),
                sum(counts, count -> count.stand() == Stand.SILENT && count.approvedSilence()),
                sum(counts, count -> count.stand() == Stand.UNPROVEN),
                sum(counts, count -> count.stand() == Stand.WAIVED),
                Spread.of(days));
    }

    private static int sum(Collection<SeatCount> counts, Predicate<SeatCount> which) {
        return counts.stream().filter(which).mapToInt(SeatCount::count).sum();
    }
}

package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatLine;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.hearing.model.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last word on a hearing, which the secretariat gets the day after: how it ended, and what is documented of each seat. */
@Component
class Summaries {

    private final Proofs proofs;
    private final HearingLetters letters;
    private final Directory directory;
    private final OfficeHours officeHours;

    Summaries(Proofs proofs, HearingLetters letters, Directory directory, OfficeHours officeHours) {
        this.proofs = proofs;
        this.letters = letters;
        this.directory = directory;
        this.officeHours = officeHours;
    }

    /** @param outcome how the hearing ended, in Danish */
    void write(Hearing closed, String outcome) {
        List<SeatProof> known = proofs.of(closed.id());
        List<String> seats = known.stream()
                .map(proof -> directory.authority(proof.seat().authority()).name() + ": " + proof.statement())
                .toList();
        letters.summary(closed, outcome, tally(closed, known).inWords(), seats, dayAfter(closed));
    }

    private static Tally tally(Hearing closed, List<SeatProof> known) {
        return Tally.of(known.stream()
                .map(proof -> SeatLine.of(proof, proof.stand(), closed.terms(), false, List.of(), Optional.empty()).standing())
                .toList());
    }

    /** A hearing that has run to its deadline is over at midnight, so the day after has begun. */
    private Instant dayAfter(Hearing closed) {
        Instant over = closed.closedAt().orElseThrow();
        boolean early = over.isBefore(closed.opened().closesAt());
        return officeHours.from(early
                ? over.atZone(DanishDates.ZONE).toLocalDate().plusDays(1).atStartOfDay(DanishDates.ZONE).toInstant()
                : over);
    }
}

package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingOversight;
import dk.rammeaftale.hearing.application.HearingOversight.Matrix;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatLine;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rounds of mail hearing of a case, and how the seats stand in the last one, for those who see hearings. */
@Component
class CaseRounds {

    private final HearingOversight oversight;
    private final Hearings hearings;

    CaseRounds(HearingOversight oversight, Hearings hearings) {
        this.oversight = oversight;
        this.hearings = hearings;
    }

    /** A round. */
    record RoundRow(long id, int round, String sentOn, String deadline, String result) {
    }

    /**
     * The last round seat by seat.
     *
     * @param closing how it ended; empty while it runs
     */
    record LastRound(long id, int round, String counts, String closing, List<SeatRow> seats) {
    }

    /** A seat; without an answer its words are empty. */
    record SeatRow(String authority, String standing, String answer, String comment, String given) {
    }

    /** Those that are or were open, first round first; none for whoever must not see them. */
    List<Hearing> of(CapacityCase about, Viewer viewer) {
        return oversight.of(about.number(), viewer);
    }

    /** The last day of the hearing that is open: everybody who sees the case may know it. */
    Optional<LocalDate> due(CapacityCase about) {
        return hearings.of(about.number()).stream()
                .filter(Hearing::isOpen)
                .map(hearing -> hearing.opened().lastDay())
                .findFirst();
    }

    RoundRow row(Hearing hearing) {
        return new RoundRow(
                hearing.id(),
                hearing.round(),
                DanishDates.day(hearing.opened().sentOn()),
                DanishDates.endOf(hearing.opened().lastDay()),
                hearing.outcome().map(outcome -> switch (outcome) {
                    case APPROVED_BY_SILENCE, APPROVED_BY_ANSWERS -> "Betragtes som godkendt";
                    case CONTESTED -> "Bemærkninger skulle løses";
                    case COMPLETED -> "Afsluttet";
                    case REJECTED -> "Ikke godkendt";
                    case INCOMPLETE -> "Ikke afgjort: der manglede svar";
                    case CANCELLED -> "Afbrudt";
                }).orElse("I gang"));
    }

    LastRound last(Hearing hearing, Map<AuthorityCode, String> names) {
        Matrix matrix = oversight.matrix(hearing);
        return new LastRound(
                hearing.id(),
                hearing.round(),
                matrix.overview().tally().inWords(),
                hearing.outcome().map(outcome -> hearings.closingSentence(hearing.id())).orElse(""),
                matrix.lines().stream()
                        .map(line -> row(line, names))
                        .sorted(Comparator.comparing(SeatRow::authority, Collator.getInstance(DanishDates.DANISH)))
                        .toList());
    }

    private static SeatRow row(SeatLine line, Map<AuthorityCode, String> names) {
        AuthorityCode seat = line.proof().seat().authority();
        return new SeatRow(
                names.getOrDefault(seat, seat.value()),
                line.proof().carriedOver().orElse(line.standing().label()),
                line.proof().answer().map(answer -> answer.kind().label()).orElse(""),
                line.proof().answer().map(answer -> answer.comment()).orElse(""),
                line.proof().answer().map(answer -> DanishDates.moment(answer.receivedAt())).orElse(""));
    }
}

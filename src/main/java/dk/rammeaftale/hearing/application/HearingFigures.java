package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.SeatCount;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the authorities answer; hearings about cases and the secretariat's own are never added up. */
@Component
@Transactional(readOnly = true)
public class HearingFigures {

    private final HearingRecords records;

    HearingFigures(HearingRecords records) {
        this.records = records;
    }

    /** How the seats stood, in hearings about cases and in the secretariat's own. */
    public record Answers(List<SeatCount> aboutCases, List<SeatCount> own) {
    }

    /** In hearings that were closed from one moment until before another. */
    public Answers between(Instant from, Instant until) {
        List<SeatCount> counts = records.seatsBetween(from, until);
        return new Answers(
                counts.stream().filter(count -> !count.own()).toList(),
                counts.stream().filter(SeatCount::own).toList());
    }

    /** The cases about which a hearing ran to its end. */
    public Set<CaseNumber> casesHeard() {
        return records.casesHeard();
    }
}

package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CaseFigures;
import dk.rammeaftale.hearing.application.HearingFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases and answers in numbers, over whole years; the same few statements, however many there are. */
@Component
@Transactional(readOnly = true)
public class Statistics {

    private final CaseLives lives;
    private final HearingFigures hearings;
    private final Clock clock;

    Statistics(CaseLives lives, HearingFigures hearings, Clock clock) {
        this.lives = lives;
        this.hearings = hearings;
        this.clock = clock;
    }

    /** @param answers of hearings that were closed in these years */
    public record Figures(CaseFigures cases, HearingFigures.Answers answers) {
    }

    public Figures of(int firstYear, int lastYear) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        return new Figures(
                new CaseFigures(lives.all(hearings.casesHeard()), firstYear, lastYear, today),
                hearings.between(beginOf(firstYear), beginOf(lastYear + 1)));
    }

    private static Instant beginOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(DanishDates.ZONE).toInstant();
    }
}

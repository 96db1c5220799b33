package dk.rammeaftale.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;

/**
 * A wish to move the demo's clock: by a period, or to a moment.
 *
 * @param advance an ISO period such as {@code P14D}, {@code PT1H} or {@code P1DT2H}; days are calendar days, so that
 *                09:00 stays 09:00 when the clocks change
 * @param to      an ISO moment with its offset
 */
record TimeMove(String advance, String to) {

    private static final Period LONGEST = Period.ofYears(5);

    /** @throws Refused with a Danish sentence that says what to send instead */
    ZonedDateTime target(ZonedDateTime now) {
        if ((advance == null) == (to == null)) {
            throw new Refused("Angiv enten \"advance\" (fx \"P14D\") eller \"to\" (fx \"2026-12-07T00:00:00+01:00\").");
        }
        ZonedDateTime target = advance != null ? advanced(now) : moment(now);
        if (target.isBefore(now)) {
            throw new Refused("Uret kan kun stilles frem. Det er nu " + now.toOffsetDateTime() + ".");
        }
        if (target.isAfter(now.plus(LONGEST))) {
            throw new Refused("Uret kan højst stilles fem år frem ad gangen.");
        }
        return target;
    }

    private ZonedDateTime advanced(ZonedDateTime now) {
        try {
            int time = advance.indexOf('T');
            String days = time < 0 ? advance : advance.substring(0, time);
            ZonedDateTime then = days.equals("P") && time > 0 ? now : now.plus(Period.parse(days));
            return time < 0 ? then : then.plus(Duration.parse("P" + advance.substring(time)));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Refused("\"advance\" skal være en periode som \"P14D\" eller \"PT1H\".");
        }
    }

    private ZonedDateTime moment(ZonedDateTime now) {
        try {
            return ZonedDateTime.parse(to).withZoneSameInstant(now.getZone());
        } catch (DateTimeException e) {
            throw new Refused("\"to\" skal være et tidspunkt med tidszone, fx \"2026-12-07T00:00:00+01:00\".");
        }
    }

    /** The wish cannot be met, for the reason its Danish message names. */
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }
}

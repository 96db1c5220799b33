package dk.rammeaftale.agreement.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens the next agreement in the autumn of the odd year before: once, also on several nodes, and late if the service was down
 * that day (our proposal; the process of 2025–26 was approved on 3 November 2023).
 */
@Component
class NextAgreement implements DueWork {

    private static final int YEARS = 2;

    private final AgreementRegister register;
    private final RunningAgreements running;
    private final AgreementSettings settings;
    private final Clock clock;

    NextAgreement(AgreementRegister register, RunningAgreements running, AgreementSettings settings, Clock clock) {
        this.register = register;
        this.running = running;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "the next framework agreement";
    }

    @Override
    public Optional<Instant> nextDue() {
        return settings.opensOn().map(day -> opening(day, firstYear(day)));
    }

    /** The sample of an agreement is made by {@link SampleAgreement}. */
    @Override
    public boolean belongsToThePast() {
        return false;
    }

    @Override
    public void runDue() {
        settings.opensOn().ifPresent(day -> {
            int firstYear = firstYear(day);
            if (!opening(day, firstYear).isAfter(clock.instant())) {
                running.start(firstYear, YEARS);
            }
        });
    }

    /**
     * The first odd year to come for which there is no agreement. One that should have been opened more than a year ago was not
     * forgotten: the service was not there, and the secretariat opens it by hand if it wants to.
     */
    private int firstYear(MonthDay day) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        int next = today.getYear() + 1 + today.getYear() % 2;
        while (isOpen(next) || day.atYear(next - YEARS).plusYears(1).isBefore(today)) {
            next += YEARS;
        }
        return next;
    }

    private boolean isOpen(int year) {
        return register.all().stream()
                .anyMatch(agreement -> agreement.firstYear() <= year && agreement.inForceUntil().getYear() >= year);
    }

    /** In the odd year before the even one in which it is made. */
    private static Instant opening(MonthDay day, int firstYear) {
        return day.atYear(firstYear - YEARS).atStartOfDay(DanishDates.ZONE).toInstant();
    }
}

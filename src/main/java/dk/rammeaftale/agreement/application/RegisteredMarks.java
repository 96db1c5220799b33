package dk.rammeaftale.agreement.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The milestones of all agreements: while one is in force, the next one is made. */
@Component
@Transactional(readOnly = true)
class RegisteredMarks implements WheelMarks {

    private final AgreementRegister register;

    RegisteredMarks(AgreementRegister register) {
        this.register = register;
    }

    @Override
    public List<PlacedMilestone> between(LocalDate from, LocalDate until) {
        return register.all().stream()
                .flatMap(agreement -> register.milestones(agreement.id()).stream()
                        .filter(milestone -> !milestone.date().isBefore(from) && !milestone.date().isAfter(until))
                        .map(milestone -> new PlacedMilestone(agreement, milestone)))
                .toList();
    }
}

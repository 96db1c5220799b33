package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Map<Long, List<Milestone>> milestones = register.milestones();
        return register.all().stream()
                .flatMap(agreement -> milestones.getOrDefault(agreement.id(), List.of()).stream()
                        .filter(milestone -> !milestone.date().isBefore(from) && !milestone.date().isAfter(until))
                        .map(milestone -> new PlacedMilestone(agreement, milestone)))
                .toList();
    }
}

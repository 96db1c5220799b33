package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.meeting.application.MeetingNews;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a meeting which changes were carried out without DASSOS, and which were approved by mail (agreement note 2025). */
@Component
class CapacityNews implements MeetingNews {

    private static final Set<CaseOutcome> WITHOUT_APPROVAL = EnumSet.of(CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
    private static final Set<CaseOutcome> BY_MAIL = EnumSet.of(CaseOutcome.APPROVED_BY_SILENCE, CaseOutcome.APPROVED_BY_ANSWERS);

    private final CaseRegister cases;
    private final Directory directory;

    CapacityNews(CaseRegister cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public List<Chapter> between(Instant from, Instant until) {
        List<CapacityCase> decided = cases.decidedBetween(from, until);
        return List.of(
                new Chapter("Ændringer på højst 10 pladser", lines(decided, WITHOUT_APPROVAL)),
                new Chapter("Godkendt ved mailhøring", lines(decided, BY_MAIL)));
    }

    private List<String> lines(List<CapacityCase> decided, Set<CaseOutcome> outcomes) {
        return decided.stream()
                .filter(one -> one.outcome().filter(outcomes::contains).isPresent())
                .map(this::line)
                .toList();
    }

    private String line(CapacityCase one) {
        return "%s, %s, fra %s (sag %s)".formatted(
                one.title(),
                directory.authority(one.operator()).name(),
                DanishDates.day(one.change().effectiveOn()),
                one.number());
    }
}

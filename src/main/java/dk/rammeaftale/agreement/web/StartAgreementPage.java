package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.PlanTemplates;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The start form of an agreement: which years it is for, and in which way it is made. */
@Component
class StartAgreementPage implements FormPage {

    private static final Map<String, String> LENGTHS = lengths();

    private final AgreementPath path;
    private final Agreements agreements;
    private final PlanTemplates templates;

    StartAgreementPage(AgreementPath path, Agreements agreements, PlanTemplates templates) {
        this.path = path;
        this.agreements = agreements;
        this.templates = templates;
    }

    private static Map<String, String> lengths() {
        Map<String, String> lengths = new LinkedHashMap<>();
        lengths.put("2", "2 år (fra et ulige år)");
        lengths.put("1", "1 år");
        return lengths;
    }

    @Override
    public String name() {
        return "start-agreement";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("framework-agreement");
    }

    @Override
    public String whatNext() {
        return "Planen er beregnet. Se den under Rammeaftaler.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        return options();
    }

    /** What can be chosen for a new agreement, the newest way first, and the years that are proposed; the same for everybody. */
    Map<String, Object> options() {
        Map<String, String> ways = new LinkedHashMap<>();
        List<String> finalDates = new ArrayList<>();
        int firstYear = firstYear();
        List<PlanTemplate> newestFirst =
                new ArrayList<>(templates.all().stream().filter(way -> !way.isInTwoParts()).toList());
        Collections.reverse(newestFirst);
        newestFirst.forEach(way -> {
            ways.put(way.key(), way.title());
            finalDates.add("%s: %s".formatted(way.title(), DanishDates.day(way.finalDate(firstYear))));
        });
        return Map.of(
                "lengths", LENGTHS,
                "ways", ways,
                "newest", templates.newest().key(),
                "proposedYear", firstYear,
                "finalDates", finalDates);
    }

    /** The first odd year to come that has no agreement. */
    private int firstYear() {
        LocalDate today = path.today();
        int year = today.getYear() + 1 + today.getYear() % 2;
        while (isTaken(year)) {
            year += 2;
        }
        return year;
    }

    private boolean isTaken(int year) {
        return agreements.all().stream()
                .anyMatch((Agreement other) -> other.firstYear() <= year && other.inForceUntil().getYear() >= year);
    }
}

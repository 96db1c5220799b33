package dk.rammeaftale.sample.process;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.sample.application.Bookmark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A bookmark among the engine's properties: what only the demo needs has no table of its own. */
@Component
@Profile("demo")
class EngineBookmark implements Bookmark {

    private static final String PLACE = "rammeaftale.history.place";
    private static final String CASE = "rammeaftale.history.case.";

    private final ManagementService management;
    private final HistoryService history;

    EngineBookmark(ManagementService management, HistoryService history) {
        this.management = management;
        this.history = history;
    }

    @Override
    public boolean isBlank() {
        return history.createHistoricProcessInstanceQuery().count() == 0;
    }

    @Override
    public Optional<Place> place() {
        return Optional.ofNullable(management.getProperties().get(PLACE)).map(text -> {
            String[] parts = text.split(" ");
            return new Place(LocalDate.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
        });
    }

    @Override
    public void put(Place place) {
        management.setProperty(PLACE, "%s %s %d".formatted(place.today(), place.at(), place.steps()));
    }

    @Override
    public void remember(String key, CaseNumber number) {
        management.setProperty(CASE + key, number.value());
    }

    @Override
    public Map<String, CaseNumber> remembered() {
        return management.getProperties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(CASE))
                .collect(Collectors.toMap(
                        property -> property.getKey().substring(CASE.length()),
                        property -> new CaseNumber(property.getValue())));
    }

    @Override
    public void close() {
        remembered().keySet().forEach(key -> management.deleteProperty(CASE + key));
        management.deleteProperty(PLACE);
    }
}

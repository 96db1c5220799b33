package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The ways of making an agreement that come with the service, read once; with a broken file it does not start. */
@Component
public class PlanTemplates {

    private static final CsvForm LIST = new CsvForm(
            "skabeloner",
            "Fremgangsmåder for rammeaftaler",
            "En linje pr. fremgangsmåde, den nyeste nederst.",
            List.of(
                    new Column("nøgle", "som navnet på filen med dens trin"),
                    new Column("titel", "hvad den hedder"),
                    new Column("år", "hvor mange år en aftale gælder: 1 eller 2"),
                    new Column("kilde", "hvor den er beskrevet")));

    private final List<PlanTemplate> templates;

    PlanTemplates() {
        this("agreement");
    }

    /** @param folder on the class path */
    PlanTemplates(String folder) {
        String list = folder + "/templates.csv";
        CsvSheet sheet = CsvSheet.of(LIST, bytes(list));
        List<PlanTemplate> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            var key = row.text("nøgle", 20, "[0-9a-z-]+", "skal bestå af a-z, tal og bindestreg.");
            var title = row.text("titel", 100);
            var years = row.number("år", 1, 2);
            key.ifPresent(k -> sheet.onlyOnce(row, "nøgle", k));
            if (row.faultless()) {
                read.add(template(folder, key.orElseThrow(), title.orElseThrow(), years.orElseThrow()));
            }
        }
        templates = List.copyOf(sheet.ifFaultless(() -> read).orElseThrow(faults -> broken(list, faults)));
        if (templates.isEmpty()) {
            throw broken(list, "Der er ingen fremgangsmåder. Mindst én skal stå i filen.");
        }
    }

    /** The oldest first. */
    public List<PlanTemplate> all() {
        return templates;
    }

    public Optional<PlanTemplate> find(String key) {
        return templates.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /** The one for a new agreement, unless somebody chooses another. */
    public PlanTemplate newest() {
        return templates.get(templates.size() - 1);
    }

    /** The newest for agreements of that length; empty if there is none. */
    public Optional<PlanTemplate> newest(int years) {
        return templates.stream().filter(template -> template.years() == years).reduce((older, newer) -> newer);
    }

    private static PlanTemplate template(String folder, String key, String title, int years) {
        String file = folder + "/templates/" + key + ".csv";
        return PlanTemplateFile.read(key, title, years, bytes(file)).orElseThrow(faults -> broken(file, faults));
    }

    private static IllegalStateException broken(String file, String faults) {
        return new IllegalStateException("Filen %s med fremgangsmåder for rammeaftaler kan ikke bruges. %s".formatted(file, faults));
    }

    private static byte[] bytes(String file) {
        ClassPathResource resource = new ClassPathResource(file);
        if (!resource.exists()) {
            throw broken(file, "Den findes ikke.");
        }
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

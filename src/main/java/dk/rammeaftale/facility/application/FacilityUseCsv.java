package dk.rammeaftale.facility.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.csv.RowEditing.Ending;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of who uses how many places where. */
@Component
@Order(60)
class FacilityUseCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "brug",
            "Brug af pladser",
            "En linje pr. tilbud og myndighed, der bruger pladser der; driftsherren selv er en af dem. For et tilbud,"
                    + " der står i filen, bliver alle brugere erstattet af filens; tilbud, der ikke står i filen, bliver"
                    + " stående uændret.",
            List.of(
                    new Column("tilbud", "tilbuddets id"),
                    new Column("myndighed", "koden for den myndighed, der bruger pladserne, også uden for regionen"),
                    new Column("pladser", "antal pladser; 0 betyder, at myndigheden ikke længere bruger tilbuddet")));

    private final FacilityRegister register;
    private final Directory directory;

    FacilityUseCsv(FacilityRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("tilbud", "myndighed")
                .replacedWithin("tilbud")
                .ending(Ending.marking(
                        "Fjern brugeren", "Myndigheden står ikke længere som bruger af tilbuddet.", "pladser", "0"));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        Map<String, String> facilities = new LinkedHashMap<>();
        register.all().forEach(one -> facilities.put(one.id().value(), one.name() + " (" + one.id() + ")"));
        return Map.of("tilbud", facilities, "myndighed", directory.labels(authority -> true));
    }

    @Override
    public boolean isEmpty() {
        return register.all().stream().allMatch(facility -> facility.users().isEmpty());
    }

    @Override
    public List<List<String>> rows() {
        return register.all().stream()
                .flatMap(facility -> facility.users().entrySet().stream()
                        .map(use -> List.of(
                                facility.id().value(),
                                use.getKey().value(),
                                use.getValue().toString())))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<String, Facility> facilities = register.all().stream()
                .collect(Collectors.toMap(facility -> facility.id().value(), Function.identity()));
        Map<String, AuthorityCode> authorities = directory.authorities().stream()
                .map(Authority::code)
                .collect(Collectors.toMap(AuthorityCode::value, Function.identity()));
        Map<String, Map<AuthorityCode, Integer>> read = new TreeMap<>();
        for (CsvRow row : sheet.rows()) {
            var facility = row.value(
                    "tilbud", 100, text -> Optional.ofNullable(facilities.get(text)), "findes ikke blandt tilbuddene.");
            var authority = row.value(
                    "myndighed",
                    100,
                    text -> Optional.ofNullable(authorities.get(text)),
                    "findes ikke blandt myndighederne.");
            var places = row.number("pladser", 0, 9999);
            if (facility.isPresent() && authority.isPresent()) {
                sheet.onlyOnce(row, "myndighed", facility.get().id() + ", " + authority.get());
            }
            if (row.faultless()) {
                Map<AuthorityCode, Integer> users =
                        read.computeIfAbsent(facility.get().id().value(), id -> new LinkedHashMap<>());
                if (places.get() > 0) {
                    users.put(authority.get(), places.get());
                }
            }
        }
        return sheet.storeIfFaultless(() -> store(sheet.rows().size(), read, facilities));
    }

    private Loaded store(
            int lines, Map<String, Map<AuthorityCode, Integer>> read, Map<String, Facility> facilities) {
        int added = 0;
        int changed = 0;
        for (Map.Entry<String, Map<AuthorityCode, Integer>> use : read.entrySet()) {
            Map<AuthorityCode, Integer> before = facilities.get(use.getKey()).users();
            Map<AuthorityCode, Integer> after = use.getValue();
            if (before.equals(after)) {
                continue;
            }
            register.replaceUsers(new FacilityId(use.getKey()), after);
            added += (int) after.keySet().stream().filter(user -> !before.containsKey(user)).count();
            changed += (int) before.keySet().stream()
                    .filter(user -> !before.get(user).equals(after.get(user)))
                    .count();
        }
        return new Loaded(lines, added, changed);
    }
}

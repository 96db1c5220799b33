package dk.rammeaftale.setting.application;

import dk.rammeaftale.setting.model.SettingChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Plans changes of settings, and takes them back as long as their day has not come. What is running stays as it began. */
@Component
public class SettingChanges {

    private static final int LONGEST = 500;
    private static final int YEARS_AHEAD = 10;

    private final List<OfferedSettings> offered;
    private final Settings settings;
    private final SettingRegister register;
    private final Clock clock;

    SettingChanges(List<OfferedSettings> offered, Settings settings, SettingRegister register, Clock clock) {
        this.offered = offered.stream().sorted(Comparator.comparingInt(OfferedSettings::order)).toList();
        this.settings = settings;
        this.register = register;
        this.clock = clock;
    }

    /** All changeable settings, room by room. */
    public List<Group> groups() {
        LocalDate today = settings.today();
        List<SettingChange> changes = register.all();
        return offered.stream()
                .map(group -> new Group(
                        group.title(),
                        group.settings().stream().map(setting -> shown(setting, changes, today)).toList()))
                .toList();
    }

    /** One changeable setting with its history. */
    public Optional<Shown> find(String name) {
        return setting(name).map(setting -> shown(setting, register.all(), settings.today()));
    }

    private Shown shown(Setting<?> setting, List<SettingChange> changes, LocalDate today) {
        List<SettingChange> own = changes.stream()
                .filter(change -> change.name().equals(setting.name()))
                .sorted(Comparator.comparing(SettingChange::id).reversed())
                .toList();
        List<SettingChange> planned = own.stream()
                .filter(change -> change.isPlanned(today))
                .sorted(Comparator.comparing(SettingChange::effectiveOn))
                .toList();
        return new Shown(setting, settings.entered(setting, today), planned, own);
    }

    /**
     * Plans a change.
     *
     * @return what is wrong, by the field of the form; empty if it is done
     */
    @Transactional
    public Map<String, String> plan(String name, String value, String effectiveOn, String reason, String by) {
        Setting<?> setting = setting(name).orElseThrow();
        Map<String, String> problems = new LinkedHashMap<>();
        String entered = value.strip();
        valueProblem(setting, entered).ifPresent(problem -> problems.put("value", problem));
        Optional<LocalDate> day = day(effectiveOn);
        if (day.isEmpty()) {
            problems.put("effectiveOn", "Vælg den dag, værdien skal gælde fra: tidligst i morgen og højst 10 år frem. "
                    + "Det, der er begyndt, følger de regler, det begyndte under.");
        }
        reasonProblem(reason).ifPresent(problem -> problems.put("reason", problem));
        if (problems.isEmpty() && setting.reading().apply(settings.entered(setting, day.get()))
                .equals(setting.reading().apply(entered))) {
            problems.put("value", "Den værdi gælder allerede den dag. Skriv en anden, eller behold den, der er.");
        }
        if (problems.isEmpty()) {
            register.add(name, entered, day.get(), by, clock.instant(), reason.strip());
            readAgainAfterwards();
        }
        return problems;
    }

    /** Takes a planned change back; empty if it is done. */
    @Transactional
    public Optional<String> withdraw(String name, long id, String reason, String by) {
        Optional<String> problem = reasonProblem(reason);
        if (problem.isPresent()) {
            return problem;
        }
        boolean own = register.all().stream().anyMatch(change -> change.id() == id && change.name().equals(name));
        if (!own || !register.withdraw(id, settings.today(), by, clock.instant(), reason.strip())) {
            return Optional.of("Ændringen er trådt i kraft eller allerede trukket tilbage. Skal værdien være en anden, så "
                    + "planlæg en ny ændring.");
        }
        readAgainAfterwards();
        return Optional.empty();
    }

    private Optional<Setting<?>> setting(String name) {
        return offered.stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.name().equals(name))
                .<Setting<?>>map(setting -> setting)
                .findFirst();
    }

    private static Optional<String> valueProblem(Setting<?> setting, String entered) {
        if (entered.length() > LONGEST) {
            return Optional.of("Skriv højst %d tegn.".formatted(LONGEST));
        }
        try {
            setting.reading().apply(entered);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<LocalDate> day(String entered) {
        try {
            LocalDate today = settings.today();
            return Optional.of(LocalDate.parse(entered.strip()))
                    .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(YEARS_AHEAD)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> reasonProblem(String reason) {
        return reason.isBlank() || reason.length() > LONGEST
                ? Optional.of("Skriv en begrundelse på højst 500 tegn, så andre kan se, hvorfor det er ændret.")
                : Optional.empty();
    }

    private void readAgainAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                settings.readAgain();
            }
        });
    }

    /** The settings of a room. */
    public record Group(String title, List<Shown> settings) {
    }

    /**
     * A setting as it is.
     *
     * @param value   in force today, as it is entered
     * @param planned the next change first
     * @param history all changes, the last one made first
     */
    public record Shown(Setting<?> setting, String value, List<SettingChange> planned, List<SettingChange> history) {
    }
}

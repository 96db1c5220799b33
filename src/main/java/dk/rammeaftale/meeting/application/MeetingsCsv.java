package dk.rammeaftale.meeting.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the meeting plan. */
@Component
@Order(70)
class MeetingsCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "moeder",
            "Mødeplan",
            "En linje pr. møde. Møder, der ikke står i filen, bliver stående uændret.",
            List.of(
                    new Column("id", "mødets id, fx dassos-2026-12-11: a-z, tal og bindestreg"),
                    new Column("forum", "fx DASSOS"),
                    new Column("dato", "mødets dato, fx 2026-12-11"),
                    new Column("frist", "frist for indmelding af punkter, senest mødets dato")));

    private final MeetingRegister register;

    MeetingsCsv(MeetingRegister register) {
        this.register = register;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public boolean isEmpty() {
        return register.all().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return register.all().stream()
                .map(meeting -> List.of(
                        meeting.id(),
                        meeting.forum(),
                        meeting.date().toString(),
                        meeting.handInDeadline().toString()))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<String, Meeting> known =
                register.all().stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        List<Meeting> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            read(row, sheet).ifPresent(read::add);
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Meeting meeting : read) {
                Meeting before = known.get(meeting.id());
                if (meeting.equals(before)) {
                    continue;
                }
                register.store(meeting);
                if (before == null) {
                    added++;
                } else {
                    changed++;
                }
            }
            return new Loaded(read.size(), added, changed);
        });
    }

    private static Optional<Meeting> read(CsvRow row, CsvSheet sheet) {
        var id = row.text("id", 60, "[a-z0-9][a-z0-9-]*", "skal bestå af a-z, tal og bindestreg.");
        var forum = row.text("forum", 100);
        var date = row.date("dato");
        var deadline = row.date("frist");
        id.ifPresent(i -> sheet.onlyOnce(row, "id", i));
        if (date.isPresent() && deadline.isPresent() && deadline.get().isAfter(date.get())) {
            row.fault("frist", "fristen for indmelding ligger efter mødet.");
        }
        return row.faultless()
                ? Optional.of(new Meeting(id.get(), forum.get(), date.get(), deadline.get()))
                : Optional.empty();
    }
}

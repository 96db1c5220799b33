package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.ThemeDay;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the meeting plan. A new meeting in it is planned at once; one that stands otherwise has been moved. */
@Component
@Order(70)
class MeetingsCsv implements CsvRegister {

    /** Addresses of pages beside those of the meetings. */
    private static final Set<String> TAKEN = Set.of("fora", "ny", "plan");

    private static final CsvForm FORM = new CsvForm(
            "moeder",
            "Mødeplan",
            "En linje pr. møde. Møder, der ikke står i filen, bliver stående uændret. Et nyt møde bliver planlagt, uden at nogen"
                    + " får besked; brug siden «Mødeplan», når planen skal kontrolleres, godkendes og sendes ud. Ændres et møde,"
                    + " der ikke er holdt, får alle besked på mail. Et tomt felt ændrer intet; for et nyt møde er det, som"
                    + " forummet plejer.",
            List.of(
                    new Column("id", "mødets id, fx dassos-2026-12-11: a-z, tal og bindestreg"),
                    new Column("forum", "forummets id eller navn, fx DASSOS"),
                    new Column("dato", "mødets dato, fx 2026-12-11"),
                    new Column("frist", "frist for indmelding af punkter, senest mødets dato"),
                    Column.optional("titel", "fx ekstraordinært møde"),
                    Column.optional("sted", "hvor mødet holdes"),
                    Column.optional("lokale", "lokalet på stedet"),
                    Column.optional("fra", "hvornår mødet begynder, fx 12:00"),
                    Column.optional("til", "hvornår mødet slutter, fx 13:45"),
                    Column.optional("virtuelt", "ja eller nej")));

    private final MeetingRegister register;
    private final ForumRegister forums;
    private final MeetingMoves moves;
    private final WaitingItems items;

    MeetingsCsv(MeetingRegister register, ForumRegister forums, MeetingMoves moves, WaitingItems items) {
        this.register = register;
        this.forums = forums;
        this.moves = moves;
        this.items = items;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("id").showing("id", "forum", "dato", "frist", "sted").elsewhere("/moeder");
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
                        meeting.handInDeadline().toString(),
                        meeting.title(),
                        meeting.place(),
                        meeting.room(),
                        meeting.startsAt().toString(),
                        meeting.endsAt().toString(),
                        MeetingCells.yesOrNo(meeting.virtual())))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        List<Forum> known = forums.all();
        Map<String, Meeting> before = register.all().stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        Map<String, Meeting> coming = new HashMap<>(before);
        List<Meeting> read = new ArrayList<>();
        Map<String, CsvRow> rows = new HashMap<>();
        for (CsvRow row : sheet.rows()) {
            read(row, sheet, known, before).ifPresent(meeting -> {
                read.add(meeting);
                coming.put(meeting.id(), meeting);
                rows.put(meeting.id(), row);
            });
        }
        read.forEach(meeting -> {
            refuseTwoOnOneDay(meeting, coming, rows.get(meeting.id()));
            refuseTheImpossible(meeting, before.get(meeting.id()), known, rows.get(meeting.id()));
        });
        return sheet.storeIfFaultless(() -> store(read, before));
    }

    private Loaded store(List<Meeting> read, Map<String, Meeting> before) {
        int added = 0;
        int changed = 0;
        for (Meeting meeting : read) {
            Meeting known = before.get(meeting.id());
            if (known == null) {
                register.store(meeting);
                added++;
            } else if (!meeting.equals(known)) {
                moves.follow(known, meeting);
                changed++;
            }
        }
        read.stream().map(Meeting::forum).distinct().forEach(items::findMeeting);
        return new Loaded(read.size(), added, changed);
    }

    private static Optional<Meeting> read(CsvRow row, CsvSheet sheet, List<Forum> forums, Map<String, Meeting> before) {
        var id = row.text("id", 60, "[a-z0-9][a-z0-9-]*", "skal bestå af a-z, tal og bindestreg.");
        var forum = row.value("forum", 200, text -> MeetingCells.forum(text, forums), MeetingCells.NO_FORUM);
        var date = row.date("dato");
        var deadline = row.date("frist");
        id.ifPresent(i -> sheet.onlyOnce(row, "id", i));
        id.filter(TAKEN::contains).ifPresent(i -> row.fault("id", "«" + i + "» kan ikke være et mødes id."));
        if (date.isPresent() && deadline.isPresent() && deadline.get().isAfter(date.get())) {
            row.fault("frist", "fristen for indmelding ligger efter mødet.");
        }
        return id.flatMap(i -> forum.flatMap(f -> date.flatMap(d -> deadline.flatMap(last ->
                read(row, i, f, d, last, Optional.ofNullable(before.get(i)))))));
    }

    private static Optional<Meeting> read(
            CsvRow row, String id, Forum forum, LocalDate date, LocalDate deadline, Optional<Meeting> before) {
        var title = row.optionalText("titel", 200);
        var place = row.optionalText("sted", 200);
        var room = row.optionalText("lokale", 100);
        var from = time(row, "fra");
        var to = time(row, "til");
        var virtual = row.optionalText("virtuelt", 10).flatMap(text -> row.choice("virtuelt", MeetingCells.YES_OR_NO));
        boolean isVirtual = virtual.or(() -> before.map(Meeting::virtual)).orElse(false);
        LocalTime starts = from.or(() -> before.map(Meeting::startsAt)).orElse(forum.startsAt());
        LocalTime ends = to.or(() -> before.map(Meeting::endsAt)).orElse(starts.plusMinutes(forum.minutes()));
        if (!ends.isAfter(starts)) {
            row.fault("til", "mødet slutter, før det er begyndt.");
        }
        return row.faultless()
                ? Optional.of(new Meeting(
                        id,
                        forum.id(),
                        date,
                        deadline,
                        title.or(() -> before.map(Meeting::title)).orElse(""),
                        place.or(() -> before.map(Meeting::place)).orElse(isVirtual ? "" : forum.place()),
                        room.or(() -> before.map(Meeting::room)).orElse(""),
                        starts,
                        ends,
                        isVirtual,
                        before.flatMap(Meeting::themeDay).filter(day -> fits(day, starts)),
                        before.map(Meeting::state).orElse(MeetingState.PLANNED)))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(CsvRow row, String column) {
        return row.optionalText(column, 100)
                .flatMap(text -> row.value(column, 100, MeetingCells::time, MeetingCells.NO_TIME));
    }

    private static boolean fits(ThemeDay day, LocalTime starts) {
        return !day.endsAt().isAfter(starts);
    }

    /** What was held long ago may be entered, but what is to come does not move to the past. */
    private void refuseTheImpossible(Meeting meeting, Meeting before, List<Forum> forums, CsvRow row) {
        if (before != null && before.state().isStillPlanned() && !meeting.date().equals(before.date())
                && meeting.date().isBefore(moves.today())) {
            row.fault("dato", "mødet kan ikke flyttes til en dag, der er gået.");
        }
        forums.stream()
                .filter(forum -> forum.id().equals(meeting.forum()) && !meeting.equals(before))
                .flatMap(forum -> forum.lastDay().stream())
                .filter(last -> meeting.date().isAfter(last))
                .forEach(last -> row.fault("dato", "forummet slutter %s og kan ikke holde møde derefter.".formatted(
                        DanishDates.day(last))));
    }

    private static void refuseTwoOnOneDay(Meeting meeting, Map<String, Meeting> coming, CsvRow row) {
        coming.values().stream()
                .filter(other -> !other.id().equals(meeting.id()) && meeting.state() != MeetingState.CANCELLED)
                .filter(other -> other.forum().equals(meeting.forum()) && other.date().equals(meeting.date()))
                .filter(other -> other.state() != MeetingState.CANCELLED)
                .findFirst()
                .ifPresent(other -> row.fault("dato", "forummet har allerede et møde den dag: " + other.id() + "."));
    }
}

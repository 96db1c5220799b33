package dk.rammeaftale.meeting.application;

import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A file with the drafts of a year's plan, of one forum or of several; a draft of the same day is replaced. */
@Component
public class MeetingPlanFile {

    private static final CsvForm FORM = new CsvForm(
            "moedeplan",
            "Udkast til mødeplan",
            "En linje pr. møde. Møderne bliver udkast, som du kan rette og godkende her på siden.",
            List.of(
                    new Column("forum", "forummets id eller navn, fx DASSOS"),
                    new Column("dato", "mødets dato, fx 2027-03-05"),
                    Column.optional("frist", "frist for indmelding af punkter; tom: som forummet plejer"),
                    Column.optional("fra", "hvornår mødet begynder, fx 12:00; tom: som forummet plejer"),
                    Column.optional("til", "hvornår mødet slutter; tom: som forummet plejer"),
                    Column.optional("sted", "tom: hvor forummet plejer at mødes"),
                    Column.optional("lokale", "lokalet på stedet"),
                    Column.optional("titel", "fx ekstraordinært møde"),
                    Column.optional("virtuelt", "ja eller nej")));

    private static final Map<String, String> COLUMNS = Map.of(
            "date", "dato", "deadline", "frist", "starts", "fra", "ends", "til", "place", "sted", "room", "lokale",
            "title", "titel");

    private final CsvDesk desk;
    private final MeetingPlanning planning;
    private final MeetingRegister register;
    private final ForumRegister forums;

    MeetingPlanFile(CsvDesk desk, MeetingPlanning planning, MeetingRegister register, ForumRegister forums) {
        this.desk = desk;
        this.planning = planning;
        this.register = register;
        this.forums = forums;
    }

    public CsvForm form() {
        return FORM;
    }

    /** Keeps all of the file's meetings as drafts of that year, or none. */
    public Verdict<Loaded> load(int year, byte[] content) {
        return desk.take(FORM, content, sheet -> take(year, sheet));
    }

    private Verdict<Loaded> take(int year, CsvSheet sheet) {
        List<Forum> known = forums.all();
        known.forEach(forum -> forums.hold(forum.id()));
        List<Meeting> standing = new ArrayList<>(register.all());
        List<Meeting> replaced = new ArrayList<>();
        List<Meeting> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            var forum = row.value("forum", 200, text -> MeetingCells.forum(text, known), MeetingCells.NO_FORUM);
            var date = row.date("dato");
            var entered = entered(row, date);
            forum.ifPresent(f -> date.ifPresent(d -> {
                sheet.onlyOnce(row, "dato", f.name() + ", " + d);
                draftOf(f, d, standing).ifPresent(draft -> {
                    standing.remove(draft);
                    replaced.add(draft);
                });
                if (row.faultless()) {
                    read(row, f, year, entered, standing).ifPresent(meeting -> {
                        standing.add(meeting);
                        read.add(meeting);
                    });
                }
            }));
        }
        return sheet.storeIfFaultless(() -> store(sheet.rows().size(), replaced, read));
    }

    private Loaded store(int lines, List<Meeting> replaced, List<Meeting> read) {
        replaced.forEach(meeting -> register.discardDraft(meeting.id()));
        read.forEach(register::store);
        int same = (int) read.stream().filter(replaced::contains).count();
        return new Loaded(lines, read.size() - replaced.size(), replaced.size() - same);
    }

    private static Optional<Meeting> draftOf(Forum forum, LocalDate date, List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.DRAFT)
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.date().equals(date))
                .findFirst();
    }

    private static EnteredMeeting entered(CsvRow row, Optional<LocalDate> date) {
        return new EnteredMeeting(
                date.map(LocalDate::toString).orElse(""),
                row.optionalDate("frist").map(LocalDate::toString).orElse(""),
                time(row, "fra"),
                time(row, "til"),
                row.optionalText("sted", 200).orElse(""),
                row.optionalText("lokale", 100).orElse(""),
                row.optionalText("titel", 200).orElse(""),
                row.optionalText("virtuelt", 10).flatMap(text -> row.choice("virtuelt", MeetingCells.YES_OR_NO)).orElse(false),
                "",
                "",
                "");
    }

    private static String time(CsvRow row, String column) {
        return row.optionalText(column, 100)
                .flatMap(text -> row.value(column, 100, MeetingCells::time, MeetingCells.NO_TIME))
                .map(Object::toString)
                .orElse("");
    }

    private Optional<Meeting> read(CsvRow row, Forum forum, int year, EnteredMeeting entered, List<Meeting> standing) {
        Verdict<Meeting> verdict = planning.draft(entered, forum, Optional.of(year), standing);
        if (verdict instanceof Verdict.Refused<Meeting> refused) {
            refused.problems().forEach(problem -> row.fault(COLUMNS.getOrDefault(problem.field(), "dato"), problem.sentence()));
            return Optional.empty();
        }
        return Optional.of(((Verdict.Accepted<Meeting>) verdict).value());
    }
}

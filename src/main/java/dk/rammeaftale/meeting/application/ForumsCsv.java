package dk.rammeaftale.meeting.application;

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
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the forums. */
@Component
@Order(62)
class ForumsCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "fora",
            "Fora",
            "En linje pr. forum, der holder møder. Fora, der ikke står i filen, bliver stående uændret.",
            List.of(
                    new Column("id", "forummets id, fx KD-NET: A-Z, tal og bindestreg"),
                    new Column("navn", "fx KD-net"),
                    new Column("mailliste", "listen, der får dagsordener og referater; kan være tom"),
                    new Column("sted", "hvor forummet plejer at mødes; kan være tom"),
                    new Column("fristdage", "frist for indmelding af punkter: hele dage før mødet, fx 28"),
                    new Column("fra", "hvornår møderne plejer at begynde, fx 12:00"),
                    new Column("minutter", "hvor længe de plejer at vare"),
                    new Column("kvartalsvis", "ja, hvis forummet mødes hvert kvartal, ellers nej"),
                    new Column("pladser", "ja, hvis medlemmerne er pladserne i DASSOS, ellers nej"),
                    Column.optional("formand", "koden for den myndighed, hvis plads har formandskabet"),
                    Column.optional("kommissorium", "for en gruppe, der er nedsat for en tid"),
                    Column.optional("sidste dag", "hvornår gruppen slutter, fx 2027-06-30")));

    private static final Map<String, String> YES_OR_NO = Map.of("ja", "ja", "nej", "nej");

    private final ForumRegister register;
    private final Directory directory;

    ForumsCsv(ForumRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("id")
                .showing("id", "navn", "mailliste", "fristdage", "formand", "sidste dag")
                .ending(Ending.none("Et forum, der har holdt møder, fjernes ikke. En gruppe slutter på sin sidste dag: skriv"
                        + " den, og hvad gruppen skulle, i Kommissorium."));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "kvartalsvis", YES_OR_NO,
                "pladser", YES_OR_NO,
                "formand", directory.labels(Authority::inRegion));
    }

    /** Some forums are there from the beginning; until one presides, nobody has filled anything in. */
    @Override
    public boolean isEmpty() {
        return register.all().stream().allMatch(forum -> forum.chair().isEmpty());
    }

    @Override
    public List<List<String>> rows() {
        return register.all().stream()
                .map(forum -> List.of(
                        forum.id(),
                        forum.name(),
                        forum.mailingList(),
                        forum.place(),
                        String.valueOf(forum.handInDays()),
                        forum.startsAt().toString(),
                        String.valueOf(forum.minutes()),
                        MeetingCells.yesOrNo(forum.quarterly()),
                        MeetingCells.yesOrNo(forum.seats()),
                        forum.chair().map(AuthorityCode::value).orElse(""),
                        forum.termsOfReference(),
                        forum.lastDay().map(LocalDate::toString).orElse("")))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<String, Forum> known = register.all().stream().collect(Collectors.toMap(Forum::id, Function.identity()));
        List<Forum> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            read(row, sheet).ifPresent(read::add);
        }
        return sheet.storeIfFaultless(() -> {
            List<Forum> different = read.stream().filter(forum -> !forum.equals(known.get(forum.id()))).toList();
            different.forEach(register::store);
            int added = (int) different.stream().filter(forum -> !known.containsKey(forum.id())).count();
            return new Loaded(read.size(), added, different.size() - added);
        });
    }

    private Optional<Forum> read(CsvRow row, CsvSheet sheet) {
        var id = row.text("id", 40, "[A-Z0-9][A-Z0-9-]*", "skal bestå af A-Z, tal og bindestreg.");
        var name = row.text("navn", 200);
        var days = row.number("fristdage", 0, 365);
        var starts = row.value("fra", 100, MeetingCells::time, MeetingCells.NO_TIME);
        var minutes = row.number("minutter", 1, 1439);
        var quarterly = row.choice("kvartalsvis", MeetingCells.YES_OR_NO);
        var seats = row.choice("pladser", MeetingCells.YES_OR_NO);
        var chair = row.optionalText("formand", 100).flatMap(text -> chair(row));
        var list = row.optionalText("mailliste", 64);
        var place = row.optionalText("sted", 200);
        var terms = row.optionalText("kommissorium", 4_000);
        var lastDay = row.optionalDate("sidste dag");
        id.ifPresent(i -> sheet.onlyOnce(row, "id", i));
        name.ifPresent(n -> sheet.onlyOnce(row, "navn", n));
        if (chair.isPresent() && seats.filter(are -> are).isEmpty()) {
            row.fault("formand", "kun et forum, hvis medlemmer er pladserne, har en myndighed som formand; skriv ellers formanden"
                    + " i filen med medlemmer.");
        }
        if (lastDay.isPresent() && terms.isEmpty()) {
            row.fault("kommissorium", "en gruppe, der slutter, har et kommissorium.");
        }
        if (starts.isPresent() && minutes.isPresent() && starts.get().toSecondOfDay() / 60 + minutes.get() >= 1440) {
            row.fault("minutter", "mødet ville slutte efter midnat.");
        }
        return row.faultless()
                ? Optional.of(new Forum(
                        id.get(), name.get(), list.orElse(""), place.orElse(""), days.get(), starts.get(), minutes.get(),
                        quarterly.get(), seats.get(), chair, terms.orElse(""), lastDay))
                : Optional.empty();
    }

    private Optional<AuthorityCode> chair(CsvRow row) {
        return row.value("formand", 100, text -> Optional.of(text)
                .filter(AuthorityCode::isCode)
                .map(AuthorityCode::new)
                .filter(code -> directory.find(code).filter(Authority::inRegion).isPresent()),
                "har ingen plads i DASSOS.");
    }
}

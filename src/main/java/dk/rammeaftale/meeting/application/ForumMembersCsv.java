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
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the members of forums whose members are no seats of DASSOS. */
@Component
@Order(64)
class ForumMembersCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "forummedlemmer",
            "Medlemmer af fora",
            "En linje pr. medlem. Et forum, der står i filen, får filens medlemmer; fora, der ikke står i filen, bliver stående"
                    + " uændret. Medlemmerne af DASSOS er pladserne og står ikke her.",
            List.of(
                    new Column("forum", "forummets id eller navn, fx Takstgruppen"),
                    new Column("navn", "medlemmets navn eller stilling"),
                    new Column("mail", "medlemmets mailadresse"),
                    Column.optional("myndighed", "koden for den myndighed, medlemmet kommer fra"),
                    Column.optional("formand", "ja for højst ét medlem af hvert forum")));

    private final ForumRegister register;
    private final Directory directory;

    ForumMembersCsv(ForumRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("forum", "mail")
                .replacedWithin("forum")
                .ending(Ending.taking("Fjern medlemmet", "Medlemmet får ikke længere forummets mails."));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "forum",
                register.all().stream()
                        .filter(forum -> !forum.seats())
                        .collect(Collectors.toMap(Forum::id, Forum::name, (one, other) -> one, LinkedHashMap::new)),
                "myndighed",
                directory.labels(authority -> true),
                "formand",
                Map.of("ja", "ja", "nej", "nej"));
    }

    @Override
    public boolean isEmpty() {
        return rows().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        Map<String, List<ForumMember>> members = register.members();
        return register.all().stream()
                .flatMap(forum -> members.getOrDefault(forum.id(), List.of()).stream().map(member -> List.of(
                        forum.id(),
                        member.name(),
                        member.email().value(),
                        member.authority().map(AuthorityCode::value).orElse(""),
                        member.chair() ? "ja" : "")))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        List<Forum> forums = register.all();
        Map<String, List<ForumMember>> read = new LinkedHashMap<>();
        for (CsvRow row : sheet.rows()) {
            var forum = row.value("forum", 200, text -> MeetingCells.forum(text, forums), MeetingCells.NO_FORUM);
            forum.filter(Forum::seats)
                    .ifPresent(f -> row.fault("forum", "medlemmerne af " + f.name() + " er pladserne i DASSOS."));
            member(row).ifPresent(member -> forum.ifPresent(f -> {
                sheet.onlyOnce(row, "mail", f.name() + ": " + member.email().value().toLowerCase(Locale.ROOT));
                if (member.chair()) {
                    sheet.onlyOnce(row, "formand", f.name());
                }
                read.computeIfAbsent(f.id(), id -> new ArrayList<>()).add(member);
            }));
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Map.Entry<String, List<ForumMember>> forum : read.entrySet()) {
                List<ForumMember> before = register.members(forum.getKey());
                if (!before.equals(forum.getValue())) {
                    register.replaceMembers(forum.getKey(), forum.getValue());
                    int fresh = (int) forum.getValue().stream().filter(member -> !before.contains(member)).count();
                    int gone = (int) before.stream().filter(member -> !forum.getValue().contains(member)).count();
                    added += Math.max(0, fresh - gone);
                    changed += Math.min(fresh, gone) + Math.max(0, gone - fresh);
                }
            }
            return new Loaded(sheet.rows().size(), added, changed);
        });
    }

    private Optional<ForumMember> member(CsvRow row) {
        var name = row.text("navn", 200);
        var email = row.value(
                "mail", 254, text -> Optional.of(text).filter(EmailAddress::isValid).map(EmailAddress::new),
                "er ikke en mailadresse.");
        var authority = row.optionalText("myndighed", 100).flatMap(text -> row.value(
                "myndighed", 100, code -> Optional.of(code)
                        .filter(AuthorityCode::isCode)
                        .map(AuthorityCode::new)
                        .filter(one -> directory.find(one).isPresent()),
                "findes ikke blandt myndighederne."));
        var chair = row.optionalText("formand", 10).flatMap(text -> row.choice("formand", MeetingCells.YES_OR_NO));
        return row.faultless()
                ? Optional.of(new ForumMember(name.get(), email.get(), authority, chair.orElse(false)))
                : Optional.empty();
    }
}

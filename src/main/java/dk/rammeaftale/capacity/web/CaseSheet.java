package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.CaseIndex;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.AttachmentPath;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.Turn;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.OpenTask;
import dk.rammeaftale.engine.OpenTasks;
import dk.rammeaftale.engine.PathDesk;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Puts everything of a case that its reader may know on one page. */
@Component
class CaseSheet {

    private static final int MAILS = 10;

    private final Cases cases;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final CaseIndex index;
    private final CaseRounds rounds;
    private final CaseMeetings meetings;
    private final Journal journal;
    private final Mailbox mailbox;
    private final Directory directory;
    private final OpenTasks tasks;
    private final PathDesk paths;

    CaseSheet(
            Cases cases,
            CaseAccess access,
            CaseFacts facts,
            CaseIndex index,
            CaseRounds rounds,
            CaseMeetings meetings,
            Journal journal,
            Mailbox mailbox,
            Directory directory,
            OpenTasks tasks,
            PathDesk paths) {
        this.cases = cases;
        this.access = access;
        this.facts = facts;
        this.index = index;
        this.rounds = rounds;
        this.meetings = meetings;
        this.journal = journal;
        this.mailbox = mailbox;
        this.directory = directory;
        this.tasks = tasks;
        this.paths = paths;
    }

    /** A file of the case. */
    record FileRow(String name, String path, String size) {
    }

    /** A task that waits for the reader or one of their colleagues. */
    record TaskRow(String id, String name, String who, String due) {
    }

    /** Something that happened. */
    record EntryRow(String at, String by, String what) {
    }

    /** A mail about the case. */
    record MailRow(long id, String at, String subject, String to, String state) {
    }

    /** Another case that this one hangs together with. */
    record RelatedRow(String number, String title, String state) {
    }

    ModelMap of(CapacityCase about, Viewer viewer) {
        boolean own = CaseAccess.isOwn(about, viewer);
        boolean reactions = access.mayReadReactions(about, viewer);
        Map<AuthorityCode, String> names =
                directory.authorities().stream().collect(Collectors.toMap(Authority::code, Authority::name));
        UnaryOperator<String> people = people();
        List<Hearing> heard = rounds.of(about, viewer);
        CaseMeetings.Found met = meetings.of(about, viewer, reactions);
        ModelMap model = new ModelMap();
        model.addAttribute("number", about.number().value());
        model.addAttribute("title", about.title());
        model.addAttribute("state", about.state().label());
        model.addAttribute("outcome", about.outcome().map(CaseOutcome::sentence).orElse(""));
        model.addAttribute("decided", about.decidedAt().map(DanishDates::moment).orElse(""));
        model.addAttribute("turn", turn(about, names, rounds.due(about), met.due()));
        model.addAttribute("facts", facts.proposed(about));
        model.addAttribute("started", "%s, efter %s".formatted(DanishDates.day(about.startedOn()), about.edition().source()));
        model.addAttribute("rule", about.assessment().map(assessment -> assessment.sentence()).orElse(""));
        model.addAttribute("solution", reactions ? facts.solution(about).orElse(null) : null);
        model.addAttribute("contacts", facts.contacts(about, reactions ? any -> true : viewer::worksFor));
        model.addAttribute("allContacts", reactions);
        model.addAttribute("duties", own ? facts.duties(about) : List.of());
        model.addAttribute("files", files(about));
        model.addAttribute("rounds", heard.stream().map(rounds::row).toList());
        model.addAttribute("last", heard.isEmpty() ? null : rounds.last(heard.get(heard.size() - 1), names));
        model.addAttribute("meetings", met.rows());
        model.addAttribute("related", related(about.number(), viewer));
        model.addAttribute("tasks", tasks.ofMine(about.number().value()).stream().map(task -> row(task, people)).toList());
        model.addAttribute("journal", journal(about.number(), reactions));
        model.addAttribute("mayWithdraw", !about.isOver() && access.mayWithdraw(about, viewer));
        mails(about.number(), viewer, model);
        paths(about, own ? people : any -> "", !heard.isEmpty(), model);
        return model;
    }

    /** The names of people by their usernames, read once. */
    private UnaryOperator<String> people() {
        Map<String, String> names =
                directory.people().stream().collect(Collectors.toMap(Person::username, Person::name, (one, other) -> one));
        return username -> names.getOrDefault(username, username);
    }

    private String turn(
            CapacityCase about, Map<AuthorityCode, String> names, Optional<LocalDate> lastDay, Optional<LocalDate> meetingDay) {
        Turn turn = Turn.of(about, switch (about.state()) {
            case HEARING -> lastDay;
            case MEETING -> meetingDay;
            default -> Optional.empty();
        }, directory.today());
        return TurnWords.sentence(turn, names.get(about.operator()));
    }

    private List<FileRow> files(CapacityCase about) {
        return cases.attachments(about.number()).stream()
                .map(file -> new FileRow(
                        file.fileName(),
                        new AttachmentPath(about.number(), file.position()).toString(),
                        "%d KB".formatted(Math.max(1, (file.size() + 1023) / 1024))))
                .toList();
    }

    private List<RelatedRow> related(CaseNumber number, Viewer viewer) {
        return index.related(number, viewer).stream()
                .map(found -> new RelatedRow(
                        found.about().number().value(), found.about().title(), found.about().state().label()))
                .toList();
    }

    private static TaskRow row(OpenTask task, UnaryOperator<String> people) {
        return new TaskRow(
                task.id(),
                task.name(),
                task.assignee().map(people).orElse(""),
                task.due().map(DanishDates::moment).orElse(""));
    }

    private List<EntryRow> journal(CaseNumber number, boolean confided) {
        return journal.of(number, confided).stream()
                .map(entry -> new EntryRow(DanishDates.moment(entry.at()), entry.by(), entry.what()))
                .toList();
    }

    /** The mails are the secretariat's to see. */
    private void mails(CaseNumber number, Viewer viewer, ModelMap model) {
        if (!viewer.isSecretariat()) {
            return;
        }
        Page<StoredMail> newest = mailbox.newest(MailFilter.about(number.value()), new Slice(1, MAILS));
        model.addAttribute("mails", newest.map(CaseSheet::row).rows());
        model.addAttribute("mailCount", newest.total());
    }

    private static MailRow row(StoredMail mail) {
        Instant at = mail.acceptedAt().orElse(mail.createdAt());
        return new MailRow(
                mail.id(),
                DanishDates.moment(at),
                mail.words().subject(),
                mail.to().value(),
                mail.state().label() + mail.bouncedAt().map(back -> ", men kom retur").orElse(""));
    }

    private void paths(CapacityCase about, UnaryOperator<String> known, boolean seesHearings, ModelMap model) {
        model.addAttribute("keys", PathView.KEYS);
        paths.last("capacity-adjustment", about.number().value())
                .ifPresent(path -> model.addAttribute("path", PathView.of(path, "sagen", known)));
        if (seesHearings) {
            // Who answered what stands with the seats; a list of usernames would say less.
            paths.last("hearing", about.number().value())
                    .ifPresent(path -> model.addAttribute("hearingPath", PathView.of(path, "hoeringen", any -> "")));
        }
    }
}

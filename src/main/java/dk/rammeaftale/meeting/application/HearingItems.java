package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingBackground;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.ShownAnswers;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.NoteRow;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemRules;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StatementHtml;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Høringsnotater as items of agendas: one open item for each hearing, which says what its note says. */
@Service
@Transactional
public class HearingItems {

    private static final List<String> COLUMNS =
            List.of("Tema", "Myndighed", "Bemærkning", "Sekretariatets bemærkning", "Indarbejdet");

    private final AgendaItems items;
    private final AgendaRegister register;
    private final MeetingPlan plan;
    private final ForumPeople forums;
    private final Hearings hearings;
    private final HearingNotes notes;
    private final ShownAnswers shown;
    private final List<HearingBackground> backgrounds;
    private final RichTexts texts;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    HearingItems(
            AgendaItems items,
            AgendaRegister register,
            MeetingPlan plan,
            ForumPeople forums,
            Hearings hearings,
            HearingNotes notes,
            ShownAnswers shown,
            List<HearingBackground> backgrounds,
            RichTexts texts,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.register = register;
        this.plan = plan;
        this.forums = forums;
        this.hearings = hearings;
        this.notes = notes;
        this.shown = shown;
        this.backgrounds = backgrounds;
        this.texts = texts;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** The item by which a note is on an agenda already, while no meeting has dealt with it. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> open(long hearingId) {
        return items.open(ItemSource.HEARING, String.valueOf(hearingId));
    }

    /** The meetings it can be put on: those that take items today, and the one that it is on. */
    @Transactional(readOnly = true)
    public List<Meeting> choices(long hearingId) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Optional<String> own = open(hearingId).flatMap(AgendaItem::meetingId);
        return plan.all().stream()
                .filter(meeting -> meeting.takesItemsOn(today) || own.equals(Optional.of(meeting.id())))
                .toList();
    }

    /** In Danish: whose meeting it is and when. */
    @Transactional(readOnly = true)
    public String nameOf(Meeting meeting) {
        String forum = forums.find(meeting.forum()).map(known -> known.name()).orElse(meeting.forum());
        return "%s, %s".formatted(forum, DanishDates.weekday(meeting.date()));
    }

    /** Puts the note of a hearing on the agenda of a meeting; what is on one already says what the note says now. */
    public Verdict<Meeting> put(long hearingId, Optional<String> meetingId, Viewer viewer) {
        Hearing hearing = hearings.get(hearingId);
        // Two who press at once must not add two items: the second one waits here and then finds the first one's.
        hearings.hold(hearingId);
        Optional<Meeting> chosen = choices(hearingId).stream()
                .filter(meeting -> meetingId.equals(Optional.of(meeting.id())))
                .findFirst();
        if (chosen.isEmpty()) {
            return Verdict.refused("meeting", "Vælg et møde, der stadig kan indmeldes punkter til.");
        }
        if (notes.of(hearingId).rows().isEmpty()) {
            return Verdict.refused("meeting", "Notatet er tomt. Sæt det på dagsordenen, når der er kommet svar med tekst.");
        }
        Optional<AgendaItem> there = open(hearingId);
        Optional<Meeting> before = there.flatMap(AgendaItem::meetingId).flatMap(plan::find);
        if (before.filter(meeting -> !meeting.equals(chosen.get()) && !meeting.state().takesItems()).isPresent()) {
            return Verdict.refused("meeting", ("Notatet er på dagsordenen for %s, og den er sendt. Lad punktet udgå dér, før du"
                    + " sætter notatet på et andet møde.").formatted(nameOf(before.get())));
        }
        if (there.isPresent()) {
            update(hearing, there.get(), chosen.get());
        } else {
            items.handIn(item(hearing, chosen.get(), viewer), files(hearingId), chosen.get(), "");
        }
        journal.record(
                hearing.caseNumber(),
                directory.describe(viewer.username()),
                (there.isPresent() ? "Høringsnotatets punkt på dagsordenen er opdateret: %s." : "Høringsnotatet er sat på dagsordenen: %s.")
                        .formatted(nameOf(chosen.get())));
        return Verdict.accepted(chosen.get());
    }

    /** What people have written around the note stays. */
    private void update(Hearing hearing, AgendaItem there, Meeting chosen) {
        NewItem now = new NewItem(
                chosen.forum(),
                there.section(),
                there.title(),
                there.presenter(),
                statement(hearing),
                there.bullets(),
                there.source(),
                there.reference(),
                there.handedInBy());
        items.update(there, now, files(hearing.id()));
        if (!there.meetingId().equals(Optional.of(chosen.id()))) {
            register.moveTo(there.id(), Optional.of(chosen.id()), there.lateReason());
        }
    }

    private NewItem item(Hearing hearing, Meeting meeting, Viewer viewer) {
        return new NewItem(
                meeting.forum(),
                Section.DECISION,
                ItemRules.titleOf("Høringsnotat: " + hearing.title()),
                "Sekretariatet",
                statement(hearing),
                List.of(Bullet.recommending("Drøfter bemærkningerne i høringsnotatet og sekretariatets bemærkninger til dem")),
                ItemSource.HEARING,
                String.valueOf(hearing.id()),
                viewer.username());
    }

    private String statement(Hearing hearing) {
        StatementHtml html = new StatementHtml()
                .paragraph("Høringsnotat om «%s» (%s).".formatted(hearing.title(), hearing.reference()))
                .table(COLUMNS, notes.of(hearing.id()).rows().stream().map(row -> cells(hearing, row)).toList());
        return texts.fromHtml(html.toString()).html();
    }

    /** An agenda is read by many: words that hold something like a CPR number stay out of it, as they do of every page with answers. */
    private List<String> cells(Hearing hearing, NoteRow row) {
        return Stream.of(
                        row.theme(),
                        directory.find(row.authority()).map(authority -> authority.name()).orElse(row.authority().value()),
                        row.remark(),
                        row.response(),
                        row.incorporated().map(NoteRow.Incorporated::label).orElse(""))
                .map(text -> shown.shown(hearing.caseNumber(), text))
                .toList();
    }

    private List<CheckedFile> files(long hearingId) {
        return hearings.enclosures(hearingId).stream()
                .flatMap(enclosure -> backgrounds.stream().flatMap(background -> background.open(enclosure).stream()))
                .map(file -> new CheckedFile(file.name(), file.mediaType(), file.content()))
                .toList();
    }
}

package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemRules;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks an item before it is handed in; every fault is named, and nothing is stored. */
@Component
class ItemCheck {

    /** Tasklist has a plain field for it, and what is longer is better read as a file. */
    private static final int LONGEST_STATEMENT = 4_000;
    /** Whoever writes one bullet a line may put a sign of their own in front of it. */
    private static final Pattern SIGN_OF_A_BULLET = Pattern.compile("^\\s*(?:[-–•*](?:\\s+|$))?");

    private final ForumPeople people;
    private final MeetingPlan plan;
    private final AttachmentCheck attachments;
    private final Screening screening;
    private final RichTexts texts;

    ItemCheck(
            ForumPeople people,
            MeetingPlan plan,
            AttachmentCheck attachments,
            Screening screening,
            RichTexts texts) {
        this.people = people;
        this.plan = plan;
        this.attachments = attachments;
        this.screening = screening;
        this.texts = texts;
    }

    Verdict<CheckedItem> check(EnteredHandIn entered, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        Optional<Meeting> wished = wished(entered, problems);
        Optional<Forum> forum = forum(entered, wished, problems);
        Optional<Section> section = section(entered, problems);
        String title = entered.title().orElse("");
        ItemRules.title(title).ifPresent(problems::add);
        String presenter = entered.presenter().orElse("");
        ItemRules.presenter(presenter).ifPresent(problems::add);
        List<Bullet> bullets = recommendation(entered, section, problems);
        String statement = statement(entered, problems);
        String lateReason = lateReason(entered, viewer, problems);
        List<CheckedFile> files = files(entered, problems);
        citizenNumbers(entered, problems);
        return problems.isEmpty()
                ? Verdict.accepted(new CheckedItem(
                        new NewItem(
                                forum.get().id(),
                                section.get(),
                                title,
                                presenter,
                                asRichText(statement),
                                bullets,
                                ItemSource.PERSON,
                                "",
                                viewer.username()),
                        wished,
                        lateReason,
                        files))
                : Verdict.refused(problems);
    }

    private Optional<Meeting> wished(EnteredHandIn entered, List<Problem> problems) {
        if (entered.meetingId().isEmpty()) {
            return Optional.empty();
        }
        Optional<Meeting> meeting =
                entered.meetingId().flatMap(plan::find).filter(found -> found.state() != MeetingState.DRAFT);
        if (meeting.isEmpty()) {
            problems.add(new Problem(
                    "meetingId", "Mødet «%s» står ikke i mødeplanen. Vælg et andet møde.".formatted(entered.meetingId().get())));
        } else if (!meeting.get().state().isAhead()) {
            problems.add(new Problem("meetingId", "Mødet %s er %s. Vælg et kommende møde.".formatted(
                    DanishDates.weekday(meeting.get().date()),
                    meeting.get().state() == MeetingState.CANCELLED ? "aflyst" : "holdt")));
        }
        return meeting;
    }

    private Optional<Forum> forum(EnteredHandIn entered, Optional<Meeting> wished, List<Problem> problems) {
        Optional<String> id = entered.forum().or(() -> wished.map(Meeting::forum));
        Optional<Forum> forum = id.flatMap(people::find);
        if (id.isEmpty() && entered.meetingId().isEmpty()) {
            problems.add(new Problem("forum", "Vælg, hvilket forum punktet er til."));
        } else if (id.isPresent() && forum.isEmpty()) {
            problems.add(new Problem("forum", "Forummet «%s» kendes ikke. Vælg et andet.".formatted(id.get())));
        } else if (wished.isPresent() && !wished.map(Meeting::forum).equals(id)) {
            problems.add(new Problem("meetingId", "Mødet hører ikke til det valgte forum. Vælg et andet møde."));
        }
        return forum;
    }

    private static Optional<Section> section(EnteredHandIn entered, List<Problem> problems) {
        Optional<Section> section =
                entered.section().flatMap(Section::named).filter(named -> named != Section.COMING);
        if (section.isEmpty()) {
            problems.add(new Problem("section", "Vælg, om punktet er til beslutning eller orientering."));
        }
        return section;
    }

    /**
     * An item in section 1 asks the forum to decide something (agenda of DASSOS, 3 November 2023): at once where it is handed
     * in, and on approval of the agenda where the secretariat writes it.
     */
    private static List<Bullet> recommendation(
            EnteredHandIn entered, Optional<Section> section, List<Problem> problems) {
        List<String> lines = entered.recommendation().orElse("").lines()
                .map(line -> SIGN_OF_A_BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() && section.equals(Optional.of(Section.DECISION))) {
            problems.add(new Problem(
                    "recommendation", "Et beslutningspunkt skal have en indstilling. Skriv, hvad der skal besluttes."));
        }
        problems.addAll(ItemRules.recommendation(lines, line -> "recommendation"));
        return lines.stream().map(Bullet::recommending).toList();
    }

    private static String statement(EnteredHandIn entered, List<Problem> problems) {
        String statement = entered.statement().orElse("");
        if (statement.isEmpty()) {
            problems.add(new Problem("statement", "Skriv sagsfremstillingen."));
        } else if (statement.length() > LONGEST_STATEMENT) {
            problems.add(new Problem(
                    "statement", "Sagsfremstillingen må højst være på 4.000 tegn. Læg resten i et bilag."));
        }
        return statement;
    }

    /** What is typed into Tasklist is Markdown in which the lines stay lines. */
    private String asRichText(String statement) {
        return texts.fromMarkdown(statement.lines().map(line -> line + "  ").collect(Collectors.joining("\n"))).html();
    }

    private static String lateReason(EnteredHandIn entered, Viewer viewer, List<Problem> problems) {
        String reason = entered.lateReason().orElse("");
        if (!reason.isEmpty() && !viewer.isSecretariat()) {
            problems.add(new Problem("lateReason", "Kun sekretariatet kan tage et punkt med efter fristen."));
        } else if (!reason.isEmpty() && entered.meetingId().isEmpty()) {
            problems.add(new Problem("lateReason", "Vælg det møde, som punktet skal med på efter fristen."));
        } else {
            ItemRules.reason("lateReason", reason).ifPresent(problems::add);
        }
        return reason;
    }

    private List<CheckedFile> files(EnteredHandIn entered, List<Problem> problems) {
        Verdict<List<CheckedFile>> checked = attachments.check(entered.attachments());
        if (checked instanceof Verdict.Refused<List<CheckedFile>> refused) {
            problems.addAll(refused.problems());
            return List.of();
        }
        return ((Verdict.Accepted<List<CheckedFile>>) checked).value();
    }

    /** An agenda is published: what looks like a CPR number does not come near it. */
    private void citizenNumbers(EnteredHandIn entered, List<Problem> problems) {
        refuseNumbers("title", entered.title(), problems);
        refuseNumbers("presenter", entered.presenter(), problems);
        refuseNumbers("recommendation", entered.recommendation(), problems);
        refuseNumbers("statement", entered.statement(), problems);
        entered.attachments().forEach(file -> refuseNumbers(file.field(), Optional.of(file.name()), problems));
    }

    private void refuseNumbers(String field, Optional<String> text, List<Problem> problems) {
        if (text.filter(written -> !screening.suspected("dagsorden", written).isEmpty()).isPresent()) {
            problems.add(new Problem(field, "Noget i feltet ligner et CPR-nummer. Fjern det, og indmeld punktet igen. Er det"
                    + " ikke et CPR-nummer, så skriv det på en anden måde."));
        }
    }
}

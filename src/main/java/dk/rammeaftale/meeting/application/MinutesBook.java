package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.MinutesWork;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes as the secretariat writes them, item by item; two who write at once never overwrite each other. */
@Service
@Transactional
public class MinutesBook {

    private static final int LONGEST_TITLE = 250;

    private final MeetingRegister meetings;
    private final AgendaRegister agenda;
    private final MinutesRegister minutes;
    private final AgendaBook remarks;
    private final List<PlacesNow> places;
    private final AttachmentCheck check;
    private final RichTexts texts;
    private final MeetingClock clock;

    MinutesBook(
            MeetingRegister meetings,
            AgendaRegister agenda,
            MinutesRegister minutes,
            AgendaBook remarks,
            List<PlacesNow> places,
            AttachmentCheck check,
            RichTexts texts,
            MeetingClock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.minutes = minutes;
        this.remarks = remarks;
        this.places = places;
        this.check = check;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MinutesWork work(String meetingId) {
        return minutes.find(meetingId).orElse(MinutesWork.notBegun(meetingId));
    }

    /** Why nothing can be written now, as a Danish sentence; empty if it can. */
    @Transactional(readOnly = true)
    public Optional<String> closed(Meeting meeting) {
        if (meeting.state() == MeetingState.CANCELLED) {
            return Optional.of("Mødet er aflyst. Der skrives ikke referat.");
        }
        if (meeting.state().takesItems() || meeting.state() == MeetingState.DRAFT) {
            return Optional.of("Dagsordenen er ikke sendt. Referatet skrives, når mødet er begyndt.");
        }
        if (!clock.hasBegun(meeting)) {
            return Optional.of("Mødet er ikke begyndt. Referatet skrives fra mødets start.");
        }
        return switch (work(meeting.id()).state()) {
            case WITH_CHAIR -> Optional.of("Referatet ligger hos formanden. Det kan rettes, hvis formanden sender det tilbage.");
            case APPROVED -> Optional.of("Formanden har godkendt referatet, og det udsendes nu. Det kan rettes, når det er udsendt.");
            case DRAFT, SENT_BACK, PUBLISHED -> Optional.empty();
        };
    }

    /** Keeps the minutes of an item: text, outcomes, unforeseen decisions. */
    public SavedMinutes save(String meetingId, long itemId, EnteredMinutes entered) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        Optional<AgendaItem> found = item(meetingId, itemId);
        Optional<String> refusal = found.isEmpty()
                ? Optional.of("Punktet er ikke længere på dette mødes dagsorden.")
                : closed(meeting).or(() -> withdrawn(found.get()));
        if (refusal.isPresent()) {
            return refused("text", refusal.get());
        }
        AgendaItem item = found.get();
        if (entered.edition() != item.minutesEdition() || entered.outcomes().size() != item.bullets().size()) {
            return new SavedMinutes.Overtaken(item);
        }
        List<Problem> problems = new ArrayList<>(work(meetingId).state() == MinutesState.PUBLISHED
                ? MinutesRules.problemsOnceOut(item, entered)
                : MinutesRules.problems(item, entered, placesNow(item)));
        Verdict<RichText> text = texts.read("text", entered.sentText(), new RichText(item.minutes()));
        if (text instanceof Verdict.Refused<RichText> refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty()) {
            return new SavedMinutes.Refused(problems);
        }
        AgendaItem written = item.withMinutes(
                ((Verdict.Accepted<RichText>) text).value().html(), MinutesRules.bullets(item, entered));
        return agenda.saveMinutes(written)
                ? new SavedMinutes.Done(agenda.find(itemId).orElseThrow())
                : new SavedMinutes.Overtaken(agenda.find(itemId).orElseThrow());
    }

    private Optional<Integer> placesNow(AgendaItem item) {
        return places.stream().flatMap(room -> room.at(item).stream()).findFirst();
    }

    @Transactional(readOnly = true)
    public OpeningRemarks opening(String meetingId) {
        return remarks.remarks(meetingId);
    }

    /**
     * Keeps the remarks that open the minutes.
     *
     * @param sent as {@link RichTexts#read} takes it, under the name {@code opening}
     * @return false if a colleague has saved them since that edition
     */
    public Verdict<Boolean> saveOpening(String meetingId, int edition, Map<String, String> sent) {
        Optional<String> refusal = closed(meetings.hold(meetingId).orElseThrow());
        if (refusal.isPresent()) {
            return Verdict.refused("opening", refusal.get());
        }
        return texts.read("opening", sent, new RichText(remarks.remarks(meetingId).html()))
                .map(text -> remarks.saveRemarks(meetingId, new OpeningRemarks(text.html(), edition)));
    }

    private static SavedMinutes refused(String field, String sentence) {
        return new SavedMinutes.Refused(List.of(new Problem(field, sentence)));
    }

    private static Optional<String> withdrawn(AgendaItem item) {
        return item.isWithdrawn()
                ? Optional.of("Punktet udgår, så der kan ikke skrives et resultat. Skriv om det under et andet punkt.")
                : Optional.empty();
    }

    /** Puts a file to an item that came with the minutes and not with the agenda. */
    public Verdict<ItemAttachment> attach(String meetingId, long itemId, UploadedFile file, String title) {
        Optional<String> refusal = refusal(meetingId, itemId);
        if (refusal.isPresent()) {
            return Verdict.refused("file", refusal.get());
        }
        if (title.length() > LONGEST_TITLE) {
            return Verdict.refused("title", "Bilagets titel må højst være på 250 tegn.");
        }
        Verdict<List<CheckedFile>> verdict = check.check(List.of(file));
        return verdict.map(checked -> {
            CheckedFile one = checked.get(0);
            long id = agenda.attach(itemId, one, title.isEmpty() ? one.name() : title, true);
            return attachment(itemId, id).orElseThrow();
        });
    }

    /** Takes a file back that came with the minutes. */
    public Verdict<ItemAttachment> detach(String meetingId, long itemId, long attachmentId) {
        return changed(meetingId, itemId, attachmentId).map(attachment -> {
            agenda.detach(attachment.id());
            return attachment;
        });
    }

    /** Publishing an attachment is always an active choice. */
    public Verdict<ItemAttachment> publish(String meetingId, long itemId, long attachmentId, boolean published) {
        return changed(meetingId, itemId, attachmentId).map(attachment -> {
            ItemAttachment chosen = attachment.withPublished(published);
            agenda.saveAttachment(chosen);
            return chosen;
        });
    }

    private Verdict<ItemAttachment> changed(String meetingId, long itemId, long attachmentId) {
        Optional<String> refusal = refusal(meetingId, itemId);
        if (refusal.isPresent()) {
            return Verdict.refused("file", refusal.get());
        }
        return attachment(itemId, attachmentId)
                .filter(ItemAttachment::withMinutes)
                .map(Verdict::accepted)
                .orElseGet(() -> Verdict.refused("file", "Bilaget findes ikke længere, eller det hører til dagsordenen."));
    }

    private Optional<String> refusal(String meetingId, long itemId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        Optional<AgendaItem> item = item(meetingId, itemId);
        return item.isEmpty()
                ? Optional.of("Punktet er ikke længere på dette mødes dagsorden.")
                : closed(meeting).or(() -> withdrawn(item.get()));
    }

    private Optional<ItemAttachment> attachment(long itemId, long attachmentId) {
        return agenda.find(itemId).stream()
                .flatMap(item -> item.attachments().stream())
                .filter(attachment -> attachment.id() == attachmentId)
                .findFirst();
    }

    private Optional<AgendaItem> item(String meetingId, long itemId) {
        return agenda.find(itemId).filter(item -> item.meetingId().equals(Optional.of(meetingId)));
    }
}

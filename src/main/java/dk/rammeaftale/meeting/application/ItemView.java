package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAction;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAppointment;
import dk.rammeaftale.meeting.model.MeetingPaper.NextMeeting;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.StandingItem;
import java.util.List;
import java.util.Optional;

/** An item in the words of the document. */
final class ItemView {

    private static final long KILO = 1024;

    private final PaperView paper;
    private final AgendaItem item;
    private final boolean hidden;

    ItemView(PaperView paper, AgendaItem item) {
        this.paper = paper;
        this.item = item;
        this.hidden = paper.isHidden(item);
    }

    /** What the meeting made of one bullet. */
    public record OutcomeLine(String outcome, String wording, String note, boolean unforeseen) {
    }

    /** A numbered attachment, e.g. "Bilag 2a". */
    public record AttachmentLine(String anchor, String number, String title, String address, String kindAndSize) {
    }

    public String anchor() {
        return "punkt-" + item.id();
    }

    public String number() {
        return paper.number(item);
    }

    public String title() {
        if (hidden) {
            return "Punkt, der ikke offentliggøres";
        }
        return item.title().isBlank() ? "(uden titel)" : item.title();
    }

    /** Whether there is more of it to show than its heading. */
    public boolean isOpen() {
        return !hidden && !item.isWithdrawn();
    }

    /** Says so where it was taken off after the agenda was sent. */
    public String withdrawnNote() {
        if (!item.isWithdrawn()) {
            return "";
        }
        boolean told = !paper.isForEverybody() && !item.stateReason().isBlank();
        return told ? "Punktet udgår: " + item.stateReason() : "Punktet udgår.";
    }

    public boolean isWithdrawn() {
        return item.isWithdrawn();
    }

    /** Says so where it came after the agenda was sent. */
    public String addedNote() {
        Integer revision = hidden ? null : paper.addedIn().get(item.id());
        return revision == null ? "" : "Tilføjet i revideret dagsorden nr. %d.".formatted(revision);
    }

    public String presenter() {
        return item.presenter();
    }

    /** Referat, as HTML. */
    public String minutes() {
        return paper.isMinutes() ? paper.text(item.minutes()) : "";
    }

    public List<OutcomeLine> outcomes() {
        return item.bullets().stream()
                .filter(bullet -> bullet.outcome().isPresent())
                .map(ItemView::outcome)
                .toList();
    }

    private static OutcomeLine outcome(Bullet bullet) {
        Outcome outcome = bullet.outcome().orElseThrow();
        String places = bullet.placesAfter().map(count -> count == 1 ? " (1 plads)" : " (%d pladser)".formatted(count)).orElse("");
        return new OutcomeLine(outcome.label() + places, PaperView.upper(bullet.wording()), bullet.note(), bullet.unforeseen());
    }

    public List<String> actions() {
        return paper.record(item).actions().stream().map(ItemView::action).toList();
    }

    private static String action(AgreedAction action) {
        return "%s (%s, senest %s)".formatted(action.wording(), action.owner(), DanishDates.day(action.dueOn()));
    }

    public List<String> appointments() {
        return paper.record(item).appointments().stream().map(ItemView::appointment).toList();
    }

    private static String appointment(AgreedAppointment one) {
        String alternate = one.alternate().isBlank() ? "" : ", suppleant " + one.alternate();
        String term = one.lastDay()
                .map(last -> " (%s–%s)".formatted(DanishDates.day(one.firstDay()), DanishDates.day(last)))
                .orElse(" (fra %s)".formatted(DanishDates.day(one.firstDay())));
        return one.body() + ": " + one.representative() + alternate + term;
    }

    /** Whether the minutes say anything about it. */
    public boolean isRecorded() {
        return paper.isMinutes()
                && !(minutes().isEmpty() && outcomes().isEmpty() && actions().isEmpty() && appointments().isEmpty());
    }

    public String lead() {
        return "At " + paper.paper().forum().name() + ":";
    }

    /** Indstilling. */
    public List<String> bullets() {
        return item.bullets().stream()
                .filter(bullet -> !bullet.unforeseen())
                .map(Bullet::wording)
                .map(this::withoutLead)
                .toList();
    }

    /** Some write the lead, which stands above the bullets, into each of them. */
    private String withoutLead(String wording) {
        String lead = "At " + paper.paper().forum().name() + " ";
        boolean leads = wording.regionMatches(true, 0, lead, 0, lead.length());
        return PaperView.upper(leads ? wording.substring(lead.length()).strip() : wording);
    }

    /** Sagsfremstilling, as HTML. */
    public String statement() {
        return paper.text(item.statement());
    }

    /** What is said about the next meeting, sentence by sentence; only with the item about it. */
    public List<String> nextMeeting() {
        if (!isAbout(StandingItem.NEXT_MEETING)) {
            return List.of();
        }
        return paper.paper().next().map(next -> sentences(next.meeting())).orElseGet(() -> List.of(
                "Der er endnu ikke planlagt et nyt møde i %s.".formatted(paper.paper().forum().name())));
    }

    private List<String> sentences(Meeting next) {
        String place = next.virtual() ? "virtuelt" : next.place();
        return List.of(
                "Næste møde i %s holdes %s kl. %s%s.".formatted(
                        paper.paper().forum().name(),
                        DanishDates.weekday(next.date()),
                        PaperView.span(next.startsAt(), next.endsAt()),
                        place.isBlank() ? "" : ", " + place),
                "Frist for indmelding af punkter: %s.".formatted(DanishDates.weekday(next.handInDeadline())));
    }

    /** Items that are expected at the next meeting. */
    public List<String> expected() {
        return isAbout(StandingItem.NEXT_MEETING)
                ? paper.paper().next().map(NextMeeting::expected).orElse(List.of())
                : List.of();
    }

    private boolean isAbout(StandingItem standing) {
        return StandingItem.of(item).equals(Optional.of(standing));
    }

    public boolean hasStatement() {
        return !statement().isEmpty() || !nextMeeting().isEmpty();
    }

    public List<AttachmentLine> attachments() {
        return item.attachments().stream()
                .filter(attachment -> paper.names(attachment.id()))
                .map(this::line)
                .toList();
    }

    private AttachmentLine line(ItemAttachment attachment) {
        String title = attachment.title().isBlank() ? attachment.fileName() : attachment.title();
        return new AttachmentLine(
                "bilag-" + attachment.id(),
                "Bilag " + paper.attachmentNumber(attachment.id()),
                title,
                paper.address(attachment.id()),
                kind(attachment.fileName()) + ", " + size(attachment.size()));
    }

    private static String kind(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "fil" : fileName.substring(dot + 1).toLowerCase(DanishDates.DANISH);
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round(bytes / (double) KILO)) + " kB";
        }
        return String.format(DanishDates.DANISH, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}

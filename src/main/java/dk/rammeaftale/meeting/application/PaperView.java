package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.richtext.Reference;
import dk.rammeaftale.richtext.RichText;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A meeting's paper in the words of the document: what the template puts into place and decides nothing about. */
final class PaperView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DanishDates.DANISH);
    private static final Pattern TO_ATTACHMENT = Pattern.compile("<a href=\"#bilag-(\\d+)\">([^<]*)</a>");

    private final MeetingPaper paper;
    private final boolean forEverybody;
    private final AgendaNumbers numbers;
    private final Set<Long> named;

    PaperView(MeetingPaper paper, boolean forEverybody) {
        this.paper = paper;
        this.forEverybody = forEverybody;
        this.numbers = new AgendaNumbers(paper.items());
        this.named = paper.items().stream()
                .filter(item -> !item.isWithdrawn() && !isHidden(item))
                .flatMap(item -> item.attachments().stream())
                .filter(attachment -> isMinutes() || !attachment.withMinutes())
                .filter(attachment -> !forEverybody || attachment.published())
                .map(ItemAttachment::id)
                .collect(Collectors.toSet());
    }

    /** A line of the document's head. */
    public record Fact(String label, String value) {
    }

    /** A list of people, such as "Afbud". */
    public record People(String label, List<Attendee> people) {
    }

    /** One of the numbered parts of the document. */
    public record Part(String anchor, int number, String label, List<ItemView> items) {
    }

    public String title() {
        String what = isMinutes() ? "Referat af møde i %s den %s" : "Dagsorden til møde i %s den %s";
        return what.formatted(paper.forum().name(), DanishDates.day(paper.meeting().date()));
    }

    /** What tells this document from others about the same meeting; empty for the first that is sent. */
    public String edition() {
        String on = paper.issuedOn().map(day -> ", " + DanishDates.day(day)).orElse("");
        if (paper.edition() == 0) {
            return "Udkast";
        }
        if (paper.edition() == 1) {
            return "";
        }
        return (isMinutes() ? "Rettet referat, udgave %d" : "Revideret dagsorden nr. %d").formatted(paper.edition()) + on;
    }

    public String sinceWhich() {
        return "Ændringer siden %s nr. %d".formatted(isMinutes() ? "udgave" : "dagsorden", paper.edition() - 1);
    }

    public List<String> changes() {
        return paper.changes();
    }

    public boolean isMinutes() {
        return paper.kind() == MeetingPaper.Kind.MINUTES;
    }

    public List<Fact> facts() {
        Meeting meeting = paper.meeting();
        List<Fact> facts = new ArrayList<>();
        if (!meeting.title().isBlank()) {
            facts.add(new Fact("Møde", meeting.title()));
        }
        facts.add(new Fact("Dato", upper(DanishDates.weekday(meeting.date()))));
        meeting.themeDay().ifPresent(day -> facts.add(
                new Fact("Temadag", "Kl. %s, %s".formatted(span(day.startsAt(), day.endsAt()), day.title()))));
        facts.add(new Fact("Tidspunkt", "Kl. " + span(meeting.startsAt(), meeting.endsAt())));
        facts.add(new Fact("Sted", place(meeting)));
        if (!meeting.room().isBlank()) {
            facts.add(new Fact("Lokale", meeting.room()));
        }
        return facts;
    }

    private static String place(Meeting meeting) {
        if (meeting.virtual()) {
            return meeting.place().isBlank() ? "Virtuelt møde" : "Virtuelt møde, " + meeting.place();
        }
        return meeting.place().isBlank() ? "Oplyses senere" : meeting.place();
    }

    /** The lists that hold somebody. */
    public List<People> people() {
        return Stream.of(new People("Deltagere", paper.participants()), new People("Afbud", paper.apologies()))
                .filter(list -> !list.people().isEmpty())
                .map(list -> new People(list.label(), list.people().stream().map(PaperView::saidOnce).toList()))
                .toList();
    }

    /** Some are registered as "Socialdirektør, Viborg Kommune", and the authority has a column of its own. */
    private static Attendee saidOnce(Attendee one) {
        String twice = ", " + one.organisation();
        return !one.organisation().isEmpty() && one.name().endsWith(twice)
                ? new Attendee(one.name().substring(0, one.name().length() - twice.length()), one.note(), one.organisation())
                : one;
    }

    /** As HTML; empty where nothing was remarked. */
    public String openingRemarks() {
        return text(paper.openingRemarks());
    }

    public List<Part> parts() {
        return Arrays.stream(Section.values())
                .map(section -> new Part(
                        "del-" + section.number(),
                        section.number(),
                        section.label(),
                        paper.items().stream()
                                .filter(item -> item.section() == section)
                                .map(item -> new ItemView(this, item))
                                .toList()))
                .toList();
    }

    MeetingPaper paper() {
        return paper;
    }

    boolean isHidden(AgendaItem item) {
        return forEverybody && !item.published();
    }

    boolean isForEverybody() {
        return forEverybody;
    }

    boolean names(long attachment) {
        return named.contains(attachment);
    }

    String number(AgendaItem item) {
        return numbers.item(item.id()).orElseThrow();
    }

    String attachmentNumber(long attachment) {
        return numbers.attachment(attachment).orElseThrow();
    }

    /** Rich text as it stands in the document: with numbers for references, and headings below those of the document. */
    String text(String html) {
        RichText text = new RichText(html);
        return text.isEmpty() ? "" : leadingSomewhere(lowered(text.html(this::words)));
    }

    private Optional<String> words(Reference reference) {
        return reference.kind() == Reference.Kind.ITEM
                ? numbers.item(reference.id()).map(number -> "punkt " + number)
                : numbers.attachment(reference.id()).map(number -> "bilag " + number);
    }

    /** The number of an attachment that this document does not name leads nowhere. */
    private String leadingSomewhere(String html) {
        return TO_ATTACHMENT.matcher(html).replaceAll(link ->
                Matcher.quoteReplacement(names(Long.parseLong(link.group(1))) ? link.group() : link.group(2)));
    }

    private static String lowered(String html) {
        return html.replaceAll("<(/?)h[34]>", "<$1h6>").replaceAll("<(/?)h2>", "<$1h5>");
    }

    static String span(LocalTime from, LocalTime to) {
        return TIME.format(from) + "–" + TIME.format(to);
    }

    static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(DanishDates.DANISH) + text.substring(1);
    }

    /** Where a file is fetched: published ones without login. */
    String address(long attachment) {
        return (forEverybody ? "/offentlig/%s/bilag/%d" : "/moeder/%s/bilag/%d").formatted(paper.meeting().id(), attachment);
    }

    MeetingPaper.ItemRecord record(AgendaItem item) {
        return paper.records().getOrDefault(item.id(), MeetingPaper.ItemRecord.NONE);
    }

    Map<Long, Integer> addedIn() {
        return paper.addedIn();
    }
}

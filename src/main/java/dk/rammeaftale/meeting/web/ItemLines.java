package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.web.ItemLine.BulletLine;
import dk.rammeaftale.meeting.web.ItemLine.FileLine;
import dk.rammeaftale.richtext.Reference;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the lines of the minutes' page: of what is kept, or of what was entered about an item. */
@Component
class ItemLines {

    private final AgendaRegister agenda;
    private final FollowUps followUps;
    private final RichTexts texts;

    ItemLines(AgendaRegister agenda, FollowUps followUps, RichTexts texts) {
        this.agenda = agenda;
        this.followUps = followUps;
        this.texts = texts;
    }

    List<ItemLine> of(Meeting meeting) {
        return of(meeting, 0, null);
    }

    /** With what was entered about one of them in the place of what is kept. */
    List<ItemLine> of(Meeting meeting, long entered, EnteredMinutes minutes) {
        List<AgendaItem> items = agenda.of(meeting.id());
        Sources sources = sources(meeting, items);
        List<ItemLine> lines = new ArrayList<>();
        Optional<Section> before = Optional.empty();
        for (AgendaItem item : items) {
            String begins = before.equals(Optional.of(item.section()))
                    ? ""
                    : item.section().number() + ". " + item.section().label();
            lines.add(line(item, begins, sources, item.id() == entered ? Optional.of(minutes) : Optional.empty()));
            before = Optional.of(item.section());
        }
        return lines;
    }

    ItemLine one(Meeting meeting, AgendaItem item) {
        return line(item, "", sources(meeting, agenda.of(meeting.id())), Optional.empty());
    }

    ItemLine entered(Meeting meeting, AgendaItem item, EnteredMinutes minutes) {
        return line(item, "", sources(meeting, agenda.of(meeting.id())), Optional.of(minutes));
    }

    private record Sources(AgendaNumbers numbers, List<ActionPoint> points, List<Appointment> appointments) {
    }

    private Sources sources(Meeting meeting, List<AgendaItem> items) {
        return new Sources(
                new AgendaNumbers(items), followUps.actionPoints(meeting.id()), followUps.appointments(meeting.id()));
    }

    private ItemLine line(AgendaItem item, String begins, Sources sources, Optional<EnteredMinutes> entered) {
        return new ItemLine(
                item.id(),
                sources.numbers().item(item.id()).orElseThrow(),
                item.title(),
                item.presenter(),
                begins,
                entered.map(this::markdown).orElseGet(() -> texts.toMarkdown(new RichText(item.minutes()))),
                entered.map(this::text).orElse(new RichText(item.minutes())),
                entered.map(EnteredMinutes::edition).orElse(item.minutesEdition()),
                bullets(item, entered),
                shown("", false, true, entered.map(EnteredMinutes::unforeseen).orElse(EnteredOutcome.NONE)),
                item.attachments().stream()
                        .filter(ItemAttachment::withMinutes)
                        .map(one -> new FileLine(
                                one.id(), sources.numbers().attachment(one.id()).orElseThrow(), one.title(), one.published()))
                        .toList(),
                sources.points().stream()
                        .filter(one -> one.itemId().equals(Optional.of(item.id())))
                        .map(ItemLines::point)
                        .toList(),
                sources.appointments().stream().filter(one -> one.itemId() == item.id()).map(ItemLines::appointment).toList(),
                item.caseNumber().orElse(""),
                item.isWithdrawn() ? ("Punktet udgår. " + item.stateReason()).strip() : "");
    }

    private String markdown(EnteredMinutes entered) {
        return entered.html().map(texts::fromHtml).map(texts::toMarkdown).orElse(entered.text());
    }

    private RichText text(EnteredMinutes entered) {
        return entered.html().map(texts::fromHtml).orElseGet(() -> texts.fromMarkdown(entered.text()));
    }

    /** What the texts may refer to, so that it is renumbered with it. */
    List<Map<String, String>> references(Meeting meeting) {
        List<AgendaItem> items = agenda.of(meeting.id());
        AgendaNumbers numbers = new AgendaNumbers(items);
        List<Map<String, String>> references = new ArrayList<>();
        for (AgendaItem item : items) {
            references.add(Map.of(
                    "token", new Reference(Reference.Kind.ITEM, item.id()).token(),
                    "label", "punkt %s %s".formatted(numbers.item(item.id()).orElseThrow(), item.title())));
            item.attachments().forEach(one -> references.add(Map.of(
                    "token", new Reference(Reference.Kind.ATTACHMENT, one.id()).token(),
                    "label", "bilag %s %s".formatted(numbers.attachment(one.id()).orElseThrow(), one.title()))));
        }
        return references;
    }

    /** What a colleague changed in the number of bullets is not mixed with what was entered about others. */
    private static List<BulletLine> bullets(AgendaItem item, Optional<EnteredMinutes> entered) {
        List<EnteredOutcome> sent = entered.map(EnteredMinutes::outcomes).orElse(List.of());
        List<BulletLine> lines = new ArrayList<>();
        for (int index = 0; index < item.bullets().size(); index++) {
            Bullet bullet = item.bullets().get(index);
            EnteredOutcome one = index < sent.size() ? sent.get(index) : entered.isPresent() ? EnteredOutcome.NONE : kept(bullet);
            String wording = bullet.unforeseen() && index < sent.size() ? one.wording() : bullet.wording();
            lines.add(shown(wording, bullet.decidesCase(), bullet.unforeseen(), one));
        }
        return lines;
    }

    private static EnteredOutcome kept(Bullet bullet) {
        return new EnteredOutcome(
                bullet.wording(),
                bullet.outcome().map(Enum::name).orElse(""),
                bullet.note(),
                bullet.placesAfter().map(String::valueOf).orElse(""));
    }

    private static BulletLine shown(String wording, boolean decidesCase, boolean unforeseen, EnteredOutcome one) {
        return new BulletLine(
                wording.isEmpty() ? one.wording() : wording,
                decidesCase,
                unforeseen,
                one.outcome(),
                Outcome.named(one.outcome()).map(Outcome::label).orElse("Intet resultat"),
                one.note(),
                one.placesAfter(),
                choices(decidesCase));
    }

    private static Map<String, String> choices(boolean decidesCase) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (!decidesCase || outcome.answersCase()) {
                choices.put(outcome.name(), outcome.label());
            }
        }
        return choices;
    }

    private static Map<String, String> point(ActionPoint point) {
        return Map.of(
                "id", String.valueOf(point.id()),
                "words", "%s (%s, senest %s)".formatted(point.wording(), point.owner(), DanishDates.day(point.dueOn())));
    }

    private static Map<String, String> appointment(Appointment one) {
        String alternate = one.alternate().isEmpty() ? "" : ", suppleant " + one.alternate();
        String until = one.lastDay().map(day -> " til " + DanishDates.day(day)).orElse("");
        return Map.of(
                "id", String.valueOf(one.id()),
                "words", "%s: %s%s, fra %s%s".formatted(
                        one.body(), one.representative(), alternate, DanishDates.day(one.firstDay()), until));
    }
}

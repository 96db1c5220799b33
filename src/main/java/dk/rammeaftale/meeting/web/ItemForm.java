package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.application.EnteredItem;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.richtext.RichText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of an item shows, and reads.
 *
 * @param bullets  the recommendation, with blank lines for more
 * @param deciding which of them decides the case, counted from 0; -1 for none
 */
public record ItemForm(
        int edition,
        String section,
        String title,
        String presenter,
        List<String> bullets,
        int deciding,
        RichText statement,
        boolean published) {

    private static final int BLANK_LINES = 3;
    private static final int MOST_LINES = 40;

    static ItemForm blank() {
        return new ItemForm(0, Section.DECISION.name(), "", "", withBlanks(List.of()), -1, RichText.EMPTY, true);
    }

    static ItemForm of(AgendaItem item) {
        return new ItemForm(
                item.edition(),
                item.section().name(),
                item.title(),
                item.presenter(),
                withBlanks(item.bullets().stream().map(Bullet::wording).toList()),
                item.decidingBullet().map(item.bullets()::indexOf).orElse(-1),
                new RichText(item.statement()),
                item.published());
    }

    static ItemForm of(EnteredItem entered) {
        return new ItemForm(
                entered.edition(),
                entered.section().map(Enum::name).orElse(""),
                entered.title(),
                entered.presenter(),
                withBlanks(entered.bullets()),
                entered.deciding().orElse(-1),
                entered.statement(),
                entered.published());
    }

    /** The same text as a change of what a colleague has saved. */
    ItemForm onTopOf(AgendaItem theirs) {
        return new ItemForm(theirs.edition(), section, title, presenter, bullets, deciding, statement, published);
    }

    private static List<String> withBlanks(List<String> lines) {
        List<String> bullets = new ArrayList<>(lines);
        while (!bullets.isEmpty() && bullets.get(bullets.size() - 1).isBlank()) {
            bullets.remove(bullets.size() - 1);
        }
        for (int blank = 0; blank < BLANK_LINES; blank++) {
            bullets.add("");
        }
        return bullets;
    }

    static EnteredItem read(Map<String, String> sent, RichText statement) {
        List<String> bullets = new ArrayList<>();
        for (int line = 1; line <= MOST_LINES; line++) {
            bullets.add(sent.getOrDefault("bullet_" + line, "").strip());
        }
        while (!bullets.isEmpty() && bullets.get(bullets.size() - 1).isEmpty()) {
            bullets.remove(bullets.size() - 1);
        }
        return new EnteredItem(
                number(sent.get("edition")).orElse(-1),
                Section.named(sent.getOrDefault("section", "")),
                sent.getOrDefault("title", "").strip(),
                sent.getOrDefault("presenter", "").strip(),
                bullets,
                number(sent.get("deciding")),
                statement,
                !sent.containsKey("unpublished"));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text).filter(digits -> digits.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            sections.put(section.name(), section.number() + ". " + section.label());
        }
        return sections;
    }
}

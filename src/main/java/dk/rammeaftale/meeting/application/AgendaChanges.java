package dk.rammeaftale.meeting.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What changed from one document about a meeting to the next, in Danish. Both are read as they were sent: so the reader is told
 * of exactly what they can see, and nobody of what is hidden from them.
 */
final class AgendaChanges {

    private AgendaChanges() {
    }

    /** An item as the document shows it; numbers that its text refers to are left out, as they follow the order. */
    private record Shown(
            String number,
            String title,
            boolean withdrawn,
            String presenter,
            String recommendation,
            String statement,
            Map<String, String> attachments) {

        private String name() {
            return "Punkt %s «%s»".formatted(number, title);
        }
    }

    /** @return one sentence for each change; none for what is said the same */
    static List<String> between(String before, String after) {
        Document old = Jsoup.parse(before);
        Document now = Jsoup.parse(after);
        List<String> changes = new ArrayList<>();
        facts(old, now, changes);
        if (!words(old.selectFirst(".paper-opening")).equals(words(now.selectFirst(".paper-opening")))) {
            changes.add("De indledende bemærkninger er ændret.");
        }
        items(read(old), read(now), changes);
        return changes;
    }

    private static void facts(Document old, Document now, List<String> changes) {
        Map<String, String> before = facts(old);
        Map<String, String> after = facts(now);
        after.forEach((label, value) -> {
            String was = before.get(label);
            if (was == null) {
                changes.add("%s er nu oplyst: %s.".formatted(label, value));
            } else if (!was.equals(value)) {
                changes.add("%s er ændret fra «%s» til «%s».".formatted(label, was, value));
            }
        });
    }

    private static Map<String, String> facts(Document document) {
        Map<String, String> facts = new LinkedHashMap<>();
        document.select(".paper-facts div").forEach(line ->
                facts.put(line.select("dt").text(), line.select("dd").text()));
        return facts;
    }

    private static void items(Map<String, Shown> before, Map<String, Shown> after, List<String> changes) {
        before.forEach((anchor, was) -> {
            if (!after.containsKey(anchor)) {
                changes.add("«%s» er taget af dagsordenen. Det var punkt %s.".formatted(was.title(), was.number()));
            }
        });
        after.forEach((anchor, item) -> {
            Shown was = before.get(anchor);
            if (was == null) {
                changes.add(item.name() + " er tilføjet.");
            } else if (item.withdrawn()) {
                if (!was.withdrawn()) {
                    changes.add(item.name() + " udgår.");
                }
            } else {
                item(was, item, changes);
            }
        });
        String moved = after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .filter(entry -> !before.get(entry.getKey()).number().equals(entry.getValue().number()))
                .map(entry -> "%s er nu %s".formatted(before.get(entry.getKey()).number(), entry.getValue().number()))
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            changes.add("Punkter har fået nye numre: %s.".formatted(moved));
        }
    }

    private static void item(Shown was, Shown item, List<String> changes) {
        List<String> parts = new ArrayList<>();
        if (!was.title().equals(item.title())) {
            parts.add("titlen (før «%s»)".formatted(was.title()));
        }
        if (!was.presenter().equals(item.presenter())) {
            parts.add("hvem der fremlægger");
        }
        if (!was.recommendation().equals(item.recommendation())) {
            parts.add("indstillingen");
        }
        if (!was.statement().equals(item.statement())) {
            parts.add("sagsfremstillingen");
        }
        if (!parts.isEmpty()) {
            changes.add("%s: %s er ændret.".formatted(item.name(), listed(parts)));
        }
        item.attachments().forEach((anchor, title) -> {
            String old = was.attachments().get(anchor);
            if (old == null) {
                changes.add("%s: bilaget «%s» er tilføjet.".formatted(item.name(), title));
            } else if (!old.equals(title)) {
                changes.add("%s: bilaget «%s» hedder nu «%s».".formatted(item.name(), old, title));
            }
        });
        was.attachments().forEach((anchor, title) -> {
            if (!item.attachments().containsKey(anchor)) {
                changes.add("%s: bilaget «%s» er fjernet.".formatted(item.name(), title));
            }
        });
    }

    private static String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " og " + parts.get(parts.size() - 1);
    }

    private static Map<String, Shown> read(Document document) {
        Map<String, Shown> items = new LinkedHashMap<>();
        document.select(".paper-item").forEach(item -> items.put(item.id(), shown(item)));
        return items;
    }

    private static Shown shown(Element item) {
        Map<String, String> attachments = new LinkedHashMap<>();
        item.select(".paper-attachments li").forEach(file ->
                attachments.put(file.id(), file.select(".paper-title").text()));
        return new Shown(
                item.select("h3 .paper-number").text(),
                item.select("h3 .paper-title").text(),
                item.hasClass("paper-withdrawn"),
                item.select(".paper-presenter").text(),
                words(item.selectFirst(".paper-recommendation")),
                words(item.selectFirst(".paper-statement")),
                attachments);
    }

    /** Its tags too: a text that becomes a list has changed, though its words have not. */
    private static String words(Element part) {
        if (part == null) {
            return "";
        }
        Element copy = part.clone();
        copy.select("a[href^=#]").forEach(link -> link.text("").attr("href", "#"));
        return copy.html().replaceAll("\\s+", " ").strip();
    }
}

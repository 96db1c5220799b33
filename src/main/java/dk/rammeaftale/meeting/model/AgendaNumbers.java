package dk.rammeaftale.meeting.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The numbers of an agenda: items within their section (1.1, 1.2, 2.1 …), attachments through the whole agenda
 * (Bilag 1, 2, 2a …). They are computed from the order and never typed. A withdrawn item keeps its number and its
 * attachments theirs, so that what refers to others still does.
 */
public final class AgendaNumbers {

    private static final int LETTERS = 26;

    private final Map<Long, String> items = new HashMap<>();
    private final Map<Long, String> attachments = new LinkedHashMap<>();

    /** @param inOrder the items of one meeting, as they follow each other on its agenda */
    public AgendaNumbers(List<AgendaItem> inOrder) {
        Map<Section, Integer> counted = new HashMap<>();
        for (AgendaItem item : inOrder) {
            int number = counted.merge(item.section(), 1, Integer::sum);
            items.put(item.id(), item.section().number() + "." + number);
        }
        int sent = count(inOrder, 0, attachment -> !attachment.withMinutes());
        // What came with the minutes is counted last: the numbers of the agenda that was sent stay.
        count(inOrder, sent, ItemAttachment::withMinutes);
    }

    private int count(List<AgendaItem> inOrder, int from, Predicate<ItemAttachment> counted) {
        int attachment = from;
        int continued = 0;
        for (AgendaItem item : inOrder) {
            boolean first = true;
            for (ItemAttachment one : item.attachments().stream().filter(counted).toList()) {
                if (one.continues() && !first) {
                    attachments.put(one.id(), attachment + letters(continued++));
                } else {
                    attachments.put(one.id(), String.valueOf(++attachment));
                    continued = 0;
                }
                first = false;
            }
        }
        return attachment;
    }

    /** a, b … z, aa, ab … */
    private static String letters(int count) {
        String last = String.valueOf((char) ('a' + count % LETTERS));
        return count < LETTERS ? last : letters(count / LETTERS - 1) + last;
    }

    /** E.g. {@code 1.2}; empty if it is not on this agenda. */
    public Optional<String> item(long id) {
        return Optional.ofNullable(items.get(id));
    }

    /** E.g. {@code 2a}; empty if it is not on this agenda. */
    public Optional<String> attachment(long id) {
        return Optional.ofNullable(attachments.get(id));
    }
}

package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads the form of the minutes of one item; its fields carry the item's id, as a page has one such form for each item. */
final class MinutesForm {

    private static final int MOST_BULLETS = 200;

    private MinutesForm() {
    }

    static String field(long item, String name) {
        return "i" + item + "_" + name;
    }

    static EnteredMinutes read(long item, MultiValueMap<String, String> sent) {
        int bullets = number(sent, "bullets");
        if (bullets > MOST_BULLETS) {
            throw malformed();
        }
        List<EnteredOutcome> outcomes =
                IntStream.range(0, bullets).mapToObj(index -> outcome(item, "_" + index, sent)).toList();
        return new EnteredMinutes(
                number(sent, "edition"),
                MinutesPages.text(sent, field(item, "text")),
                Optional.ofNullable(sent.getFirst(field(item, "text_html"))),
                outcomes,
                outcome(item, "_new", sent));
    }

    private static EnteredOutcome outcome(long item, String bullet, MultiValueMap<String, String> sent) {
        return new EnteredOutcome(
                MinutesPages.text(sent, field(item, "wording" + bullet)),
                MinutesPages.text(sent, field(item, "outcome" + bullet)),
                MinutesPages.text(sent, field(item, "note" + bullet)),
                MinutesPages.text(sent, field(item, "places" + bullet)));
    }

    static int number(MultiValueMap<String, String> sent, String field) {
        String text = MinutesPages.text(sent, field);
        if (!text.matches("\\d{1,9}")) {
            throw malformed();
        }
        return Integer.parseInt(text);
    }

    private static ResponseStatusException malformed() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "Formularen er ikke sendt fra siden. Åbn referatet, og prøv igen.");
    }
}

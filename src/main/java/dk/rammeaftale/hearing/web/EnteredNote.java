package dk.rammeaftale.hearing.web;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads a høringsnotat out of the fields of its form: each line's carry its number at their end. */
final class EnteredNote {

    private EnteredNote() {
    }

    /** @throws ResponseStatusException with 400 if what the form itself puts in was changed beyond recognition */
    static Note read(MultiValueMap<String, String> entered) {
        try {
            List<NoteRow> rows = new ArrayList<>();
            for (int number = 0; entered.containsKey("authority_" + number); number++) {
                rows.add(row(entered, number));
            }
            return new Note(Integer.parseInt(text(entered, "edition")), rows);
        } catch (IllegalArgumentException | DateTimeParseException changed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Notatet kunne ikke læses. Åbn det igen.", changed);
        }
    }

    private static NoteRow row(MultiValueMap<String, String> entered, int number) {
        return new NoteRow(
                new AuthorityCode(text(entered, "authority_" + number)),
                Instant.parse(text(entered, "answered_" + number)),
                text(entered, "theme_" + number),
                text(entered, "remark_" + number),
                text(entered, "response_" + number),
                NoteRow.Incorporated.named(text(entered, "incorporated_" + number)));
    }

    private static String text(MultiValueMap<String, String> entered, String field) {
        String value = entered.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}

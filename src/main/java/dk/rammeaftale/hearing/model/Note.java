package dk.rammeaftale.hearing.model;

import java.util.List;

/**
 * A høringsnotat: what the authorities remarked, theme by theme.
 *
 * @param edition how often it has been saved
 */
public record Note(int edition, List<NoteRow> rows) {

    public Note {
        rows = List.copyOf(rows);
    }
}

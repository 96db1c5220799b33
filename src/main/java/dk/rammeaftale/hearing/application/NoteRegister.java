package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Note;

/** Where høringsnotater are kept. */
public interface NoteRegister {

    /** What was saved last; edition 0 without rows where nothing was. */
    Note of(long hearingId);

    /** Replaces the rows, unless somebody else has saved since the note's edition. @return whether it did */
    boolean replace(long hearingId, Note note);
}

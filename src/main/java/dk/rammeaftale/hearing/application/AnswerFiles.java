package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Optional;

/** Where the files are kept with which seats answer. */
public interface AnswerFiles {

    /** Keeps a file in place of earlier ones of the same field that no answer names. @return its id */
    long add(long hearingId, AuthorityCode seat, String field, CheckedFile file);

    /** The name of a file, if it was handed in for that seat and field. */
    Optional<String> nameOf(long hearingId, AuthorityCode seat, String field, long id);

    /** A file that an answer names. */
    Optional<CheckedFile> find(long hearingId, long id);
}

package dk.rammeaftale.task.application;

import dk.rammeaftale.attachment.UploadedFile;

/** What somebody entered in a field, as a process takes it. */
public sealed interface SentValue {

    /** @param fleeting whether it leaves no trace in the engine */
    record Text(String text, boolean fleeting) implements SentValue {
    }

    record Number(long number) implements SentValue {
    }

    record YesOrNo(boolean yes) implements SentValue {
    }

    /** Never kept by the engine. */
    record Attached(UploadedFile file) implements SentValue {
    }

    /** The field was emptied; an earlier value does not count any more. */
    record Nothing() implements SentValue {
    }
}

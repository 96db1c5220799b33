package dk.rammeaftale.task.model;

import java.util.Optional;

/** What a draft is of: an open task, which has one for each owner, or a start form, of which there may be several. */
public record DraftPlace(Optional<String> task, Optional<String> process) {

    public static DraftPlace task(String id) {
        return new DraftPlace(Optional.of(id), Optional.empty());
    }

    public static DraftPlace start(String process) {
        return new DraftPlace(Optional.empty(), Optional.of(process));
    }

    public DraftPlace {
        if (task.isPresent() == process.isPresent()) {
            throw new IllegalArgumentException("a draft is of a task or of a start form");
        }
    }
}

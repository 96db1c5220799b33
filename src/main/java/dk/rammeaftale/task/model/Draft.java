package dk.rammeaftale.task.model;

import dk.rammeaftale.directory.model.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A form that is not sent yet, kept for everybody of an authority, or of the secretariat.
 *
 * @param values  by the names of the form's fields, as they were entered
 * @param edition tells two who write at once apart; 1 when it is first kept
 * @param savedBy the username of whoever saved it last
 */
public record Draft(long id, DraftPlace place, String owner, String title, Map<String, String> values, int edition,
        String savedBy, Instant savedAt) {

    /** No draft yet. */
    public static final int UNSAVED = 0;

    public Draft {
        values = Map.copyOf(values);
    }

    /** The group whose drafts somebody keeps and finishes; empty for those who act for nobody. */
    public static Optional<String> ownerFor(Viewer viewer) {
        return viewer.isSecretariat()
                ? Optional.of(Viewer.SECRETARIAT)
                : viewer.authority().map(Viewer::groupOf);
    }
}

package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.CheckedFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Where it is kept what the secretariat prepares before it starts a hearing of its own. */
public interface OutlineRegister {

    /** A file with the id by which a form names it. */
    record Kept(long id, CheckedFile file) {
    }

    /** Begins an outline, or marks one of the same person as touched. */
    void touch(String id, String username, Instant at);

    /** Whether the outline is there, and this person's. */
    boolean isOf(String id, String username);

    void add(String id, CheckedFile file);

    /** Takes away all files of an outline but these. */
    void keepOnly(String id, Set<Long> files);

    /** The files of an outline, first handed in first. */
    List<Kept> files(String id);

    /** Takes an outline away with its files. @return false if it is gone, or somebody else's */
    boolean remove(String id, String username);

    void removeUntouchedSince(Instant moment);
}

package dk.rammeaftale.csv;

import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.List;
import java.util.Optional;

/** What became of the registers' lines, by whom and when. Entries are added, never changed and never removed. */
public interface RegisterJournal {

    /** Makes every other transaction that changes a register wait until this one ends. */
    void hold();

    void add(RegisterChange change);

    /**
     * The latest first.
     *
     * @param register only of this register, if there is a name
     * @param key      only of this line, if it is not empty
     */
    Page<RegisterChange> changes(Optional<String> register, List<String> key, Slice slice);
}

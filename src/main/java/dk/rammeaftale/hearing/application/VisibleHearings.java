package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.List;

/** The hearings that somebody may see, found by the database: the rule is {@link HearingAccess}'s. */
public interface VisibleHearings {

    /** Those that are open, oldest first. */
    List<Hearing> open(Viewer viewer);

    /** Those that are closed, the one that was closed last first. */
    Page<Hearing> closed(Viewer viewer, Slice slice);
}

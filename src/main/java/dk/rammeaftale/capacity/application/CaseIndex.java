package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CaseSearch;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.List;

/**
 * Finds cases among those that somebody may see. The rule of {@link CaseAccess} is part of the question, so that a page of the
 * list is never shorter than it says.
 */
public interface CaseIndex {

    /** Newest first. */
    Page<ListedCase> page(CaseSearch search, Viewer viewer, Slice slice);

    /** All of them, newest first. */
    List<ListedCase> all(CaseSearch search, Viewer viewer);

    /** The cases that a case names, or that name it. */
    List<ListedCase> related(CaseNumber number, Viewer viewer);

    /** What stands in the cases that somebody may see. */
    Choices choices(Viewer viewer);

    /**
     * What can be chosen from.
     *
     * @param years newest first
     */
    record Choices(List<Integer> years, List<String> targetGroups, List<String> legalBases) {
    }
}

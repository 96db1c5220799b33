package dk.rammeaftale.task.model;

import dk.rammeaftale.directory.model.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has a task, and so what each person may do with it. A task of groups is taken, given back and handed on within them. A
 * task put to one person alone, such as answering for a seat, goes to another by the rules of the seat only.
 *
 * @param holder whose it is; empty while nobody has taken it
 * @param groups the groups it was put to; none for a task of one person
 */
public record Holding(Optional<String> holder, Set<String> groups) {

    public Holding {
        groups = Set.copyOf(groups);
    }

    public boolean isFree() {
        return holder.isEmpty();
    }

    public boolean isHeldBy(Viewer viewer) {
        return holder.filter(viewer.username()::equals).isPresent();
    }

    /** The groups that the viewer and the task have in common. */
    public Set<String> shared(Viewer viewer) {
        return groups.stream().filter(viewer.groups()::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is the viewer's own work, or their group's. */
    public boolean concerns(Viewer viewer) {
        return isHeldBy(viewer) || isOfGroupOf(viewer);
    }

    /** What a colleague has taken is the colleague's until it is taken over. */
    public boolean mayDo(Viewer viewer) {
        return isHeldBy(viewer) || isFree() && isOfGroupOf(viewer);
    }

    public boolean mayTake(Viewer viewer) {
        return isFree() && isOfGroupOf(viewer);
    }

    /** Without a group to go back to it would be nobody's. */
    public boolean mayGiveBack(Viewer viewer) {
        return isHeldBy(viewer) && !groups.isEmpty();
    }

    public boolean mayHandOn(Viewer viewer) {
        return isOfGroupOf(viewer);
    }

    public boolean mayTakeOver(Viewer viewer) {
        return isOfGroupOf(viewer) && isOfAnother(viewer);
    }

    /** Whether whoever moves it has to say why: it is taken from somebody. */
    public boolean isOfAnother(Viewer viewer) {
        return !isFree() && !isHeldBy(viewer);
    }

    private boolean isOfGroupOf(Viewer viewer) {
        return !shared(viewer).isEmpty();
    }
}

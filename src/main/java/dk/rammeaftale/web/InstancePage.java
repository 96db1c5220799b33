package dk.rammeaftale.web;

import dk.rammeaftale.engine.RunningInstance;
import java.util.Optional;

/** What Cockpit shows of a running process, at an address of the room that it belongs to and that knows who may see it. */
public interface InstancePage {

    /** Where a part of a page tells of the instance; empty if the process belongs to another room. */
    Optional<String> addressOf(RunningInstance instance);
}

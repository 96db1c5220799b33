package dk.rammeaftale.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The list of what may be written through the engine's REST interfaces, and by whom: everything else is closed to
 * everybody, administrators too. Behind an open door the engine's authorisations still decide; a door is closed where
 * they cannot tell one use from another (sending a message and changing a variable ask for the same permission) or
 * where nobody has a legitimate use from outside.
 */
final class EngineDoors {

    private static final String ID = "[^/]+";
    private static final String PROCESS = "/process-definition/(" + ID + "|key/" + ID + ")";

    private static final List<Door> OPEN = List.of(
            // Questions that are too long for an address. They change nothing.
            everybody("POST", "/(task|process-instance|execution|variable-instance|job|job-definition|group)(/count)?"),
            everybody("POST", "/history/(activity-instance|process-instance|task|variable-instance|detail|job-log)"
                    + "(/count)?"),
            everybody("POST", "/filter/" + ID + "/(list|count|singleResult)"),
            everybody("POST", "/identity/password-policy"),
            everybody("POST", "/plugin/base/" + ID + "/(process-instance|incident)(/count)?"),
            everybody("POST", "/plugin/base/" + ID + "/process-definition/" + ID + "/called-process-definitions"),
            everybody("POST", "/plugin/base/" + ID + "/process-instance/" + ID + "/called-process-instances"),

            // The work itself: starting, taking and completing. What is sent along is checked by VariableCheck.
            everybody("POST", PROCESS + "/(start|submit-form)"),
            everybody("POST", "/task/" + ID + "/(claim|unclaim|complete|submit-form)"),
            only(Grant.SECRETARIAT, "POST", "/message"),

            // One's own password; the engine lets nobody but administrators touch another's.
            everybody("PUT", "/user/" + ID + "/credentials"),
            everybody("POST", "/auth/user/" + ID + "/logout"),

            // A job that has failed: mail server down, a diagram mended.
            only(Grant.SECRETARIAT, "PUT", "/job/" + ID + "/retries"),
            only(Grant.ADMINISTRATORS, "PUT", "/job/" + ID + "/retries"),

            // Accounts, groups, authorisations and the shared filters of Tasklist.
            only(Grant.ADMINISTRATORS, "POST", "/(user|group|authorization|filter)/create"),
            only(Grant.ADMINISTRATORS, "PUT", "/user/" + ID + "/profile"),
            only(Grant.ADMINISTRATORS, "POST", "/user/" + ID + "/unlock"),
            only(Grant.ADMINISTRATORS, "DELETE", "/user/" + ID),
            only(Grant.ADMINISTRATORS, "PUT", "/(group|authorization|filter)/" + ID),
            only(Grant.ADMINISTRATORS, "DELETE", "/(group|authorization|filter)/" + ID),
            only(Grant.ADMINISTRATORS, "PUT", "/group/" + ID + "/members/" + ID),
            only(Grant.ADMINISTRATORS, "DELETE", "/group/" + ID + "/members/" + ID));

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern REST = Pattern.compile("/engine-rest(/engine/" + ID + ")?(?<rest>/.*)");
    private static final Pattern WEB_APP_ENGINE = Pattern.compile("/camunda/api/engine/engine/" + ID + "(?<rest>/.*)");
    private static final Pattern WEB_APP = Pattern.compile("/camunda/api/(admin|cockpit|tasklist|welcome)(?<rest>/.*)");

    private EngineDoors() {
    }

    /** @param path decoded, without a trailing slash */
    static boolean isOpen(String method, String path, Set<String> groups) {
        if (READING.contains(method)) {
            return true;
        }
        String inner = inner(path);
        return inner != null && OPEN.stream().anyMatch(door -> door.opensFor(method, inner, groups));
    }

    /** The path within an interface, whichever of the engine's addresses was used; null if it is none of them. */
    private static String inner(String path) {
        for (Pattern address : List.of(REST, WEB_APP_ENGINE, WEB_APP)) {
            var match = address.matcher(path);
            if (match.matches()) {
                return match.group("rest");
            }
        }
        return null;
    }

    private static Door everybody(String method, String path) {
        return new Door(null, method, Pattern.compile(path));
    }

    private static Door only(String group, String method, String path) {
        return new Door(group, method, Pattern.compile(path));
    }

    /** @param group whom it is open to; null for everybody who is logged in */
    private record Door(String group, String method, Pattern path) {

        boolean opensFor(String calledMethod, String calledPath, Set<String> groups) {
            return method.equals(calledMethod)
                    && path.matcher(calledPath).matches()
                    && (group == null || groups.contains(group));
        }
    }
}

package dk.rammeaftale.directory.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who looks or acts, known by the engine's groups. */
public record Viewer(String username, Set<String> groups) {

    public static final String SECRETARIAT = "secretariat";
    public static final String MEMBERS = "members";
    public static final String OPERATORS = "operators";
    public static final String ADMINISTRATORS = "camunda-admin";

    private static final String AUTHORITY = "authority-";

    public Viewer {
        groups = Set.copyOf(groups);
    }

    /** The group of everybody who acts for an authority. */
    public static String groupOf(AuthorityCode authority) {
        return AUTHORITY + authority.value();
    }

    public boolean isSecretariat() {
        return groups.contains(SECRETARIAT);
    }

    public boolean isMember() {
        return groups.contains(MEMBERS);
    }

    /** A case worker of an operator. */
    public boolean isOperator() {
        return groups.contains(OPERATORS);
    }

    public boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    public boolean worksFor(AuthorityCode authority) {
        return groups.contains(groupOf(authority));
    }

    public Optional<AuthorityCode> authority() {
        return authorities().stream().findFirst();
    }

    /** Those that the viewer works for: hardly ever more than one. */
    public List<AuthorityCode> authorities() {
        return groups.stream()
                .filter(group -> group.startsWith(AUTHORITY))
                .sorted()
                .map(group -> new AuthorityCode(group.substring(AUTHORITY.length())))
                .toList();
    }
}

package dk.rammeaftale.directory.process;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.directory.application.PeopleChanged;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Keeps the engine's users and groups in step with the people in the register. */
@Component
class EngineAccounts {

    private static final Map<String, String> COMMON_GROUPS = Map.of(
            Viewer.SECRETARIAT, "Sekretariatet",
            Viewer.MEMBERS, "Medlemmer af DASSOS",
            Viewer.OPERATORS, "Driftsherrer",
            Viewer.ADMINISTRATORS, "Administratorer");

    private final Directory directory;
    private final IdentityService identities;
    private final boolean knownPassword;
    private final SecureRandom random = new SecureRandom();

    EngineAccounts(Directory directory, IdentityService identities, Environment environment) {
        this.directory = directory;
        this.identities = identities;
        this.knownPassword = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @EventListener
    void keepInStep(PeopleChanged people) {
        asTheRegister(() -> {
            Map<String, String> groups = groups();
            groups.forEach(this::keepGroup);
            directory.people().forEach(this::keepUser);
            directory.formerUsernames().forEach(this::shutOut);
            groups.keySet().forEach(this::keepMembers);
        });
    }

    /** A deputy is among the members for as long as they are in charge; heard before anybody gives them a task. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void keepInStep(InChargeChanged seat) {
        asTheRegister(() -> keepMembers(Viewer.MEMBERS));
    }

    /** The register decides here, whatever the caller may do in the engine. */
    private void asTheRegister(Runnable keeping) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            keeping.run();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    private Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>(COMMON_GROUPS);
        directory.authorities().stream()
                .filter(Authority::inRegion)
                .forEach(authority -> groups.put(Viewer.groupOf(authority.code()), authority.name()));
        return groups;
    }

    private void keepGroup(String id, String name) {
        Group group = identities.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identities.newGroup(id);
            group.setType(id.equals(Viewer.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
        } else if (name.equals(group.getName())) {
            return;
        }
        group.setName(name);
        identities.saveGroup(group);
    }

    private void keepUser(Person person) {
        // "Socialdirektør, Viborg Kommune": the engine shows its two names side by side
        String[] names = person.name().split(", ", 2);
        String lastName = names.length > 1 ? names[1] : "";
        User user = identities.createUserQuery().userId(person.username()).singleResult();
        if (user == null) {
            user = identities.newUser(person.username());
            user.setPassword(knownPassword ? "demo" : nobodyKnows());
        } else if (names[0].equals(user.getFirstName())
                && lastName.equals(user.getLastName() == null ? "" : user.getLastName())
                && person.email().value().equals(user.getEmail())) {
            return;
        }
        user.setFirstName(names[0]);
        user.setLastName(lastName);
        user.setEmail(person.email().value());
        identities.saveUser(user);
    }

    /** The account stays, for the engine's history; its password goes with the first load that says so. */
    private void shutOut(String username) {
        User user = identities.createUserQuery().userId(username).singleResult();
        if (user != null && identities.createGroupQuery().groupMember(username).count() > 0) {
            user.setPassword(nobodyKnows());
            identities.saveUser(user);
        }
    }

    private void keepMembers(String group) {
        Set<String> due = directory.people().stream()
                .filter(person -> groupsOf(person).contains(group))
                .map(Person::username)
                .collect(Collectors.toSet());
        if (group.equals(Viewer.MEMBERS)) {
            directory.inCharge(directory.today()).forEach(seat -> due.add(seat.person().username()));
        }
        Set<String> present = identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        due.stream().filter(user -> !present.contains(user)).forEach(user -> identities.createMembership(user, group));
        if (group.equals(Viewer.ADMINISTRATORS) && due.isEmpty()) {
            return; // the register knows of none: whoever is administrator must stay, or nobody is left to be one
        }
        present.stream()
                .filter(user -> !due.contains(user) && isOurs(user, group))
                .forEach(user -> identities.deleteMembership(user, group));
    }

    /** The first administrator comes from the environment and need not stand in the register. */
    private boolean isOurs(String user, String group) {
        return !group.equals(Viewer.ADMINISTRATORS)
                || directory.person(user).isPresent()
                || directory.formerUsernames().contains(user);
    }

    private static Set<String> groupsOf(Person person) {
        Set<String> groups = new HashSet<>(List.of(
                switch (person.role()) {
                    case MEMBER -> Viewer.MEMBERS;
                    case CASE_WORKER -> Viewer.OPERATORS;
                    case SECRETARIAT -> Viewer.SECRETARIAT;
                    case ADMINISTRATOR -> Viewer.ADMINISTRATORS;
                }));
        person.authority().map(Viewer::groupOf).ifPresent(groups::add);
        return groups;
    }

    /** An administrator sets the real one in Camunda Admin. */
    private String nobodyKnows() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return "aA1!" + Base64.getUrlEncoder().encodeToString(bytes); // each kind of character the policy asks for
    }
}

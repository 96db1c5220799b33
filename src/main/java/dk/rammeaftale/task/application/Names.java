package dk.rammeaftale.task.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of people and groups as the pages show them, read once for a whole list. */
@Component
public class Names {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    /** By username. Who has left keeps the username as a name. */
    public Map<String, String> people() {
        return directory.people().stream().collect(Collectors.toMap(Person::username, Person::name));
    }

    /** By the engine's group. */
    public Map<String, String> groups() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Viewer.SECRETARIAT, "Sekretariatet");
        directory.authorities().forEach(one -> names.put(Viewer.groupOf(one.code()), one.name()));
        return names;
    }
}

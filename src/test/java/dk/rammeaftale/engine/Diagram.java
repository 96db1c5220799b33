package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One of the house's diagrams, read from its file. */
record Diagram(Path file, BpmnModelInstance model) {

    static final Path FOLDER = Path.of("bpmn");

    /** Every diagram of the house; none is forgotten because it was not listed. */
    static List<Diagram> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Diagram> diagrams = files.sorted().map(Diagram::read).toList();
            assertThat(diagrams).isNotEmpty();
            return diagrams;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Diagram read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new Diagram(file, Bpmn.readModelFromStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return elements(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> List<T> elements(Class<T> kind) {
        return List.copyOf(model.getModelElementsByType(kind));
    }

    static String id(ModelElementInstance element) {
        return element.getAttributeValue("id");
    }

    /** The elements of one kind in all diagrams, and a rule for each of them. */
    static <T extends ModelElementInstance> Rule<T> every(Class<T> kind) {
        return new Rule<>(
                all().stream().flatMap(diagram -> diagram.elements(kind).stream()).toList());
    }

    /** A rule about elements; it fails when there is nothing that it speaks of. */
    record Rule<T extends ModelElementInstance>(List<T> elements) {

        Rule<T> that(Predicate<T> condition) {
            return new Rule<>(elements.stream().filter(condition).toList());
        }

        void holds(Predicate<T> rule) {
            assertThat(elements).as("what the rule speaks of").isNotEmpty();
            assertThat(elements.stream().filter(rule.negate()).map(Diagram::id))
                    .as("elements that break the rule")
                    .isEmpty();
        }

        void has(Function<T, String> value, Function<T, String> expected) {
            holds(element -> expected.apply(element).equals(value.apply(element)));
        }
    }
}

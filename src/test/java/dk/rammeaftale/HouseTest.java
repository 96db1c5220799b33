package dk.rammeaftale;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.rammeaftale.richtext.Reference;
import dk.rammeaftale.richtext.RichText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The plan of the house: which room may import which, and what belongs on which floor. */
class HouseTest {

    private static final String HOUSE = "dk.rammeaftale.";

    /** From the roof down. */
    private static final List<String> ROOMS =
            List.of("sample", "task", "agreement", "capacity", "meeting", "hearing", "facility", "journal", "directory", "mail",
                    "calendar");

    private static final Set<String> UTILITY_ROOMS =
            Set.of("engine", "web", "clock", "csv", "verdict", "link", "attachment", "richtext", "paging", "setting");

    /** From the top down. */
    private static final List<String> FLOORS = List.of("process", "web", "store", "application", "model");

    /** The values of that room, as opposed to what makes them. */
    private static final DescribedPredicate<JavaClass> RICH_TEXT = resideInAPackage(room("richtext"))
            .and(nameMatching(".*\\.(RichText|Reference)(\\$\\w+)?;?"))
            .as("are a rich text or a reference");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dk.rammeaftale");

    private static String room(String name) {
        return HOUSE + name + "..";
    }

    private static String[] packagesOf(Stream<String> rooms) {
        return rooms.map(HouseTest::room).toArray(String[]::new);
    }

    @Test
    void every_room_stands_in_this_plan() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/dk/rammeaftale"))) {
            Set<String> found = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> planned = new TreeSet<>(ROOMS);
            planned.addAll(UTILITY_ROOMS);
            assertThat(found).isEqualTo(planned);
        }
    }

    static Stream<String> lowerRooms() {
        return ROOMS.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("lowerRooms")
    void a_room_imports_only_rooms_below_it(String lower) {
        noClasses()
                .that().resideInAPackage(room(lower))
                .should().dependOnClassesThat().resideInAnyPackage(packagesOf(ROOMS.stream().limit(ROOMS.indexOf(lower))))
                .check(CLASSES);
    }

    static Stream<String> utilityRooms() {
        return UTILITY_ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("utilityRooms")
    void a_utility_room_knows_no_business_room(String utility) {
        noClasses()
                .that().resideInAPackage(room(utility))
                .should().dependOnClassesThat().resideInAnyPackage(packagesOf(ROOMS.stream()))
                .check(CLASSES);
    }

    @Test
    void rooms_form_no_circle() {
        slices().matching("dk.rammeaftale.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    static Stream<String> floorsOfRooms() {
        return allRooms().flatMap(room -> IntStream.range(1, FLOORS.size())
                .mapToObj(floor -> room + "/" + FLOORS.get(floor))
                .filter(HouseTest::exists));
    }

    private static Stream<String> allRooms() {
        return Stream.concat(ROOMS.stream(), UTILITY_ROOMS.stream());
    }

    private static boolean exists(String floor) {
        return Files.isDirectory(Path.of("src/main/java/dk/rammeaftale", floor));
    }

    @ParameterizedTest
    @MethodSource("floorsOfRooms")
    void a_floor_imports_no_floor_above_it(String floor) {
        String name = floor.substring(floor.indexOf('/') + 1);
        String[] above = FLOORS.stream()
                .limit(FLOORS.indexOf(name))
                .flatMap(higher -> allRooms().map(room -> HOUSE + room + "." + higher + ".."))
                .toArray(String[]::new);
        noClasses()
                .that().resideInAPackage(HOUSE + floor.replace('/', '.') + "..")
                .should().dependOnClassesThat().resideInAnyPackage(above)
                .check(CLASSES);
    }

    @Test
    void a_model_imports_java_and_its_own_kind() {
        classes()
                .that().resideInAPackage("dk.rammeaftale.*.model..")
                .should().onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "dk.rammeaftale.*.model..", room("calendar"), room("verdict"), room("paging"))
                                .or(RICH_TEXT))
                .check(CLASSES);
    }

    @Test
    void a_rich_text_is_a_pure_value() {
        classes()
                .that(belongToAnyOf(RichText.class, Reference.class))
                .should().onlyDependOnClassesThat(
                        resideInAPackage("java..").or(RICH_TEXT))
                .check(CLASSES);
    }

    @Test
    void the_calendar_verdicts_and_pages_are_pure_java() {
        classes()
                .that().resideInAnyPackage(room("calendar"), room("verdict"), room("paging"))
                .should().onlyDependOnClassesThat(
                        resideInAnyPackage("java..", room("calendar"), room("verdict"), room("paging")))
                .check(CLASSES);
    }

    @Test
    void the_engine_is_spoken_to_in_process_floors_and_the_engine_room_only() {
        noClasses()
                .that(not(resideInAnyPackage("dk.rammeaftale.*.process..", room("engine"))))
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void the_database_is_spoken_to_in_stores_and_utility_rooms_only() {
        noClasses()
                .that(not(resideInAnyPackage("dk.rammeaftale.*.store..", room("clock"), room("engine"))))
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
                .check(CLASSES);
    }

    @Test
    void mail_is_sent_by_the_mail_room_only() {
        noClasses()
                .that(not(resideInAPackage(room("mail"))))
                .should().dependOnClassesThat().areAssignableTo(JavaMailSender.class)
                .orShould().dependOnClassesThat().resideInAPackage("jakarta.mail..")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_for_the_time_without_the_clock() {
        noClasses()
                .that(not(resideInAPackage(room("clock"))))
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(Date.class)
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void delegates_and_listeners_are_nobody_elses_business() {
        classes()
                .that().areAssignableTo(JavaDelegate.class)
                .or().areAssignableTo(ExecutionListener.class)
                .should().notBePublic()
                .check(CLASSES);
    }

    @Test
    void controllers_stand_on_web_floors() {
        classes()
                .that().areAnnotatedWith(RestController.class)
                .or().areAnnotatedWith(Controller.class)
                .should().resideInAnyPackage("dk.rammeaftale.*.web..", room("web"), room("clock"))
                .andShould().notBePublic()
                .check(CLASSES);
    }

    @Test
    void no_class_hides_what_it_does_behind_its_name() {
        noClasses()
                .should().haveNameMatching(".*(Impl|Helper|Utils?|Manager|Misc|Common)")
                .orShould().haveSimpleNameStartingWith("Base")
                .check(CLASSES);
    }

    @Test
    void no_file_is_longer_than_400_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            assertThat(sources).filteredOn(file -> lines(file) > 400).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

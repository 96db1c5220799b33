package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What can be checked of the container files where no container engine runs. */
class DockerFilesTest {

    private static final Path DOCKER = Path.of("docker");

    /** A version to the last digit, so that the same files make the same containers next year. */
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+(\\.\\d+)?\\S*");

    private final List<String> instructions = instructionsOf(DOCKER.resolve("Dockerfile"));
    private final Map<String, Object> services =
            section(new Yaml().load(read(DOCKER.resolve("compose.yaml"))), "services");

    @Test
    void compose_starts_the_service_in_production_with_postgresql_17_and_a_mail_catcher() {
        assertThat(services).containsOnlyKeys("service", "database", "mail");
        assertThat(environmentOf("service"))
                .containsEntry("SPRING_PROFILES_ACTIVE", "production")
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/rammeaftale")
                .containsEntry("SPRING_MAIL_HOST", "mail")
                .containsEntry("SPRING_MAIL_PORT", "1025");
        assertThat(service("database").get("image").toString()).startsWith("postgres:17.");
        assertThat(service("mail").get("image").toString()).startsWith("axllent/mailpit:");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SPRING_DATASOURCE_PASSWORD",
        "RAMMEAFTALE_MAIL_FROM",
        "RAMMEAFTALE_MAIL_SECRETARIAT",
        "RAMMEAFTALE_BASE_URL",
        "RAMMEAFTALE_ADMIN_USERNAME",
        "RAMMEAFTALE_ADMIN_PASSWORD",
    })
    void what_only_the_installation_knows_has_no_default_and_a_sentence_that_asks_for_it(String variable) {
        assertThat(environmentOf("service").get(variable).toString())
                .startsWith("${" + variable + ":?")
                .endsWith("mangler som miljøvariabel.}");
    }

    @Test
    void no_password_stands_in_the_compose_file() {
        services.keySet().forEach(name -> assertThat(environmentOf(name)).allSatisfy((variable, value) -> {
            if (variable.contains("PASSWORD")) {
                assertThat(value.toString()).as(variable).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
            }
        }));
    }

    @Test
    void the_service_logs_in_to_the_database_as_the_user_that_was_made_there() {
        Map<String, Object> service = environmentOf("service");
        Map<String, Object> database = environmentOf("database");

        assertThat(service.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(service.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(database.get("POSTGRES_PASSWORD"));
        assertThat(service.get("SPRING_DATASOURCE_URL").toString()).endsWith("/" + database.get("POSTGRES_DB"));
        assertThat(section(service("service"), "depends_on").get("database"))
                .isEqualTo(Map.of("condition", "service_healthy"));
    }

    @Test
    void nothing_is_reachable_from_other_machines_until_a_proxy_stands_in_front() {
        Stream<Object> ports = services.keySet().stream()
                .flatMap(name -> ((List<?>) service(name).getOrDefault("ports", List.of())).stream());

        assertThat(ports).isNotEmpty().allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @Test
    void every_image_is_pinned() {
        Stream<String> ofCompose = Stream.of("database", "mail").map(name -> service(name).get("image").toString());
        Stream<String> ofDockerfile = instructionsStartingWith("FROM ").map(from -> from.split(" ")[1]);

        assertThat(Stream.concat(ofCompose, ofDockerfile).toList()).hasSize(4)
                .allSatisfy(image -> assertThat(image).matches(PINNED));
    }

    @Test
    void the_image_is_built_from_the_files_that_exist() {
        Map<String, Object> build = section(service("service"), "build");
        Path context = DOCKER.resolve(build.get("context").toString()).normalize();

        assertThat(context.resolve(build.get("dockerfile").toString())).isRegularFile();
        assertThat(instructionsStartingWith("COPY ")
                .filter(copy -> !copy.contains("--from"))
                .map(copy -> copy.replaceAll("--chmod=\\S+ ", "").split(" ")[1]))
                .containsExactly("pom.xml", "src", "bpmn", "forms", "docker/healthcheck")
                .allSatisfy(source -> assertThat(context.resolve(source)).exists())
                .allSatisfy(source -> assertThat(read(DOCKER.resolve("Dockerfile.dockerignore")).lines())
                        .contains("!" + source));
    }

    @Test
    void the_layers_are_copied_from_the_one_that_changes_least_to_the_one_that_changes_most() {
        assertThat(instructions).anyMatch(run -> run.startsWith("RUN java -Djarmode=tools")
                && run.contains("extract --layers"));
        assertThat(instructionsStartingWith("COPY --from=build ").map(copy -> copy.replaceAll(".*/(\\S+)/ \\./", "$1")))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void the_service_does_not_run_as_root_and_owns_none_of_its_files() {
        String last = instructions.stream().filter(line -> line.startsWith("USER ")).reduce((a, b) -> b).orElseThrow();

        assertThat(last).matches("USER [1-9]\\d+:[1-9]\\d+");
        assertThat(instructions.indexOf(last)).isLessThan(indexOf("ENTRYPOINT "));
        assertThat(instructionsStartingWith("COPY ")).noneMatch(copy -> copy.contains("--chown"));
    }

    @Test
    void the_image_knows_whether_the_service_is_healthy() {
        assertThat(instructions.get(indexOf("HEALTHCHECK "))).endsWith("CMD [\"/usr/local/bin/healthcheck\"]");
        assertThat(instructions).contains("COPY --chmod=0555 docker/healthcheck /usr/local/bin/healthcheck");
    }

    @Test
    void the_health_check_believes_the_service_only_when_it_says_that_it_is_well() throws Exception {
        assertThat(healthCheckWhenTheServiceAnswers(200)).isZero();
        assertThat(healthCheckWhenTheServiceAnswers(503)).isNotZero();
        assertThat(healthCheckWhenTheServiceAnswers(401)).isNotZero();
    }

    @Test
    void the_health_check_fails_when_nobody_answers() throws Exception {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }

        assertThat(healthCheck(freePort)).isNotZero();
    }

    private static int healthCheckWhenTheServiceAnswers(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return healthCheck(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static int healthCheck(int port) throws Exception {
        ProcessBuilder script = new ProcessBuilder("bash", DOCKER.resolve("healthcheck").toString());
        script.environment().put("SERVER_PORT", Integer.toString(port));
        Process process = script
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the health check ends").isTrue();
        return process.exitValue();
    }

    private Map<String, Object> service(String name) {
        return section(services, name);
    }

    private Map<String, Object> environmentOf(String service) {
        return section(service(service), "environment");
    }

    private Stream<String> instructionsStartingWith(String start) {
        return instructions.stream().filter(instruction -> instruction.startsWith(start));
    }

    private int indexOf(String start) {
        return instructions.indexOf(instructionsStartingWith(start).findFirst().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Map.of());
    }

    /** One line per instruction, without comments. */
    private static List<String> instructionsOf(Path dockerfile) {
        String withoutComments = read(dockerfile).replaceAll("(?m)^#.*\\R", "");
        return withoutComments.replaceAll("\\\\\\R\\s*", "").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}

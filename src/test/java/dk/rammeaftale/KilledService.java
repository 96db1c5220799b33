package dk.rammeaftale;

import static dk.rammeaftale.ServiceCaller.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The packaged service with a mail server, killed and started again at will; it remembers what was seen and sent, and
 * after each start everything must still be so.
 */
final class KilledService implements AutoCloseable {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Path folder;
    private final int port = PackagedService.freePort();
    private final HoldingMailServer mail = new HoldingMailServer();
    private final DatabaseFile database;

    private final Map<String, Seen> seen = new TreeMap<>();
    private final Set<String> submittedTasks = new HashSet<>();
    private final Set<String> writtenMails = new HashSet<>();
    /** How often each mail had been delivered when it was found to be recorded as sent. */
    private final Map<String, Integer> recordedAsSent = new HashMap<>();

    private PackagedService service;
    private ServiceCaller caller;
    private int kills;

    /** A case as people see it: its open tasks by id, its deadline and the timer of it, its journal. */
    private record Seen(
            Map<String, String> tasks,
            Optional<OffsetDateTime> deadline,
            Optional<OffsetDateTime> timer,
            List<JsonNode> journal) {
    }

    KilledService(Path folder) throws Exception {
        this.folder = Files.createDirectory(folder.resolve("service"));
        this.database = new DatabaseFile(this.folder);
        start();
    }

    private void start() {
        service = starting().waitUntilHealthy();
        caller = new ServiceCaller(service.baseUrl());
    }

    private PackagedService starting() {
        return PackagedService.start(folder, port, "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port());
    }

    ServiceCaller caller() {
        return caller;
    }

    HoldingMailServer mail() {
        return mail;
    }

    DatabaseFile database() {
        return database;
    }

    int kills() {
        return kills;
    }

    void runFor(Duration time) {
        service.runFor(time);
    }

    /** Takes note of a case; from now on every start is compared with it. */
    void look(String number) {
        seen.put(number, see(number));
    }

    /** The task may be gone after the next start: it was completed, or somebody was about to. */
    void submitted(String taskId) {
        submittedTasks.add(taskId);
    }

    /** The deadline of the case is about to pass: its tasks and its timer go. */
    void closes(String number) {
        seen.computeIfPresent(number, (same, case_) ->
                new Seen(Map.of(), case_.deadline(), Optional.empty(), case_.journal()));
    }

    void kill() {
        killAndHold(0);
    }

    /** Kills, and starts again with a mail server that takes so many mails and then keeps silent. */
    void killAndHold(int mails) {
        service.kill();
        kills++;
        afterTheEnd(mails);
        start();
        seen.forEach(this::compare);
    }

    /** Kills once more while the service is starting, as soon as its log says so. */
    void killWhileStarting(String sign) throws Exception {
        service.kill();
        kills++;
        afterTheEnd(0);
        long before = Files.size(service.log());
        service = starting();
        service.waitUntilLogged(sign, before);
        killAndHold(0);
    }

    private void afterTheEnd(int mailsUntilHold) {
        Map<String, Integer> delivered = mail.deliveries();
        mail.letGo();
        mail.holdAt(mailsUntilHold);
        Map<String, String> outbox = database.mails();
        assertThat(outbox.keySet()).as("no mail is lost").containsAll(writtenMails);
        writtenMails.addAll(outbox.keySet());
        assertThat(Set.of("WAITING", "SENT")).as("states of mails").containsAll(outbox.values());
        Set<String> sent = outbox.keySet().stream()
                .filter(id -> outbox.get(id).equals("SENT"))
                .collect(Collectors.toSet());
        assertThat(sent).as("what is recorded as sent stays so").containsAll(recordedAsSent.keySet());
        sent.forEach(id -> {
            assertThat(delivered).as("recorded as sent").containsKey(id);
            recordedAsSent.putIfAbsent(id, delivered.get(id));
        });
        compareDeliveries();
    }

    private void compareDeliveries() {
        Map<String, Integer> now = mail.deliveries();
        recordedAsSent.forEach((id, times) ->
                assertThat(now.get(id)).as("deliveries of a mail recorded as sent: " + id).isEqualTo(times));
    }

    private void compare(String number, Seen before) {
        Seen now = see(number);
        assertThat(now.journal()).as("journal of " + number).startsWith(before.journal().toArray(JsonNode[]::new));
        if (before.deadline().isPresent()) {
            assertThat(now.deadline()).as("deadline of " + number).isEqualTo(before.deadline());
        }
        if (before.timer().isPresent()) {
            assertThat(now.timer()).as("timer of " + number).isEqualTo(before.timer());
        }
        Map<String, String> expected = new TreeMap<>(before.tasks());
        expected.keySet().removeAll(submittedTasks);
        assertThat(now.tasks()).as("open tasks of " + number).containsAllEntriesOf(expected);
    }

    private Seen see(String number) {
        JsonNode found = caller.get("sekretariat", "/api/cases/" + number);
        Map<String, String> tasks = caller.tasks("sekretariat", number, "").stream()
                .collect(Collectors.toMap(task -> task.path("id").asText(), KilledService::elementAndAssignee));
        Optional<OffsetDateTime> deadline = Optional.ofNullable(found.path("hearingDeadline").textValue())
                .map(OffsetDateTime::parse);
        return new Seen(tasks, deadline, timer(number), elements(found.path("journal")));
    }

    private static String elementAndAssignee(JsonNode task) {
        return task.path("taskDefinitionKey").asText() + " " + task.path("assignee").asText();
    }

    private Optional<OffsetDateTime> timer(String number) {
        return elements(caller.get("admin",
                        "/engine-rest/process-instance?processDefinitionKey=hearing&businessKey=" + number)).stream()
                .flatMap(hearing -> elements(caller.get("admin",
                        "/engine-rest/job?timers=true&processInstanceId=" + hearing.path("id").asText())).stream())
                .map(job -> OffsetDateTime.parse(job.path("dueDate").asText(), ENGINE_TIME))
                .findFirst();
    }

    /** Stops as an administrator does; then every mail must have arrived. */
    void stopForGood() {
        service.stop();
        afterTheEnd(0);
        Map<String, String> outbox = database.mails();
        assertThat(outbox.values()).as("states of mails at the end").containsOnly("SENT");
        assertThat(mail.deliveries().keySet()).isEqualTo(outbox.keySet());
    }

    @Override
    public void close() {
        service.close();
        mail.close();
    }
}

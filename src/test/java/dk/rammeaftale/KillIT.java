package dk.rammeaftale;

import static dk.rammeaftale.ServiceCaller.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed again and again while it hears DASSOS, on the default database, and started again: nothing that
 * somebody was told is lost, nothing happens twice, and time goes on.
 */
class KillIT {

    private static final String OPERATOR = "viborg";
    private static final String OPERATOR_CODE = "791";
    private static final String SECRETARIAT = "sekretariat";
    private static final String CONTACT = "Task_ConfirmContact";
    private static final String ROUTE = "Task_ChooseRoute";
    private static final String ANSWER = "Task_AnswerHearing";
    private static final int ASKED = 19;
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The moments that nothing outside shows are spread by chance, the same on every run. */
    private final Random chance = new Random(20_261_211);
    /** Who has answered in which case and was told so; another answer of the same seat must not be possible. */
    private final Map<String, TreeSet<String>> answered = new TreeMap<>();

    private KilledService service;

    @Test
    void a_service_killed_again_and_again_during_hearings_loses_nothing_and_does_nothing_twice(@TempDir Path folder)
            throws Exception {
        try (KilledService running = new KilledService(folder)) {
            service = running;
            String first = killedOnTheWayToTheHearing();
            killedWhileMembersAnswer(first);
            killedWhileTheClockMoves(first);
            String second = killedWithCallsOnTheWay(first);
            deadlinePassesWhileTheServiceIsDead(first);
            String third = opened(proposed("F-791-03", 45));
            deadlinePassesWhileTheClockMoves(second);
            killedDuringTheLastAnswers(third);
            everythingHasHappenedOnce(Map.of(
                    first, "APPROVED_BY_SILENCE", second, "APPROVED_BY_SILENCE", third, "APPROVED_BY_ANSWERS"));
        }
    }

    /** Kills 1 to 8. */
    private String killedOnTheWayToTheHearing() throws Exception {
        service.mail().holdAt(1);
        String number = proposed("F-791-01", 32);
        service.killAndHold(1); // right after the start call returned
        service.mail().waitUntilHeld();
        service.look(number);
        service.killAndHold(3); // the first contact mail is taken, and its answer has not come
        service.mail().waitUntilHeld();
        service.kill(); // some contact mails are sent, one is under way

        service.look(number);
        documentContact(number);
        service.kill(); // right after the contact was documented

        service.look(number);
        chooseHearing(number);
        service.killAndHold(1); // right after the route was chosen
        service.mail().waitUntilHeld();
        lookAtHearing(number);
        service.killAndHold(7); // the first invitation is taken, and its answer has not come
        service.mail().waitUntilHeld();
        service.killAndHold(5); // some invitations are sent, one is under way
        service.mail().waitUntilHeld();
        service.kill(); // more are sent, one is under way
        lookAtHearing(number);
        return number;
    }

    /** Kills 9 to 13. */
    private void killedWhileMembersAnswer(String number) throws Exception {
        assertThat(answer(number, "aarhus-direktoer", "REMARK").join().statusCode()).isEqualTo(204);
        answered(number, "aarhus-direktoer");
        service.kill(); // right after an answer was taken

        answersUnderWay(number, "odder-direktoer");
        answersUnderWay(number, "skive-direktoer", "struer-direktoer", "lemvig-direktoer");
        service.look(number);
        service.killWhileStarting("Started RammeaftaleApplication"); // two kills
    }

    /** Kill 14. */
    private void killedWhileTheClockMoves(String number) {
        service.look(number);
        OffsetDateTime before = now();
        killDuring(100, service.caller().send(SECRETARIAT, "/demo/clock", Map.of("advance", "P3D")));
        assertThat(now()).isBetween(before, before.plusDays(3).plusMinutes(5));
        moveTo(before.plusDays(3).plusMinutes(5));
    }

    /** Kills 15 to 17. */
    private String killedWithCallsOnTheWay(String first) throws Exception {
        service.look(first);
        killDuring(60, service.caller().send(OPERATOR, "/engine-rest/process-definition/key/capacity-adjustment/start",
                variables(proposal("F-791-02", 42))));
        String second = caseAt("F-791-02", first).orElseGet(() -> proposed("F-791-02", 42));
        assertThat(second).isNotEqualTo(first);

        documentContact(second);
        String route = onlyTask(SECRETARIAT, second, ROUTE);
        service.look(second);
        service.submitted(route);
        killDuring(60, complete(SECRETARIAT, route, Map.of("route", "HEARING")));
        service.mail().holdAt(4);
        if (isOpen(second, ROUTE)) {
            chooseHearing(second);
        }
        service.mail().waitUntilHeld();
        lookAtHearing(second);
        service.kill(); // some invitations of the second hearing are sent, one is under way
        lookAtHearing(second);
        return second;
    }

    /** Kills 18 and 19. */
    private void deadlinePassesWhileTheServiceIsDead(String number) throws Exception {
        OffsetDateTime deadline = deadline(number);
        String late = onlyTaskOf(number, "samsoe-direktoer");
        moveTo(deadline.minusSeconds(1));
        service.closes(number);
        service.killAndHold(2); // two seconds before the midnight
        assertThat(now()).isAfter(deadline);
        service.mail().waitUntilHeld();
        assertThat(closedAt(number)).isBetween(deadline, deadline.plusMinutes(2));
        assertThat(complete("samsoe-direktoer", late, Map.of("answer", "NO_REMARKS")).join().statusCode())
                .isIn(404, 409);
        service.look(number);
        service.kill(); // one of the secretariat knows the result, the other one's mail is under way
        until("decided", () -> outcome(number).equals("APPROVED_BY_SILENCE"));
    }

    /** Kills 20 and 21. */
    private void deadlinePassesWhileTheClockMoves(String number) throws Exception {
        OffsetDateTime deadline = deadline(number);
        Map<String, String> after = Map.of("to", afterTheResultIsDue(deadline).toString());
        service.look(number);
        service.closes(number);
        moveTo(deadline.minusMinutes(1));
        service.mail().holdAt(6);
        CompletableFuture<HttpResponse<String>> move = service.caller().send(SECRETARIAT, "/demo/clock", after);
        service.mail().waitUntilHeld();
        assertThat(move).as("the move waits for the mails").isNotDone();
        service.killAndHold(6); // the clock stands at the opening, some decision mails are sent, one is under way
        service.mail().waitUntilHeld();
        assertThat(now()).isAfter(deadline);
        assertThat(closedAt(number)).isBetween(deadline, deadline.plusMinutes(2));
        service.look(number);
        service.kill();
        until("decided", () -> outcome(number).equals("APPROVED_BY_SILENCE"));
    }

    private static OffsetDateTime afterTheResultIsDue(OffsetDateTime deadline) {
        Set<MonthDay> closingDays = Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31));
        return new OfficeHours(new DanishCalendar(closingDays))
                .from(deadline.plusHours(1).toInstant())
                .atZone(DanishDates.ZONE)
                .plusMinutes(1)
                .toOffsetDateTime();
    }

    /** Kill 22. */
    private void killedDuringTheLastAnswers(String number) {
        lookAtHearing(number);
        List<String> members = service.caller().tasks(SECRETARIAT, number, ANSWER).stream()
                .map(task -> task.path("assignee").asText())
                .sorted()
                .toList();
        List<String> most = members.subList(0, ASKED - 3);
        most.forEach(member -> {
            assertThat(answer(number, member, "NO_REMARKS").join().statusCode()).isEqualTo(204);
            answered(number, member);
        });
        service.look(number);
        // The last three may all get through, and then the hearing ends.
        service.closes(number);
        killedWhileAnswering(number, members.subList(ASKED - 3, ASKED).toArray(String[]::new));
        until("decided", () -> outcome(number).equals("APPROVED_BY_ANSWERS"));
    }

    private void everythingHasHappenedOnce(Map<String, String> outcomes) {
        assertThat(service.kills()).isGreaterThanOrEqualTo(20);
        moveTo(now().plusDays(1));
        outcomes.forEach((number, outcome) -> {
            JsonNode found = service.caller().get(SECRETARIAT, "/api/cases/" + number);
            assertThat(found.path("state").asText()).isEqualTo("DECIDED");
            assertThat(found.path("outcome").asText()).isEqualTo(outcome);
            assertThat(ServiceCaller.elements(found.path("journal")).stream().map(KillIT::sentence).toList())
                    .as("every entry of the journal of " + number).doesNotHaveDuplicates();
        });
        service.stopForGood();
        DatabaseFile database = service.database();
        outcomes.keySet().forEach(number -> {
            assertThat(database.finishedInstances(number)).containsExactly("capacity-adjustment", "hearing");
            assertThat(database.answers(number)).isEqualTo(List.copyOf(answered.getOrDefault(number, new TreeSet<>())));
            assertThat(database.plannedChanges(number)).isEqualTo(1);
        });
        assertThat(database.openEnds()).as("open tasks and jobs").isEmpty();
        assertThat(database.lettersWrittenTwice()).isEmpty();
    }

    // what people do

    private String opened(String number) {
        documentContact(number);
        chooseHearing(number);
        lookAtHearing(number);
        return number;
    }

    private Map<String, Object> proposal(String facility, long placesAfter) {
        return Map.of(
                "kind", "CHANGE",
                "facilityId", facility,
                "placesAfter", placesAfter,
                "effectiveDate", now().plusYears(1).toLocalDate().toString(),
                "reason", "Efterspørgslen har ændret sig gennem de seneste to år.");
    }

    private String proposed(String facility, long placesAfter) {
        HttpResponse<String> started = service.caller().post(OPERATOR,
                "/engine-rest/process-definition/key/capacity-adjustment/start",
                variables(proposal(facility, placesAfter)));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return ServiceCaller.read(started).path("businessKey").asText();
    }

    private void documentContact(String number) {
        String task = onlyTask(OPERATOR, number, CONTACT);
        String facility = service.caller().get(SECRETARIAT, "/api/cases/" + number).path("facilityId").asText();
        JsonNode users = ServiceCaller.elements(service.caller().get(OPERATOR, "/api/facilities")).stream()
                .filter(one -> one.path("id").asText().equals(facility))
                .findFirst()
                .orElseThrow()
                .path("users");
        Map<String, Object> contact = new LinkedHashMap<>();
        users.fieldNames().forEachRemaining(code -> {
            if (!code.equals(OPERATOR_CODE)) {
                contact.put("contact_" + code + "_date", now().toLocalDate().toString());
                contact.put("contact_" + code + "_how", "PHONE");
            }
        });
        HttpResponse<String> taken = complete(OPERATOR, task, contact).join();
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
    }

    private void chooseHearing(String number) {
        String task = onlyTask(SECRETARIAT, number, ROUTE);
        HttpResponse<String> taken = complete(SECRETARIAT, task, Map.of("route", "HEARING")).join();
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
    }

    private CompletableFuture<HttpResponse<String>> complete(String user, String task, Map<String, Object> values) {
        service.submitted(task);
        return service.caller().send(user, "/engine-rest/task/" + task + "/complete", variables(values));
    }

    private CompletableFuture<HttpResponse<String>> answer(String number, String member, String answer) {
        Map<String, Object> values = answer.equals("REMARK")
                ? Map.of("answer", answer, "comment", "Husk de unge.")
                : Map.of("answer", answer);
        return complete(member, onlyTaskOf(number, member), values);
    }

    private void answered(String number, String member) {
        answered.computeIfAbsent(number, none -> new TreeSet<>()).add(member);
    }

    /** Kills while answers are under way. Whoever was told nothing looks again, and answers if the task is still there. */
    private void answersUnderWay(String number, String... members) {
        service.look(number);
        killedWhileAnswering(number, members);
    }

    private void killedWhileAnswering(String number, String... members) {
        Map<String, CompletableFuture<HttpResponse<String>>> calls = new LinkedHashMap<>();
        Stream.of(members).forEach(member -> calls.put(member, answer(number, member, "NO_REMARKS")));
        killDuring(80, calls.values().toArray(CompletableFuture[]::new));
        calls.forEach((member, call) -> {
            boolean wasTold = !call.isCompletedExceptionally() && call.join().statusCode() == 204;
            boolean mayAnswer = tasksOf(number, member).size() == 1;
            assertThat(wasTold && mayAnswer).as("an answer that was taken is lost: " + member).isFalse();
            if (mayAnswer) {
                assertThat(answer(number, member, "NO_REMARKS").join().statusCode()).isEqualTo(204);
            }
            answered(number, member);
        });
    }

    private void killDuring(int millis, CompletableFuture<?>... calls) {
        service.runFor(Duration.ofMillis(chance.nextInt(millis)));
        service.kill();
        Stream.of(calls).forEach(call -> call.exceptionally(lost -> null).join());
    }

    // what they see

    private OffsetDateTime now() {
        return OffsetDateTime.parse(service.caller().get(SECRETARIAT, "/demo/clock").path("now").asText());
    }

    private void moveTo(OffsetDateTime moment) {
        HttpResponse<String> moved =
                service.caller().post(SECRETARIAT, "/demo/clock", Map.of("to", moment.toString()));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private void lookAtHearing(String number) {
        until("all are asked", () -> service.caller().tasks(SECRETARIAT, number, ANSWER).size()
                == ASKED - answered.getOrDefault(number, new TreeSet<>()).size());
        service.look(number);
    }

    /** The midnight that ends the hearing. */
    private OffsetDateTime deadline(String number) {
        return OffsetDateTime.parse(
                        service.caller().get(SECRETARIAT, "/api/cases/" + number).path("hearingDeadline").asText())
                .plusSeconds(1);
    }

    private String outcome(String number) {
        return service.caller().get(SECRETARIAT, "/api/cases/" + number).path("outcome").asText();
    }

    private OffsetDateTime closedAt(String number) {
        JsonNode found = service.caller().get(SECRETARIAT, "/api/cases/" + number);
        return ServiceCaller.elements(found.path("journal")).stream()
                .filter(entry -> sentence(entry).startsWith("Mailhøring nr. 1 er lukket."))
                .map(entry -> OffsetDateTime.parse(entry.path("at").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(JsonNode entry) {
        return entry.path("what").asText();
    }

    private Optional<String> caseAt(String facility, String otherThan) {
        return service.caller().cases().stream()
                .filter(number -> !number.equals(otherThan))
                .filter(number -> service.caller().get(SECRETARIAT, "/api/cases/" + number)
                        .path("facilityId").asText().equals(facility))
                .findFirst();
    }

    private boolean isOpen(String number, String element) {
        return !service.caller().tasks(SECRETARIAT, number, element).isEmpty();
    }

    private String onlyTask(String user, String number, String element) {
        until(element + " of " + number, () -> service.caller().tasks(user, number, element).size() == 1);
        return service.caller().tasks(user, number, element).get(0).path("id").asText();
    }

    private List<JsonNode> tasksOf(String number, String member) {
        return service.caller().tasks(SECRETARIAT, number, ANSWER).stream()
                .filter(task -> task.path("assignee").asText().equals(member))
                .toList();
    }

    private String onlyTaskOf(String number, String member) {
        List<JsonNode> tasks = tasksOf(number, member);
        assertThat(tasks).as("tasks of " + member).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).dontCatchUncaughtExceptions().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}

package dk.rammeaftale.sample.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.sample.model.Act;
import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.CaseScript.Kind;
import dk.rammeaftale.sample.model.HearingScript;
import dk.rammeaftale.sample.model.ItemScript;
import dk.rammeaftale.sample.model.Schedule;
import dk.rammeaftale.sample.model.ScriptedDay;
import dk.rammeaftale.sample.model.Step;
import dk.rammeaftale.sample.model.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The script of the demo's history fits the sample registers, and stays away from where a newcomer begins. */
class ScriptTest {

    private static final List<CaseScript> CASES = ScriptFiles.cases();
    private static final List<HearingScript> HEARINGS = ScriptFiles.hearings();
    private static final List<ItemScript> ITEMS = ScriptFiles.items();
    private static final DanishCalendar CALENDAR = new DanishCalendar(Set.of());

    /** The lines of a register by their first cell. */
    private static Map<String, String[]> register(String name) {
        try {
            return new ClassPathResource("sample/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(Collectors.toMap(cells -> cells[0], Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_facility_is_in_the_register_and_run_by_who_proposes() {
        Map<String, String[]> facilities = register("tilbud");
        assertThat(CASES).filteredOn(script -> script.kind() != Kind.NEW).isNotEmpty().allSatisfy(script ->
                assertThat(facilities.get(script.facility())).as(script.facility()).isNotNull()
                        .satisfies(cells -> assertThat(cells[2]).isEqualTo(script.operator())));
    }

    /** A newcomer takes the first ones in the list, which are also those that the README and the tests speak of. */
    @Test
    void nothing_happens_at_the_facilities_that_a_newcomer_tries_first() {
        assertThat(CASES).filteredOn(script -> script.kind() != Kind.NEW)
                .allSatisfy(script -> assertThat(script.facility()).matches("F-\\d+-1\\d"));
        register("tilbud").keySet().stream().filter(id -> id.matches("F-\\d+-1\\d")).forEach(id ->
                assertThat(CASES).as("cases at " + id).anyMatch(script -> script.facility().equals(id)));
    }

    @Test
    void whoever_speaks_has_something_to_say() {
        assertThat(CASES).filteredOn(script -> does(script, Verb.REMARK, Verb.OBJECTION, Verb.WITHDRAW))
                .isNotEmpty().allSatisfy(script -> assertThat(script.talk()).isNotEmpty());
        assertThat(CASES).filteredOn(script -> does(script, Verb.KEEP, Verb.REVISE, Verb.GIVE_UP))
                .isNotEmpty().allSatisfy(script -> assertThat(script.answer()).isNotEmpty());
        assertThat(CASES).filteredOn(script -> script.kind() == Kind.NEW)
                .isNotEmpty().allSatisfy(script -> assertThat(script.legalBasis() + script.targetGroup()).isNotEmpty());
    }

    private static boolean does(CaseScript script, Verb... verbs) {
        return script.acts().stream().map(Act::verb).anyMatch(Arrays.asList(verbs)::contains);
    }

    @Test
    void in_the_hearings_of_the_secretariat_members_answer_what_they_may() {
        assertThat(HEARINGS).isNotEmpty().allSatisfy(script -> {
            assertThat(script.acts()).extracting(act -> AnswerKind.valueOf(act.verb().name()))
                    .isNotEmpty().isSubsetOf(script.policy().choices());
            assertThat(script.talk().isEmpty()).isEqualTo(script.acts().stream().noneMatch(act -> act.verb() == Verb.REMARK));
            assertThat(CASES).extracting(CaseScript::key).doesNotContain(script.key());
        });
    }

    @Test
    void every_verb_is_used() {
        assertThat(Stream.concat(CASES.stream().map(CaseScript::acts), HEARINGS.stream().map(HearingScript::acts))
                .flatMap(List::stream).map(Act::verb).distinct())
                .containsExactlyInAnyOrder(Verb.values());
    }

    @Test
    void cases_under_the_edition_of_2016_have_dates_and_all_others_move_with_the_present() {
        assertThat(CASES).filteredOn(script -> script.start() instanceof ScriptedDay.Date).hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(script -> assertThat(script.start().seenFrom(LocalDate.EPOCH)).isBetween("2024-01-08", "2024-12-31"));
        assertThat(CASES).filteredOn(script -> script.start() instanceof ScriptedDay.Before).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void whoever_hands_in_an_item_is_known() {
        assertThat(ITEMS).isNotEmpty().allSatisfy(item -> assertThat(register("personer")).containsKey(item.by()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2027-01-02", "2028-02-29", "2031-06-05"})
    void everything_is_done_in_order_on_working_days_in_office_hours(String today) {
        List<Step> steps = new Schedule(CALENDAR, LocalDate.parse(today), List.of("710", "751")).steps(CASES, HEARINGS, ITEMS);

        assertThat(steps).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(steps).allSatisfy(step -> {
            assertThat(CALENDAR.isWorkingDay(step.at().toLocalDate())).as(step.toString()).isTrue();
            assertThat(step.at().toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(18, 0));
        });
        CASES.forEach(script -> assertThat(steps.stream().filter(step -> isOf(step, script)).map(Step::getClass).toList())
                .as(script.key()).startsWith(Step.Proposes.class));
        HEARINGS.forEach(script -> assertThat(steps.stream().filter(step -> isOf(step, script)).map(Step::getClass).toList())
                .as(script.key()).startsWith(Step.Opens.class));
        assertThat(new Schedule(CALENDAR, LocalDate.parse(today), List.of("710", "751")).steps(CASES, HEARINGS, ITEMS))
                .isEqualTo(steps);
    }

    /** The last one is sent two days before the deadline, or on the working day before. */
    @Test
    void another_address_is_written_to_after_the_last_reminder_and_before_the_deadline_on_whatever_day_the_demo_starts() {
        List<CaseScript> cases = CASES.stream().filter(script -> does(script, Verb.NEW_ADDRESS)).toList();
        LocalDate first = LocalDate.parse("2026-11-28");

        assertThat(cases).isNotEmpty();
        first.datesUntil(first.plusYears(1)).forEach(today -> {
            List<Step> steps = new Schedule(CALENDAR, today, List.of("710", "751")).steps(cases, List.of(), List.of());
            cases.forEach(script -> {
                LocalDate asked = dayOf(Verb.HEARING, script, steps);
                LocalDate reminded = asked.plusDays(12);
                while (!CALENDAR.isWorkingDay(reminded)) {
                    reminded = reminded.minusDays(1);
                }
                assertThat(dayOf(Verb.NEW_ADDRESS, script, steps)).as(script.key() + " on " + today)
                        .isBetween(reminded, asked.plusDays(14));
            });
        });
    }

    private static LocalDate dayOf(Verb verb, CaseScript script, List<Step> steps) {
        return steps.stream()
                .filter(step -> step instanceof Step.Acts acts && acts.script().equals(script) && acts.act().verb() == verb)
                .map(step -> step.at().toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(Step step, CaseScript script) {
        return step instanceof Step.Proposes proposes && proposes.script().equals(script)
                || step instanceof Step.Acts acts && acts.script().equals(script);
    }

    private static boolean isOf(Step step, HearingScript script) {
        return step instanceof Step.Opens opens && opens.script().equals(script)
                || step instanceof Step.Answers answers && answers.script().equals(script);
    }
}

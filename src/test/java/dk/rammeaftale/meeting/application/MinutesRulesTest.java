package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinutesRulesTest {

    private static final EnteredOutcome APPROVED = new EnteredOutcome("", "APPROVED", "", "");

    private static AgendaItem itemWith(Bullet... bullets) {
        return SampleAgenda.recorded(SampleAgenda.items().get(0), "", bullets);
    }

    private static EnteredMinutes entered(EnteredOutcome outcome, EnteredOutcome added) {
        return new EnteredMinutes(0, "", Optional.empty(), List.of(outcome), added);
    }

    private static List<Problem> wrong(Bullet bullet, EnteredOutcome outcome, boolean published) {
        EnteredMinutes entered = entered(outcome, EnteredOutcome.NONE);
        return published
                ? MinutesRules.problemsOnceOut(itemWith(bullet), entered)
                : MinutesRules.problems(itemWith(bullet), entered, Optional.of(24));
    }

    private static List<String> wrongWithNew(EnteredOutcome added, boolean published) {
        AgendaItem item = itemWith(Bullet.recommending("at drøfte"));
        List<Problem> problems = published
                ? MinutesRules.problemsOnceOut(item, entered(APPROVED, added))
                : MinutesRules.problems(item, entered(APPROVED, added), Optional.empty());
        return problems.stream()
                .map(problem -> problem.field() + ": " + problem.sentence())
                .toList();
    }

    @Test
    void an_outcome_is_one_of_the_list() {
        assertThat(wrong(Bullet.recommending("at drøfte"), new EnteredOutcome("", "MAYBE", "", ""), false))
                .containsExactly(new Problem("outcome_0", "Vælg et af resultaterne på listen."));
        assertThat(wrong(Bullet.recommending("at drøfte"), EnteredOutcome.NONE, false)).isEmpty();
    }

    @Test
    void texts_have_their_length() {
        EnteredOutcome longest = new EnteredOutcome("x".repeat(2_000), "APPROVED", "x".repeat(4_000), "");
        EnteredOutcome longer = new EnteredOutcome("x".repeat(2_001), "APPROVED", "x".repeat(4_001), "");

        assertThat(wrongWithNew(longest, false)).isEmpty();
        assertThat(wrongWithNew(longer, false)).containsExactly(
                "wording_new: Beslutningen må højst være på 2.000 tegn.", "note_new: Noten må højst være på 4.000 tegn.");
    }

    @Test
    void a_new_decision_has_words_and_an_outcome() {
        assertThat(wrongWithNew(APPROVED, false)).containsExactly("wording_new: Skriv, hvad der blev besluttet.");
        assertThat(wrongWithNew(new EnteredOutcome("", "", "En note", ""), false))
                .containsExactly("wording_new: Skriv, hvad der blev besluttet.");
        assertThat(wrongWithNew(new EnteredOutcome("At undersøge prisen", "", "", ""), false))
                .containsExactly("outcome_new: Vælg, hvad mødet besluttede.");
    }

    @Test
    void once_minutes_are_out_a_new_decision_postpones_nothing() {
        EnteredOutcome postponed = new EnteredOutcome("At undersøge prisen", "POSTPONED", "", "");

        assertThat(wrongWithNew(postponed, false)).isEmpty();
        assertThat(wrongWithNew(postponed, true)).singleElement().asString().startsWith("outcome_new: Hvad der er udsat");
    }

    @Test
    void once_minutes_are_out_the_places_that_a_case_has_got_stay() {
        Bullet given = new Bullet(
                1, "at godkende", true, false, Optional.of(Outcome.APPROVED_WITH_CHANGES), "", Optional.of(18));

        assertThat(wrong(given, new EnteredOutcome("", "APPROVED_WITH_CHANGES", "En note", "18"), true)).isEmpty();
        assertThat(wrong(given, new EnteredOutcome("", "APPROVED_WITH_CHANGES", "", "19"), true)).singleElement()
                .extracting(Problem::sentence).asString().startsWith("Afgørelsen er givet videre til sag");
    }

    @Test
    void a_case_that_is_approved_with_changes_changes_something() {
        EnteredOutcome same = new EnteredOutcome("", "APPROVED_WITH_CHANGES", "", "24");

        assertThat(wrong(Bullet.decidingCase("at godkende"), same, false)).containsExactly(new Problem("places_0",
                "Der er 24 pladser i dag, så intet ville blive ændret. Skriv et andet antal, eller vælg «Ikke godkendt»."));
        assertThat(wrong(Bullet.decidingCase("at godkende"), new EnteredOutcome("", "APPROVED_WITH_CHANGES", "", "23"), false))
                .isEmpty();
        assertThat(wrong(Bullet.decidingCase("at godkende"), new EnteredOutcome("", "NOT_APPROVED", "", "24"), false)).isEmpty();
        assertThat(wrong(Bullet.recommending("at godkende"), same, false)).isEmpty();
    }

    @Test
    void places_are_kept_only_of_a_case_that_is_approved_with_changes() {
        EnteredOutcome changed = new EnteredOutcome("", "APPROVED_WITH_CHANGES", "", "18");

        assertThat(kept(Bullet.decidingCase("at godkende"), changed).placesAfter()).contains(18);
        assertThat(kept(Bullet.decidingCase("at godkende"), new EnteredOutcome("", "APPROVED", "", "18")).placesAfter()).isEmpty();
        assertThat(kept(Bullet.recommending("at godkende"), changed).placesAfter()).isEmpty();
        assertThat(MinutesRules.places("10000")).isEmpty();
    }

    @Test
    void what_was_recommended_is_not_reworded() {
        assertThat(kept(Bullet.recommending("at drøfte"), new EnteredOutcome("at afvise", "APPROVED", "", "")).wording())
                .isEqualTo("at drøfte");
    }

    private static Bullet kept(Bullet bullet, EnteredOutcome outcome) {
        return MinutesRules.bullets(itemWith(bullet), entered(outcome, EnteredOutcome.NONE)).get(0);
    }
}

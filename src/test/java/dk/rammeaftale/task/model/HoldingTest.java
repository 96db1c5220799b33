package dk.rammeaftale.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.Viewer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final Viewer CASE_WORKER = new Viewer("viborg", Set.of("operators", "authority-791"));
    private static final Viewer COLLEAGUE = new Viewer("viborg-direktoer", Set.of("members", "authority-791"));
    private static final Viewer STRANGER = new Viewer("skive", Set.of("operators", "authority-779"));
    private static final Viewer SECRETARY = new Viewer("sekretariat", Set.of("secretariat"));

    private static Holding free() {
        return new Holding(Optional.empty(), Set.of("authority-791"));
    }

    private static Holding heldByTheCaseWorker() {
        return new Holding(Optional.of("viborg"), Set.of("authority-791"));
    }

    private static Holding ofTheDirectorAlone() {
        return new Holding(Optional.of("viborg-direktoer"), Set.of());
    }

    @Test
    void a_free_task_is_done_taken_and_handed_on_by_its_group() {
        for (Viewer one : Set.of(CASE_WORKER, COLLEAGUE)) {
            assertThat(free().mayDo(one)).isTrue();
            assertThat(free().mayTake(one)).isTrue();
            assertThat(free().mayHandOn(one)).isTrue();
            assertThat(free().mayGiveBack(one)).as("there is nothing to give back").isFalse();
            assertThat(free().mayTakeOver(one)).as("nobody has it").isFalse();
            assertThat(free().isOfAnother(one)).isFalse();
        }
    }

    @Test
    void a_task_that_somebody_has_is_done_and_given_back_by_that_person_alone() {
        assertThat(heldByTheCaseWorker().mayDo(CASE_WORKER)).isTrue();
        assertThat(heldByTheCaseWorker().mayGiveBack(CASE_WORKER)).isTrue();
        assertThat(heldByTheCaseWorker().mayDo(COLLEAGUE)).isFalse();
        assertThat(heldByTheCaseWorker().mayGiveBack(COLLEAGUE)).isFalse();
        assertThat(heldByTheCaseWorker().mayTake(COLLEAGUE)).isFalse();
        assertThat(heldByTheCaseWorker().mayTakeOver(CASE_WORKER)).as("it is theirs already").isFalse();
    }

    @Test
    void a_colleague_of_the_same_group_takes_it_over_or_hands_it_on_and_says_why() {
        assertThat(heldByTheCaseWorker().mayTakeOver(COLLEAGUE)).isTrue();
        assertThat(heldByTheCaseWorker().mayHandOn(COLLEAGUE)).isTrue();
        assertThat(heldByTheCaseWorker().isOfAnother(COLLEAGUE)).isTrue();
        assertThat(heldByTheCaseWorker().isOfAnother(CASE_WORKER)).isFalse();
    }

    @Test
    void a_task_of_one_person_stays_with_that_person() {
        assertThat(ofTheDirectorAlone().mayDo(COLLEAGUE)).isTrue();
        for (Viewer one : Set.of(CASE_WORKER, COLLEAGUE, SECRETARY)) {
            assertThat(ofTheDirectorAlone().mayGiveBack(one)).isFalse();
            assertThat(ofTheDirectorAlone().mayHandOn(one)).isFalse();
            assertThat(ofTheDirectorAlone().mayTakeOver(one)).isFalse();
        }
        assertThat(ofTheDirectorAlone().concerns(CASE_WORKER)).isFalse();
    }

    @Test
    void nobody_of_another_group_does_anything() {
        for (Viewer one : Set.of(STRANGER, SECRETARY)) {
            for (Holding holding : Set.of(free(), heldByTheCaseWorker(), ofTheDirectorAlone())) {
                assertThat(holding.mayDo(one)).isFalse();
                assertThat(holding.mayTake(one)).isFalse();
                assertThat(holding.mayTakeOver(one)).isFalse();
                assertThat(holding.mayHandOn(one)).isFalse();
                assertThat(holding.mayGiveBack(one)).isFalse();
            }
        }
    }

    @Test
    void of_two_groups_only_the_shared_one_counts() {
        Holding both = new Holding(Optional.empty(), Set.of("authority-791", "secretariat"));

        assertThat(both.shared(SECRETARY)).containsExactly("secretariat");
        assertThat(both.shared(CASE_WORKER)).containsExactly("authority-791");
        assertThat(both.shared(STRANGER)).isEmpty();
    }
}

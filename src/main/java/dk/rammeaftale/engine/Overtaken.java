package dk.rammeaftale.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else, or a timer, did a step between our look at the engine and our own step. */
public final class Overtaken {

    private Overtaken() {
    }

    /**
     * Does something in the engine.
     *
     * @param what what has moved on if somebody was faster, e.g. "the meeting"
     * @throws OptimisticLockingFailureException if somebody was faster
     */
    public static <T> T orDone(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw isIn(failed) ? new OptimisticLockingFailureException(what + " has moved on", failed) : failed;
        }
    }

    private static boolean isIn(RuntimeException failed) {
        return failed instanceof OptimisticLockingException
                || failed instanceof NullValueException
                || Refusal.in(failed).filter(Refusal::isConflict).isPresent();
    }
}

package dk.rammeaftale.clock;

import java.util.Collection;
import java.util.function.Consumer;

/** Goes through several pieces of work so that one that fails does not hold the others back. */
public final class OneByOne {

    private OneByOne() {
    }

    /** Does all of them; the first failure is thrown at the end, with the later ones suppressed in it. */
    public static <T> void forEach(Collection<T> pieces, Consumer<T> work) {
        RuntimeException failure = null;
        for (T piece : pieces) {
            try {
                work.accept(piece);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

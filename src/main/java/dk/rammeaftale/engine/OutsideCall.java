package dk.rammeaftale.engine;

/** Marks the current thread as serving a call that came in through one of the engine's own REST interfaces. */
final class OutsideCall {

    private static final ThreadLocal<Boolean> CURRENT = new ThreadLocal<>();

    private OutsideCall() {
    }

    static boolean isCurrent() {
        return Boolean.TRUE.equals(CURRENT.get());
    }

    static void begin() {
        CURRENT.set(true);
    }

    static void end() {
        CURRENT.remove();
    }
}

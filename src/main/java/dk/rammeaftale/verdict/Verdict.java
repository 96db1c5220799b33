package dk.rammeaftale.verdict;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outcome of a check: an accepted value, or the problems it was refused for. */
public sealed interface Verdict<T> {

    record Accepted<T>(T value) implements Verdict<T> {
    }

    record Refused<T>(List<Problem> problems) implements Verdict<T> {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem");
            }
            problems = List.copyOf(problems);
        }

        /** All sentences, each with the field it is about, in one line. */
        public String sentences() {
            return problems.stream()
                    .map(problem -> problem.sentence() + " (" + problem.field() + ")")
                    .collect(Collectors.joining(" "));
        }
    }

    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    static <T> Verdict<T> refused(String field, String sentence) {
        return new Refused<>(List.of(new Problem(field, sentence)));
    }

    /** The same verdict about something made of the accepted value. */
    default <R> Verdict<R> map(Function<T, R> making) {
        return this instanceof Refused<T> refused
                ? refused(refused.problems())
                : accepted(making.apply(((Accepted<T>) this).value()));
    }

    /**
     * The accepted value.
     *
     * @param refusal makes the exception to throw from the sentences of a refusal
     * @throws X if refused
     */
    default <X extends RuntimeException> T orElseThrow(Function<String, X> refusal) {
        if (this instanceof Refused<T> refused) {
            throw refusal.apply(refused.sentences());
        }
        return ((Accepted<T>) this).value();
    }
}

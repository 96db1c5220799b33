package dk.rammeaftale;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as sentences instead of a stack trace. */
class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedStart refused) {
        return new FailureAnalysis(String.join(System.lineSeparator(), refused.sentences()),
                "Correct the settings named above and start again.", refused);
    }
}

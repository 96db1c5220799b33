package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.EnteredResolution;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Proofs;
import dk.rammeaftale.hearing.application.UnprovenSilence;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the secretariat found out about the seats whose silence was not proved, or the later day it has chosen. */
@Component
class ResolveUnprovenListener implements ExecutionListener {

    private final UnprovenSilence silence;
    private final Hearings hearings;
    private final Proofs proofs;
    private final CurrentUser user;

    ResolveUnprovenListener(UnprovenSilence silence, Hearings hearings, Proofs proofs, CurrentUser user) {
        this.silence = silence;
        this.hearings = hearings;
        this.proofs = proofs;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        long hearing = HearingProcess.HEARING_ID.of(execution);
        UnprovenSilence.Way way = isResolvedByItself(hearing)
                ? UnprovenSilence.Way.RESOLVED
                : silence.resolve(
                                hearing,
                                resolutions(execution),
                                SentValues.text(execution, HearingProcess.EXTEND_TO.name()),
                                new Viewer(user.username(), user.groups()))
                        .orElseThrow(Refusal::badRequest);
        HearingProcess.EXTENDED.set(execution, way == UnprovenSilence.Way.EXTENDED);
        HearingDeadlines.set(execution, hearings.get(hearing));
    }

    /** What was missing has come in meanwhile: an answer, a reply that was read. */
    private boolean isResolvedByItself(long hearing) {
        return !proofs.holdBack(hearings.get(hearing));
    }

    private static List<EnteredResolution> resolutions(DelegateExecution execution) {
        return execution.getVariableNames().stream()
                .map(HearingProcess.RESOLUTION::matcher)
                .filter(Matcher::matches)
                .map(MatchResult.class::cast)
                .map(name -> name.group(1))
                .distinct()
                .map(code -> new EnteredResolution(
                        new AuthorityCode(code),
                        SentValues.text(execution, "resolve_" + code),
                        SentValues.text(execution, "resolve_" + code + "_answer"),
                        SentValues.text(execution, "resolve_" + code + "_comment"),
                        SentValues.text(execution, "resolve_" + code + "_note")))
                .toList();
    }
}

package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Proofs;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat.Resolution;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the secretariat sees when a hearing cannot close because somebody's silence is not proved. */
@Component
class ResolveUnprovenPage implements FormPage {

    private static final Map<String, String> WAYS = ways();

    private final Hearings hearings;
    private final Proofs proofs;
    private final Directory directory;
    private final Clock clock;

    ResolveUnprovenPage(Hearings hearings, Proofs proofs, Directory directory, Clock clock) {
        this.hearings = hearings;
        this.proofs = proofs;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resolve-unproven";
    }

    /** A seat in question, with what is missing and what is known. */
    public record Row(String code, String name, List<String> missing, String known) {
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        VisibleTask task = request.task().orElseThrow();
        Hearing hearing = hearings.get((Long) task.variables().get("hearingId"));
        return Map.of(
                "hearing", hearing,
                "deadline", DanishDates.endOf(hearing.opened().lastDay()),
                "seats", proofs.unproven(hearing).stream().map(this::row).toList(),
                "ways", WAYS,
                "answers", AnswerChoices.of(hearing.terms().policy()),
                "earliest", LocalDate.now(clock.withZone(DanishDates.ZONE)).plusDays(1));
    }

    private Row row(SeatProof proof) {
        return new Row(
                proof.seat().authority().value(),
                directory.authority(proof.seat().authority()).name() + ", " + proof.seat().person(),
                proof.missing(),
                proof.statement());
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(Resolution.Kind.CONTACTED.name(), "Medlemmet er nået på anden måde og kender høringen");
        ways.put(Resolution.Kind.ANSWERED.name(), "Medlemmet har svaret");
        ways.put(Resolution.Kind.WAIVED.name(), "Pladsen høres ikke, med formandens samtykke");
        return ways;
    }
}

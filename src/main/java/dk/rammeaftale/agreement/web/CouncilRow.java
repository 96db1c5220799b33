package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An authority on the board, in words.
 *
 * @param meeting the day of the council's decision, or of the meeting to come; may be empty
 * @param extract the id of its extract, or null
 */
public record CouncilRow(
        String code,
        String authority,
        String sign,
        String state,
        String meeting,
        String agendaLink,
        String decision,
        String reservation,
        String treatment,
        Long extract,
        String missing,
        String recordedBy) {

    static final List<String> HEADINGS = List.of(
            "Kode", "Myndighed", "Tilstand", "Rådets møde", "Beslutning", "Forbehold", "Behandling", "Udskrift", "Mangler", "Dagsorden",
            "Registreret af");

    static CouncilRow of(CouncilStanding council, LocalDate today, UnaryOperator<String> describe) {
        CouncilState state = council.stateOn(today);
        Optional<Ratification> last = council.last();
        // Asked again, the council deals with it at another meeting.
        Optional<LocalDate> meeting = council.plan().meetingOn().or(() -> last.map(Ratification::decidedOn));
        String link = council.plan().meetingOn().isPresent()
                ? council.plan().agendaLink()
                : last.map(Ratification::agendaLink).orElse("");
        return new CouncilRow(
                council.authority().code().value(),
                council.authority().name(),
                state.sign(),
                state.label(),
                meeting.map(DanishDates::day).orElse(""),
                link,
                last.map(one -> one.decision().label()).orElse(""),
                last.map(Ratification::reservation).orElse(""),
                last.map(CouncilRow::treatment).orElse(""),
                last.flatMap(Ratification::extract).orElse(null),
                state.missing(),
                last.map(one -> describe.apply(one.recordedBy())).orElse(""));
    }

    static String treatment(Ratification decision) {
        return decision.treatment()
                .map(one -> "Behandlet i %s den %s: %s".formatted(one.by().label(), DanishDates.day(one.on()), one.words()))
                .orElse("");
    }

    List<String> cells() {
        return List.of(
                code, authority, state, meeting, decision, reservation, treatment, extract == null ? "nej" : "ja", missing, agendaLink,
                recordedBy);
    }
}

package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers of a hearing as a table: a line for everybody asked, also those who are missing; a column for each field. */
@Component
@Transactional(readOnly = true)
public class AnswerTable {

    private final HearingRegister hearings;
    private final AnswerRegister answers;
    private final Seats seats;
    private final AskedFields fields;
    private final Directory directory;

    AnswerTable(
            HearingRegister hearings,
            AnswerRegister answers,
            Seats seats,
            AskedFields fields,
            Directory directory) {
        this.hearings = hearings;
        this.answers = answers;
        this.seats = seats;
        this.fields = fields;
        this.directory = directory;
    }

    /** The header row, in Danish. */
    public List<String> header(long hearingId) {
        List<String> header = new ArrayList<>(
                List.of("Myndighed", "Kode", "Person", "Svar", "Tekst", "Modtaget", "Afgivet", "Registreret"));
        header.addAll(fields.labels(hearing(hearingId)).values());
        return header;
    }

    /** A line for each seat asked. */
    public List<List<String>> rows(long hearingId) {
        Hearing hearing = hearing(hearingId);
        Set<String> columns = fields.labels(hearing).keySet();
        Map<AuthorityCode, Answer> given =
                answers.counting(hearingId).stream().collect(Collectors.toMap(Answer::seat, Function.identity()));
        Map<AuthorityCode, String> names = directory.names();
        return seats.asked(hearingId).stream()
                .map(seat -> row(hearing, seat, names.get(seat.authority()), Optional.ofNullable(given.get(seat.authority())), columns))
                .toList();
    }

    private Hearing hearing(long hearingId) {
        return hearings.find(hearingId).orElseThrow();
    }

    private List<String> row(
            Hearing hearing, HearingSeat seat, String authority, Optional<Answer> given, Set<String> columns) {
        List<String> row = new ArrayList<>(List.of(
                authority,
                seat.authority().value(),
                seat.person(),
                given.map(answer -> answer.kind().label()).orElse("Mangler svar"),
                given.map(Answer::comment).orElse(""),
                given.map(answer -> DanishDates.moment(answer.receivedAt())).orElse(""),
                given.map(answer -> answer.way().label()).orElse(""),
                given.flatMap(Answer::recorded).map(Answer.Recorded::note).orElse("")));
        columns.forEach(name -> row.add(given
                .map(answer -> fields.shown(hearing, seat.authority(), name, answer.fields().getOrDefault(name, "")))
                .orElse("")));
        return row;
    }
}

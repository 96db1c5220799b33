package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.Nomination;
import dk.rammeaftale.hearing.model.SurveyField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers of a hearing as a table: a line for everybody asked, also those who are missing; a column for each field. */
@Component
@Transactional(readOnly = true)
public class AnswerTable {

    private final HearingRegister hearings;
    private final AnswerRegister answers;
    private final Seats seats;
    private final SurveyRegister surveys;
    private final Uploads uploads;
    private final Directory directory;

    AnswerTable(
            HearingRegister hearings,
            AnswerRegister answers,
            Seats seats,
            SurveyRegister surveys,
            Uploads uploads,
            Directory directory) {
        this.hearings = hearings;
        this.answers = answers;
        this.seats = seats;
        this.surveys = surveys;
        this.uploads = uploads;
        this.directory = directory;
    }

    /** The header row, in Danish. */
    public List<String> header(long hearingId) {
        List<String> header = new ArrayList<>(
                List.of("Myndighed", "Kode", "Person", "Svar", "Tekst", "Modtaget", "Afgivet", "Registreret"));
        header.addAll(columns(hearingId).values());
        return header;
    }

    /** A line for each seat asked. */
    public List<List<String>> rows(long hearingId) {
        Map<String, String> columns = columns(hearingId);
        return seats.asked(hearingId).stream().map(seat -> row(hearingId, seat, columns)).toList();
    }

    private List<String> row(long hearingId, HearingSeat seat, Map<String, String> columns) {
        Optional<Answer> given = answers.counting(hearingId).stream()
                .filter(answer -> answer.seat().equals(seat.authority()))
                .findFirst();
        List<String> row = new ArrayList<>(List.of(
                directory.authority(seat.authority()).name(),
                seat.authority().value(),
                seat.person(),
                given.map(answer -> answer.kind().label()).orElse("Mangler svar"),
                given.map(Answer::comment).orElse(""),
                given.map(answer -> DanishDates.moment(answer.receivedAt())).orElse(""),
                given.map(answer -> answer.way().label()).orElse(""),
                given.flatMap(Answer::recorded).map(Answer.Recorded::note).orElse("")));
        columns.keySet().forEach(name -> row.add(given.map(answer -> shown(hearingId, answer, name)).orElse("")));
        return row;
    }

    /** A file is shown by its name. */
    private String shown(long hearingId, Answer answer, String field) {
        String value = answer.fields().getOrDefault(field, "");
        boolean isFile = surveys.of(hearingId).field(field)
                .filter(asked -> asked.type() == SurveyField.Type.FILE)
                .isPresent();
        return isFile ? uploads.nameOf(hearingId, answer.seat(), field, value).orElse("") : value;
    }

    /** The fields of the answers, by their names, with what stands above each. */
    private Map<String, String> columns(long hearingId) {
        Hearing hearing = hearings.find(hearingId).orElseThrow();
        Map<String, String> columns = new LinkedHashMap<>();
        switch (hearing.terms().policy()) {
            case NOMINATION -> {
                columns.put(Nomination.REPRESENTATIVE, "Repræsentant");
                columns.put(Nomination.ALTERNATE, "Suppleant");
            }
            case SURVEY -> surveys.of(hearingId).fields().forEach(field -> columns.put(field.name(), field.label()));
            case SILENCE_APPROVES, COMMENTS_ONLY, EXPLICIT_APPROVAL -> { }
        }
        return columns;
    }
}

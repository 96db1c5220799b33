package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static dk.rammeaftale.hearing.OwnHearingStage.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Authorities answer nominations and surveys on their personal page, without a login. */
@ServiceTest
class AnsweredOnThePageTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private Answers answers;
    @LocalServerPort
    private int port;

    private LinkVisitor visitor;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        visitor = new LinkVisitor(port);
    }

    @Test
    void a_nomination_is_reviewed_and_confirmed() {
        Hearing hearing = stage.asks(question("NOMINATION", "791"));
        String token = stage.tokenOf(hearing, VIBORG);

        HttpResponse<String> wrong = visitor.post(token, "gennemse", Map.of("answer", "NOMINATED", "representative", "Chef A"));
        HttpResponse<String> review = visitor.post(token, "gennemse", Map.of("representative", "Chef A", "alternate", "Chef B"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv navnet på suppleanten.", "value=\"Chef A\"");
        assertThat(review.body()).contains("Repræsentant", "Chef A", "Suppleant", "Chef B");
        assertThat(answers.all(hearing.id())).isEmpty();

        visitor.post(token, "bekraeft", LinkVisitor.hiddenFields(review.body()));
        stage.daysPass(0);

        assertThat(answers.all(hearing.id())).singleElement().satisfies(answer -> {
            assertThat(answer.way()).isEqualTo(Answer.Way.LINK);
            assertThat(answer.fields()).containsEntry("alternate", "Chef B");
        });
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("COMPLETED");
    }

    @Test
    void a_survey_is_answered_with_a_file_that_is_kept_until_the_confirmation() {
        Map<String, Object> survey = survey("791,727");
        survey.put("attachment_1", Variables.fileValue("vejledning.pdf", true).file(SampleFiles.pdf()).create());
        Hearing hearing = stage.asks(survey);
        String token = stage.tokenOf(hearing, VIBORG);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("field_1", "12,5", "field_2", "Nej", "field_3", "Flere"));

        HttpResponse<String> page = visitor.get(token);
        HttpResponse<String> program = visitor.upload(token, "gennemse", fields, "field_4", "analyse.pdf", SampleFiles.exe());
        HttpResponse<String> review = visitor.upload(token, "gennemse", fields, "field_4", "analyse.pdf", SampleFiles.pdf());

        assertThat(page.body()).contains("multipart/form-data", "Haster det?", "vejledning.pdf", "Har I bemærkninger");
        assertThat(visitor.get(token, "bilag/1").statusCode()).isEqualTo(200);
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("er ikke en PDF");
        assertThat(review.body()).contains("Analyse", "analyse.pdf", "12,5");

        HttpResponse<String> confirmed = visitor.post(token, "bekraeft", LinkVisitor.hiddenFields(review.body()));

        assertThat(visitor.get(LinkVisitor.location(confirmed)).body()).contains("analyse.pdf", "Antal pladser, I mangler");
        assertThat(visitor.get(token).body()).contains("Vedhæftet: analyse.pdf");
        assertThat(answers.counting(hearing.id(), VIBORG).orElseThrow().fields()).containsKeys("field_1", "field_4");
        assertThat(stage.taskOfAuthority(hearing, "791")).isNull();
        assertThat(stage.taskOfAuthority(hearing, "727")).isNotNull();
    }

    @Test
    void a_file_of_another_seat_is_not_taken() {
        Hearing hearing = stage.asks(survey("791,727"));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("field_1", "1", "field_2", "Nej", "field_3", "Flere"));
        String viborg = visitor.upload(stage.tokenOf(hearing, VIBORG), "gennemse", fields, "field_4", "a.pdf", SampleFiles.pdf()).body();
        fields.put("field_4", LinkVisitor.hiddenFields(viborg).get("field_4"));

        HttpResponse<String> odder = visitor.post(stage.tokenOf(hearing, new AuthorityCode("727")), "bekraeft", fields);

        assertThat(odder.statusCode()).isEqualTo(422);
        assertThat(odder.body()).contains("Filen findes ikke. Vedhæft den igen.");
        assertThat(answers.all(hearing.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SILENCE_APPROVES | hvis alle har svaret, og ingen har gjort indsigelse.",
        "EXPLICIT_APPROVAL | hvis alle har svaret, og alle godkender.",
        "COMMENTS_ONLY | hvis alle har svaret.",
        "NOMINATION | hvis alle har svaret."})
    void the_page_says_when_the_hearing_closes_before_and_speaks_of_no_case(String policy, String words) {
        Hearing hearing = stage.asks(question(policy, "791"));

        String page = visitor.get(stage.tokenOf(hearing, VIBORG)).body();

        assertThat(page).contains("Høringen lukker før, " + words, "Hvad der høres om").doesNotContain("<h2>Sagen</h2>");
    }
}

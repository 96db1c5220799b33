package dk.rammeaftale.hearing.store;

import dk.rammeaftale.hearing.application.SurveyRegister;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.hearing.model.SurveyField;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSurveyRegister implements SurveyRegister {

    private final JdbcClient jdbc;

    JdbcSurveyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long hearingId, Survey survey) {
        survey.fields().forEach(field -> {
            jdbc.sql("insert into hearing_survey_field (hearing_id, number, label, type) values (:id, :number, :label, :type)")
                    .param("id", hearingId)
                    .param("number", field.number())
                    .param("label", field.label())
                    .param("type", field.type().name())
                    .update();
            addOptions(hearingId, field);
        });
    }

    private void addOptions(long hearingId, SurveyField field) {
        for (int position = 0; position < field.options().size(); position++) {
            jdbc.sql("""
                            insert into hearing_survey_option (hearing_id, number, position, label)
                            values (:id, :number, :position, :label)
                            """)
                    .param("id", hearingId)
                    .param("number", field.number())
                    .param("position", position)
                    .param("label", field.options().get(position))
                    .update();
        }
    }

    @Override
    public Survey of(long hearingId) {
        return new Survey(jdbc.sql("select number, label, type from hearing_survey_field where hearing_id = :id order by number")
                .param("id", hearingId)
                .query((row, index) -> new SurveyField(
                        row.getInt("number"),
                        row.getString("label"),
                        SurveyField.Type.valueOf(row.getString("type")),
                        options(hearingId, row.getInt("number"))))
                .list());
    }

    private List<String> options(long hearingId, int number) {
        return jdbc.sql("select label from hearing_survey_option where hearing_id = :id and number = :number order by position")
                .param("id", hearingId)
                .param("number", number)
                .query(String.class)
                .list();
    }
}

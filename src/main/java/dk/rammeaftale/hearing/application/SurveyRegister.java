package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Survey;

/** Where it is kept what surveys ask. */
public interface SurveyRegister {

    void add(long hearingId, Survey survey);

    /** What a hearing asks; no fields unless it is a survey. */
    Survey of(long hearingId);
}

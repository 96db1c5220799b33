package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Policy;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hearings are held.
 *
 * @param days                 full days to answer, the sending day not counted (agreement note 2025, point 3: 14)
 * @param silenceApproves      whether silence by the deadline approves (practice of 2011 and 2016)
 * @param closeWhenAllAnswered whether a hearing closes once every seat asked has answered without objection (our reading)
 * @param askProposer          whether the operator's own seat is asked about its own proposal (our reading: no)
 * @param reminderDays         how many days before the last day those who have not answered are reminded
 * @param objectionNeedsLogin  whether an objection is taken only from somebody who has logged in
 * @param linkDays             how many days after its hearing a personal link still works
 * @param askAgain             who is asked in a round after the first
 */
@Validated
@ConfigurationProperties("rammeaftale.hearing")
record HearingSettings(
        @Min(1) @DefaultValue("14") int days,
        @DefaultValue("true") boolean silenceApproves,
        @DefaultValue("true") boolean closeWhenAllAnswered,
        @DefaultValue("false") boolean askProposer,
        @NotNull @DefaultValue({"7", "2"}) List<@Positive Integer> reminderDays,
        @DefaultValue("false") boolean objectionNeedsLogin,
        @Min(0) @DefaultValue("30") int linkDays,
        @NotNull @DefaultValue("ALL") AskAgain askAgain) {

    /** The terms on which the secretariat holds a hearing of its own. */
    HearingTerms termsOfOwn(Policy policy) {
        return policy == Policy.SILENCE_APPROVES
                ? HearingTerms.ofMailHearing(silenceApproves, false)
                : HearingTerms.of(policy);
    }
}

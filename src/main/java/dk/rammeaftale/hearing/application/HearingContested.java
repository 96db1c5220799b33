package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;

/** A seat has given an answer that stops approval; published in the transaction that took the answer. */
public record HearingContested(Hearing hearing, Answer answer) {
}

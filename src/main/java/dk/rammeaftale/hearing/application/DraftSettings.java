package dk.rammeaftale.hearing.application;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many mails a page without login may cause, each seat and day in Denmark.
 *
 * @param askedPerDay how many times a colleague may be asked to prepare an answer
 * @param readyPerDay how many times a draft may be changed, each of which the person on the seat is told of
 */
@Validated
@ConfigurationProperties("rammeaftale.hearing.drafts")
record DraftSettings(@Min(0) @DefaultValue("5") int askedPerDay, @Min(0) @DefaultValue("20") int readyPerDay) {
}

package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.ReplyReading;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The lines by which a reply to a mail is an answer without anybody reading it.
 *
 * @param noRemarks each means no remarks, if it stands alone
 * @param objection each begins an objection, whose text is the rest of the mail
 */
@Validated
@ConfigurationProperties("rammeaftale.hearing.phrases")
record ReplyPhrases(
        @NotEmpty @DefaultValue({
            "Ingen bemærkninger", "Ingen bemærkninger herfra", "Ingen bemærkninger fra os", "Ingen kommentarer",
            "Ingen bemærkninger til forslaget", "Ingen bemærkninger til sagen", "Vi har ingen bemærkninger",
            "Vi har ingen bemærkninger til forslaget", "Vi har ingen bemærkninger til sagen",
            "Jeg har ingen bemærkninger", "Kommunen har ingen bemærkninger", "Regionen har ingen bemærkninger"
        }) List<@NotBlank String> noRemarks,
        @NotEmpty @DefaultValue("Indsigelse") List<@NotBlank String> objection) {

    ReplyReading reading() {
        return new ReplyReading(noRemarks, objection);
    }
}

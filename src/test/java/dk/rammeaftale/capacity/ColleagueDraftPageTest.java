package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.hearing.model.Answer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague prepares the answer behind a link of their own; only the member can give it. */
@ServiceTest
class ColleagueDraftPageTest extends VisitedAnswerPage {

    @Test
    void a_colleague_prepares_the_answer_and_only_the_member_gives_it() {
        HttpResponse<String> asked = visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));
        assertThat(LinkVisitor.location(asked)).isEqualTo(token + "/kollega");
        assertThat(visitor.get(token, "kollega").body()).contains("Et link til at forberede svaret er sendt til", COLLEAGUE);
        assertThat(stage.mailed(number, "draft-asked")).containsExactly(COLLEAGUE);
        String draft = draftToken(COLLEAGUE);
        assertThat(visitor.get(draft).body()).contains("Du forbereder et svar for", "Udkast til svaret");

        assertThat(visitor.post(draft, "bekraeft", CONSENT).statusCode()).isEqualTo(404);
        assertThat(visitor.post(draft, "gennemse", CONSENT).statusCode()).isEqualTo(404);
        assertThat(visitor.post(draft, "kollega", Map.of("colleague", COLLEAGUE)).statusCode()).isEqualTo(404);
        assertThat(visitor.post(draft, "gem", answer("", "")).statusCode()).isEqualTo(422);
        assertThat(visitor.post(draft, "gem", answer("REMARK", "Husk naboerne.")).statusCode()).isEqualTo(303);

        assertThat(versions()).isEmpty();
        assertThat(visitor.get(draft).body()).contains("Udkastet er gemt 11. december 2026 kl. 09.00", "Husk naboerne.");
        assertThat(stage.textOfMail(number, "draft-ready", ADDRESS)).contains("Udkast klar", COLLEAGUE, "Husk naboerne.");
        assertThat(visitor.get(token).body())
                .contains("Udkast klar", COLLEAGUE, "Husk naboerne.")
                .containsPattern(chosen("REMARK"))
                .doesNotContain("quick-answers");
        confirms(answer("REMARK", "Husk naboerne."));
        assertThat(versions()).singleElement().extracting(Answer::by).isEqualTo(DIRECTOR);
        assertThat(visitor.get(token).body()).doesNotContain("Udkast klar");
    }

    @Test
    void the_same_draft_again_tells_nobody_and_a_draft_is_not_changed_without_end() {
        visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));
        String draft = draftToken(COLLEAGUE);
        visitor.post(draft, "gem", answer("REMARK", "0"));
        visitor.post(draft, "gem", answer("REMARK", "0"));
        assertThat(stage.mailed(number, "draft-ready")).hasSize(1);

        for (int change = 1; change < 20; change++) {
            assertThat(visitor.post(draft, "gem", answer("REMARK", "" + change)).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> refused = visitor.post(draft, "gem", answer("REMARK", "20"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("højst ændres 20 gange om dagen");
        assertThat(stage.mailed(number, "draft-ready")).hasSize(20);
        time.timeIs("2026-12-12T09:00");
        assertThat(visitor.post(draft, "gem", answer("REMARK", "20")).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "konsulent", "konsulent@viborg.example", "konsulent@skive.example.com", "a@x.skive.example"})
    void only_an_address_in_the_seats_own_mail_domain_is_written_to(String address) {
        Map<String, Long> before = rows.counted();

        HttpResponse<String> refused = visitor.post(token, "kollega", Map.of("colleague", address));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-colleague\"", "skive.example");
        assertThat(rows.counted()).isEqualTo(before);
    }

    @Test
    void a_seat_cannot_have_mail_written_to_colleagues_without_end() {
        for (int mail = 0; mail < 5; mail++) {
            assertThat(visitor.post(token, "kollega", Map.of("colleague", "k" + mail + "@skive.example")).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> refused = visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("højst sendes 5 links om dagen");
        assertThat(stage.mailed(number, "draft-asked")).hasSize(5);
        time.timeIs("2026-12-12T09:00");
        assertThat(visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE)).statusCode()).isEqualTo(303);
    }

    @Test
    void a_colleagues_link_that_nobody_asked_for_is_dead_and_all_are_after_the_deadline() {
        isDead(draftToken(COLLEAGUE));
        visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));
        assertThat(visitor.get(draftToken(COLLEAGUE)).statusCode()).isEqualTo(200);

        time.timeIs("2026-12-29T00:00");

        isDead(draftToken(COLLEAGUE));
        assertThat(visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE)).statusCode()).isEqualTo(422);
    }
}

package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages behind a personal link, as they leave the service. */
class LinkPagesTest {

    private static final PageRenderer RENDERER = new PageRenderer();

    @ParameterizedTest
    @EnumSource
    void a_page_has_one_heading_and_nothing_its_security_policy_would_stop(LinkPages page) {
        assertThat(page.html(RENDERER))
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<html lang=\"da\"")
                .doesNotContain(" style=", "<style", "onclick", "http://", "https://", " th:", "${")
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_behind_a_link_leads_nowhere_but_to_itself_its_assets_the_tasks_and_the_statement(LinkPages page) {
        String html = page.html(RENDERER);

        assertThat(Pattern.compile("(?:href|src|action)=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)))
                .allMatch(address -> address.startsWith("#") || address.startsWith("/assets/") || address.equals("data:,")
                        || address.equals(LinkPages.LINK) || address.equals("/opgaver")
                        || address.equals("/was")
                        || address.startsWith(LinkPages.LINK + "/"));
    }

    @Test
    void no_answer_is_chosen_beforehand() {
        assertThat(LinkPages.FIRST_ROUND.html(RENDERER))
                .contains("Ingen bemærkninger", "Indsigelse (forslaget", "Afgiver ikke svar", "Deltager ikke (inhabil)")
                .doesNotContain("checked");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT_READY", "OBJECTION_WITHOUT_TEXT"})
    void what_was_chosen_stands_when_the_page_comes_back(LinkPages page) {
        assertThat(page.html(RENDERER)).containsPattern("value=\"OBJECTION\"[^>]*checked=\"checked\"");
    }

    @ParameterizedTest
    @MethodSource("dk.rammeaftale.web.LinkPages#withErrors")
    void an_error_is_told_on_top_and_at_its_field(LinkPages page) {
        String html = page.html(RENDERER);

        assertThat(html).contains("<title>Fejl: ", "role=\"alert\"", "form-error-message").doesNotContain("<h1>Fejl");
        String field = Pattern.compile("href=\"#(f-\\w+)\"").matcher(html).results().findFirst().orElseThrow().group(1);
        assertThat(html).contains("id=\"" + field + "\"");
    }

    @Test
    void the_review_carries_what_was_entered_and_nothing_else() {
        assertThat(LinkPages.REVIEW.html(RENDERER))
                .containsPattern("type=\"hidden\" name=\"answer\" value=\"REMARK\"")
                .contains("Hvornår er &lt;huset&gt; klar?")
                .doesNotContain("type=\"radio\"", "<textarea");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEAD", "BUSY"})
    void a_page_for_nobody_in_particular_says_nothing_about_anybody(LinkPages page) {
        assertThat(page.html(RENDERER)).doesNotContain("<form", "Viborg Kommune", LinkPages.LINK);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "DRAFT_SAVED", "DRAFT_WITH_ERRORS"})
    void a_colleague_is_offered_to_save_a_draft_and_never_to_answer(LinkPages page) {
        assertThat(page.html(RENDERER))
                .contains("Gem udkast", "action=\"" + LinkPages.LINK + "/gem\"")
                .doesNotContain("/gennemse", "/bekraeft", "/kollega");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_CLOSED", "LATE_CONTACT_REVIEW"})
    void an_answer_to_a_closed_contact_log_is_taken_and_said_to_be_late(LinkPages page) {
        assertThat(page.html(RENDERER)).contains("Kontakten er dokumenteret", "mærket som for sent", "<form");
    }

    @Test
    void what_becomes_of_a_late_answer_is_said_in_the_words_of_its_page() {
        assertThat(LinkPages.LATE_RECEIPT.html(RENDERER)).contains("Det ændrer ikke resultatet. Sekretariatet får besked.");
        assertThat(LinkPages.LATE_CONTACT_RECEIPT.html(RENDERER))
                .contains("Driftsherren og sekretariatet får besked.")
                .doesNotContain("resultatet", "Høringen");
    }
}

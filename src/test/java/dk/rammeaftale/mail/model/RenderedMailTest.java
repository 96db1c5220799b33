package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RenderedMailTest {

    @Test
    void blanks_at_the_end_of_a_line_are_left_out() {
        assertThat(text("Høring \t\nSvar senest i dag  ")).isEqualTo("Høring\nSvar senest i dag\n");
    }

    @Test
    void a_text_has_at_most_one_empty_line_in_a_row_also_where_a_template_left_blanks_in_it() {
        assertThat(text("Høring\n  \n\n\t\n\nSvar")).isEqualTo("Høring\n\nSvar\n");
    }

    @Test
    void a_page_has_no_empty_line() {
        assertThat(new RenderedMail("Emne", "Tekst", "<p>\n \n</p>\n\n").html()).isEqualTo("<p>\n</p>\n");
    }

    @Test
    void control_characters_are_left_out_and_tabs_within_a_line_stay() {
        assertThat(text("Svar\u0000 \r\n\u0085ja\tnej\u001b")).isEqualTo("Svar\nja\tnej\n");
    }

    @Test
    void empty_lines_before_and_after_the_text_are_left_out() {
        assertThat(text("\n\n Svar \n\n")).isEqualTo("Svar\n");
    }

    @Test
    void characters_beyond_the_first_plane_stay() {
        assertThat(text("Tak 🙂")).isEqualTo("Tak 🙂\n");
    }

    @Test
    void a_mail_that_is_tidied_again_is_the_same() {
        RenderedMail once = new RenderedMail("Emne \n", "a\n\n\n\nb ", "<p>\n\n</p>");
        assertThat(new RenderedMail(once.subject(), once.text(), once.html())).isEqualTo(once);
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(new RenderedMail(" Høring\r\nBcc: andre ", "", "").subject()).isEqualTo("Høring Bcc: andre");
    }

    @Test
    void a_mail_without_a_subject_is_refused() {
        assertThatThrownBy(() -> new RenderedMail(" \n", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(String text) {
        return new RenderedMail("Emne", text, "").text();
    }
}

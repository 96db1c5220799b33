package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real programs write is in the corpus; here are the edges. */
class NewTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Svar\n\nDen man. 14. dec. 2026 kl. 09.00 skrev NN <nn@x.example>:\n\n> Gammelt",
        "Svar\nDen man. 14. dec. 2026 kl. 09.00 skrev NN <nn@x.example>:\nGammelt uden tegn",
        "Svar\n\nDen man. 14. dec. 2026 kl. 09.00 skrev\nNN fra sekretariatet i\nViborg <nn@x.example>:\n\n> Gammelt",
        "Svar\n\nOn Mon, 14 Dec 2026 at 09:00, NN <nn@x.example> wrote:\n\n> Gammelt",
        "Svar\n\nnn@x.example skrev:\n> Gammelt",
        "Svar\n\n> Gammelt\n>> Ældre",
        "> Gammelt\n\nSvar",
        "Svar\r\n\r\n-----Oprindelig meddelelse-----\r\nGammelt",
        "Svar\n\n-------- Videresendt besked --------\nGammelt",
        "Svar\n________________________________\nFra: NN\nSendt: 14. december 2026\nTil: MM\nEmne: Sag\n\nGammelt",
        "Svar\n\n*Fra:* NN\n*Sendt:* 14. december 2026\n*Til:* MM\n\nGammelt",
        "Svar\n\nBegin forwarded message:\n\nGammelt",
    })
    void what_is_quoted_is_cut(String mail) {
        assertThat(NewText.of(mail)).isEqualTo("Svar");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Den 14.12.2026 skrev vi til jer om følgende:\nTaksten stiger.",
        "On 14.12 at 10:00 we wrote:\nThe rate rises.",
        "Fra: 24 pladser\nTil: 12 pladser",
        "Den nye takst:\n1.234 kr.",
        "Skriv til nn@x.example:\nDen gamle adresse gælder ikke.",
        "Svar\n-- \nNN\nViborg Kommune",
    })
    void what_a_person_writes_of_themselves_stays(String mail) {
        assertThat(NewText.of(mail)).isEqualTo(mail.replace("-- \n", "--\n"));
    }

    @Test
    void answers_between_the_quoted_lines_stay() {
        assertThat(NewText.of("> Er 12 pladser nok?\nNej.\n> Er taksten rigtig?\nJa.")).isEqualTo("Nej.\nJa.");
    }

    @Test
    void nothing_new_is_nothing() {
        assertThat(NewText.of("")).isEmpty();
        assertThat(NewText.of("> INGEN BEMÆRKNINGER")).isEmpty();
    }

    @Test
    void a_line_that_goes_on_for_ever_takes_no_time() {
        assertThat(NewText.of("Den " + "9.00 skrev ".repeat(20_000) + ":")).startsWith("Den 9.00");
    }
}

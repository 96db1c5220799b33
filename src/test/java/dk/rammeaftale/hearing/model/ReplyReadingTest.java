package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReadingTest {

    private final ReplyReading reading =
            new ReplyReading(List.of("Ingen bemærkninger", "Vi har ingen bemærkninger"), List.of("Indsigelse"));

    @ParameterizedTest
    @ValueSource(strings = {
        "INGEN BEMÆRKNINGER",
        "ingen bemærkninger.",
        "  Ingen  bemærkninger !  ",
        "Hej\n\nIngen bemærkninger",
        "Hej alle,\nIngen bemærkninger",
        "Kære sekretariat\n\nVi har ingen bemærkninger.\n\nMed venlig hilsen\nSocialdirektøren\nViborg Kommune\nTlf. 12 34 56 78",
        "Til sekretariatet\nIngen bemærkninger\nMvh.",
        "Til Det fælleskommunale sekretariat\nIngen bemærkninger\nMvh Direktøren",
        "Ingen bemærkninger\n\n-- \nDirektøren\nChef for Voksne og Handicap\nwww.viborg.example",
        "Hi\nINGEN BEMÆRKNINGER\n\nKind regards,\nThe Director",
        "Ingen bemærkninger\n\nSendt fra min iPhone",
        "Ingen bemærkninger\n\nHent Outlook til iOS<https://aka.example/o0ukef>",
        "Hent Outlook til iOS\nIngen bemærkninger",
        "Ingen bemærkninger\n\nVenlig hilsen\nDirektøren\n\nDenne e-mail kan indeholde fortrolige oplysninger. Slet den, "
                + "hvis du har modtaget den ved en fejl.",
        "Ingen bemærkninger\nIngen bemærkninger",
        "Ingen bem\u00e6rkninger\u00a0",
    })
    void the_phrase_alone_between_greeting_and_signature_means_no_remarks(String reply) {
        assertThat(reading.of(reply)).isEqualTo(new Reading.NoRemarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ingen bemærkninger, men vi vil gerne høre mere.",
        "Ingen bemærkninger\n\nVi forudsætter dog, at taksten holdes.",
        "Det er i orden.\nIngen bemærkninger",
        "Ingen bemærkninger\nMed venlig hilsen\nDirektøren\n\nPS: Det gælder kun, hvis taksten holdes.",
        "Ingen bemærkninger\nMed venlig hilsen\nDirektøren\nPå betingelse af samme takst",
        "Ingen bemærkninger\n-- \nDirektøren\nTaksten skal blive som den er",
        "Ingen bemærkninger\nMvh Direktøren\nNej til lukning",
        "Hej kommunen er imod\nIngen bemærkninger",
        "Til orientering er kommunen imod\nIngen bemærkninger",
        "Hej Vi Er Imod\nIngen bemærkninger",
        "Sendt fra min iPhone, men vi er imod\nIngen bemærkninger",
        "Denne mail er fortrolig: vi har en indsigelse\nIngen bemærkninger",
        "Ingen bemærkninger\nIndsigelse",
        "Ingen bemærkninger?",
        "\"Ingen bemærkninger\"",
        "Ingen bemærkninger til taksten",
        "OK",
        "Godkendt",
        "",
        "Hej\n\nMed venlig hilsen\nDirektøren",
    })
    void consent_is_never_guessed(String reply) {
        assertThat(reading.of(reply)).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void an_objection_takes_the_rest_as_its_text() {
        assertThat(reading.of("Hej\n\nINDSIGELSE\n\nPladserne mangler i vest.\n\nTaksten stiger.\n\nMvh\nDirektøren"))
                .isEqualTo(new Reading.Objection("Pladserne mangler i vest.\n\nTaksten stiger."));
    }

    @Test
    void what_may_not_be_signature_stays_in_the_text_of_an_objection() {
        assertThat(reading.of("Indsigelse:\nTaksten stiger.\nMvh\nDirektøren\nPS: Vi ringer."))
                .isEqualTo(new Reading.Objection("Taksten stiger.\nMvh\nDirektøren\nPS: Vi ringer."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INDSIGELSE", "Hej\nIndsigelse.\n\nMed venlig hilsen\nDirektøren", "Indsigelse: taksten stiger.",
        "Vi kan ikke godkende forslaget.", "Vi er imod.", "Ingen bemærkninger\nIndsigelse\nTaksten stiger."
    })
    void what_looks_like_an_objection_is_not_one_without_phrase_and_text(String reply) {
        assertThat(reading.of(reply)).isEqualTo(likely(AnswerKind.OBJECTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BEMÆRKNING\nVi vil gerne se et budget.", "Vi vil gerne se et budget.",
        "Ingen bemærkninger\nVi vil gerne se et budget."
    })
    void a_remark_is_read_by_somebody(String reply) {
        assertThat(reading.of(reply)).isEqualTo(likely(AnswerKind.REMARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Viborg Kommune har ingen bemærkninger til sagen.", "Vi har ingen indsigelser.", "No objections from us",
        "Ingen bemærkninger\n\nDirektøren i Viborg"
    })
    void what_looks_like_consent_is_proposed_and_not_taken(String reply) {
        assertThat(reading.of(reply)).isEqualTo(likely(AnswerKind.NO_REMARKS));
    }

    @Test
    void who_does_not_take_part_is_read_by_somebody() {
        assertThat(reading.of("Vi afgiver ikke svar.")).isEqualTo(likely(AnswerKind.ABSTAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", " ", "a", "ingen ", "vi er imod ", "denne mail kan indeholde fortrolige "})
    void a_mail_that_goes_on_for_ever_is_read_all_the_same(String words) {
        assertThat(reading.of(words.repeat(100_000 / words.length()) + "x")).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void nothing_is_likely_of_an_empty_reply() {
        assertThat(reading.of("Hej\n\nMvh")).isEqualTo(new Reading.Unclear(Optional.empty()));
    }

    private static Reading likely(AnswerKind kind) {
        return new Reading.Unclear(Optional.of(kind));
    }
}

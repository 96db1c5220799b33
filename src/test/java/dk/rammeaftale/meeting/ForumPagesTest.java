package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.ADMINISTRATOR;
import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Forums;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forums as the secretariat keeps them. */
@ServiceTest
class ForumPagesTest {

    private static final List<String> HABITS =
            List.of("place", "Viborg Rådhus", "starts", "09:00", "minutes", "120", "days", "28");

    @Autowired
    private PlanStage stage;
    @Autowired
    private Forums forums;
    @Autowired
    private ForumPeople people;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private ResultActions keeps(String forum, String... fields) throws Exception {
        List<String> given = List.of(fields);
        Stream<String> habits = IntStream.range(0, HABITS.size() / 2)
                .filter(habit -> !given.contains(HABITS.get(2 * habit)))
                .boxed()
                .flatMap(habit -> Stream.of(HABITS.get(2 * habit), HABITS.get(2 * habit + 1)));
        return stage.sends(SECRETARY, "/moeder/fora/" + forum, Stream.concat(habits, given.stream()).toArray(String[]::new));
    }

    private String refusal(String forum, String... fields) throws Exception {
        return text(keeps(forum, fields).andExpect(status().isBadRequest()));
    }

    @Test
    void the_sample_has_the_forums_of_the_region_with_the_chair_of_dassos() throws Exception {
        assertThat(stage.reads(SECRETARY, "/moeder/fora")).contains("DASSOS", "Pladserne i DASSOS; 21 får mails", "KD-net",
                "KKR Midtjylland", "Takstgruppen", "5 medlemmer; 5 får mails", "Kontaktudvalget", "Dialogforum Midtjylland",
                "Hjerneskadesamrådet, børn og unge", "Hjerneskadesamrådet, voksne", "KL&#39;s Koordinationsforum",
                "Dialogmøde med Socialtilsyn Midt", "Arbejdsgruppen om kapacitet", "31. december 2027");
        Forum dassos = people.forum("DASSOS");
        assertThat(dassos.chair()).contains(new AuthorityCode("671"));
        assertThat(people.chair(dassos, LocalDate.parse("2027-03-05"))).map(chair -> chair.name())
                .contains("Socialchef, Struer Kommune");
    }

    @Test
    void a_forum_gets_its_habits_and_its_members() throws Exception {
        assertThat(stage.reads(SECRETARY, "/moeder/fora/TAKSTGRUPPEN")).contains("oekonomi@viborg.example", "name=\"member_7\"");

        keeps("TAKSTGRUPPEN", "name", "Takstgruppen", "list", "", "days", "14", "quarterly", "true",
                        "member_0", "Økonomichef, Viborg Kommune", "email_0", "oekonomi@viborg.example", "authority_0", "791",
                        "member_1", "", "email_1", "", "authority_1", "",
                        "member_2", "Gæst", "email_2", "gaest@andre.example", "authority_2", "", "presides", "2")
                .andExpect(redirectedUrl("/moeder/fora"));

        Forum kept = people.forum("TAKSTGRUPPEN");
        assertThat(kept.quarterly()).isTrue();
        assertThat(forums.members(kept)).extracting(ForumMember::name, ForumMember::chair).containsExactly(
                tuple("Økonomichef, Viborg Kommune", false),
                tuple("Gæst", true));
    }

    @Test
    void an_ad_hoc_group_is_made_with_a_kommissorium_and_an_end() throws Exception {
        stage.reads(SECRETARY, "/moeder/fora/ny");
        keeps("ny", "name", "Gruppen for børn og unge", "lastDay", "2027-06-30", "terms", "Ser på\r\nbehovet.",
                        "member_0", "Chef", "email_0", "chef@skive.example", "authority_0", "779")
                .andExpect(redirectedUrl("/moeder/fora"));

        Forum made = people.forum("GRUPPEN-FOR-BOERN-OG-UNGE");
        assertThat(made.lastDay()).contains(LocalDate.parse("2027-06-30"));
        assertThat(made.termsOfReference()).isEqualTo("Ser på\nbehovet.");
        assertThat(text(stage.sends(SECRETARY, "/moeder/ny", "forum", made.id(), "date", "2027-07-01").andExpect(status().isBadRequest())))
                .contains("Gruppen for børn og unge slutter 30. juni 2027 og kan ikke holde møde derefter.");
        stage.sends(SECRETARY, "/moeder/ny", "forum", made.id(), "date", "2027-06-30")
                .andExpect(redirectedUrl("/moeder/gruppen-for-boern-og-unge-2027-06-30"));
        assertThat(refusal(made.id(), "name", made.name(), "lastDay", "2027-06-29", "terms", "Ser på det.",
                        "member_0", "Chef", "email_0", "chef@skive.example"))
                .contains("Forummet har et møde onsdag den 30. juni 2027. Flyt eller aflys det først");
        stage.timeIs("2027-07-01T09:00");
        assertThat(stage.reads(SECRETARY, "/moeder/fora")).contains("Afsluttede grupper");
        assertThat(stage.reads(SECRETARY, "/moeder/ny")).doesNotContain("Gruppen for børn og unge");
    }

    @Test
    void what_makes_no_sense_is_refused_with_everything_still_there() throws Exception {
        assertThat(refusal("TAKSTGRUPPEN", "name", "", "days", "400", "minutes", "ti", "starts", "tidligt", "lastDay", "snart"))
                .contains("Skriv forummets navn.", "Skriv antallet af dage som et tal fra 0 til 365.", "Skriv antallet af minutter som et tal.",
                        "Skriv et klokkeslæt, fx 09:00.", "Skriv den sidste dag som en dato", "value=\"tidligt\"",
                        "Skriv en mailliste eller mindst ét medlem");
        assertThat(refusal("TAKSTGRUPPEN", "name", "KD-NET", "list", "L", "lastDay", "2027-06-30"))
                .contains("Der findes allerede et forum med det navn.", "har et kommissorium");
        assertThat(refusal("TAKSTGRUPPEN", "name", "Takstgruppen", "member_0", "A", "email_0", "a@a.example", "member_1", "B",
                        "email_1", "A@a.example", "member_2", "", "email_2", "c@a.example", "member_3", "D", "email_3", "d",
                        "member_4", "E", "email_4", "e@a.example", "authority_4", "630"))
                .contains("Adressen står der to gange.", "Skriv medlemmets navn.", "Skriv medlemmets mailadresse.",
                        "Vælg en myndighed i regionen");
        assertThat(refusal("DASSOS", "name", "DASSOS", "list", "DASSOS")).contains("Medlemmerne af DASSOS er pladserne.");
        assertThat(refusal("DASSOS", "name", "DASSOS", "list", "DASSOS", "seats", "true", "chair", "630"))
                .contains("Vælg den myndighed, hvis plads har formandskabet.");
        assertThat(people.forum("TAKSTGRUPPEN").handInDays()).isEqualTo(28);
        assertThat(people.forum("DASSOS").chair()).contains(new AuthorityCode("671"));
    }

    @Test
    void more_members_keep_what_was_entered_and_store_nothing() throws Exception {
        assertThat(text(keeps("TAKSTGRUPPEN", "name", "Andet navn", "more", "true", "member_0", "A", "email_0", "a@a.example")
                        .andExpect(status().isOk())))
                .contains("value=\"Andet navn\"", "name=\"member_3\"").doesNotContain("name=\"member_4\"");
        assertThat(people.forum("TAKSTGRUPPEN").name()).isEqualTo("Takstgruppen");
    }

    @Test
    void nobody_but_the_secretariat_keeps_forums() throws Exception {
        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            for (String address : List.of("/moeder/fora", "/moeder/fora/ny", "/moeder/fora/TAKSTGRUPPEN")) {
                stage.looks(other, address).andExpect(status().isForbidden());
            }
            stage.sends(other, "/moeder/fora/TAKSTGRUPPEN", "name", "Mit").andExpect(status().isForbidden());
        }
        stage.looks(SECRETARY, "/moeder/fora/UKENDT").andExpect(status().isNotFound());
        keeps("UKENDT", "name", "Ukendt", "list", "L").andExpect(status().isNotFound());
    }
}

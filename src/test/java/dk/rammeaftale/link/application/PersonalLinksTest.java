package dk.rammeaftale.link.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.link.model.PersonalLink;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PersonalLinksTest {

    private static final String ANSWER = "hearing-answer";
    private static final String SEAT = "12:791";
    private static final String VIBORG = "viborg-direktoer";

    @Autowired
    private PersonalLinks links;
    @Autowired
    private LinkRegister register;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    @AfterEach
    void no_links() {
        database.sql("delete from personal_link").update();
    }

    @Test
    void a_token_finds_its_link() {
        time.timeIs("2027-01-04T09:00");
        long id = links.open(ANSWER, SEAT, VIBORG);

        assertThat(links.find(links.mint(id)))
                .contains(new PersonalLink(id, ANSWER, SEAT, VIBORG, Instant.parse("2027-01-04T08:00:00Z")));
    }

    @Test
    void the_same_link_is_opened_once_and_another_for_every_other_holder_subject_or_purpose() {
        long id = links.open(ANSWER, SEAT, VIBORG);

        assertThat(links.open(ANSWER, SEAT, VIBORG)).isEqualTo(id);
        assertThat(links.open(ANSWER, SEAT, "viborg-stedfortraeder")).isNotEqualTo(id);
        assertThat(links.open(ANSWER, "13:791", VIBORG)).isNotEqualTo(id);
        assertThat(links.open("hearing-draft", SEAT, VIBORG)).isNotEqualTo(id);
    }

    @Test
    void two_of_the_same_kind_never_live_together() {
        links.open(ANSWER, SEAT, VIBORG);

        assertThatThrownBy(() -> register.add(ANSWER, SEAT, VIBORG, Instant.EPOCH))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_revoked_link_is_dead_with_all_its_tokens_and_a_new_one_can_be_opened() {
        long id = links.open(ANSWER, SEAT, VIBORG);
        String first = links.mint(id);
        String second = links.mint(id);
        links.revoke(id, "left the seat");

        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(second)).isEmpty();
        assertThat(links.find(links.mint(id))).as("minted for a mail that was under way").isEmpty();
        assertThat(links.get(id)).as("who asks by id").isPresent();
        long next = links.open(ANSWER, SEAT, VIBORG);
        assertThat(next).isNotEqualTo(id);
        assertThat(links.find(first)).as("the old token does not open the new link").isEmpty();
        links.revoke(next, "left again");
        assertThat(links.find(links.mint(next))).isEmpty();
    }

    @Test
    void a_link_keeps_the_reason_it_was_revoked_for() {
        long id = links.open(ANSWER, SEAT, VIBORG);
        links.revoke(id, "left the seat");
        links.revoke(id, "another reason");

        assertThat(database.sql("select revoked_reason from personal_link").query(String.class).single())
                .isEqualTo("left the seat");
    }

    @Test
    void all_links_to_one_subject_are_revoked_at_once_and_no_others() {
        String viborg = links.mint(links.open(ANSWER, SEAT, VIBORG));
        String deputy = links.mint(links.open(ANSWER, SEAT, "viborg-stedfortraeder"));
        String draft = links.mint(links.open("hearing-draft", SEAT, VIBORG));
        String aarhus = links.mint(links.open(ANSWER, "12:751", "aarhus-direktoer"));

        assertThat(links.revokeAll(ANSWER, SEAT, "the hearing is cancelled")).isEqualTo(2);
        assertThat(links.revokeAll(ANSWER, SEAT, "again")).isZero();
        assertThat(links.find(viborg)).isEmpty();
        assertThat(links.find(deputy)).isEmpty();
        assertThat(links.find(draft)).isPresent();
        assertThat(links.find(aarhus)).isPresent();
    }

    @Test
    void no_token_is_made_for_a_link_that_does_not_exist() {
        assertThatThrownBy(() -> links.mint(-1)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_cannot_be_a_token_never_reaches_the_database() {
        LinkRegister untouchable = (LinkRegister) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LinkRegister.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("asked for " + method.getName());
                });
        PersonalLinks unlinked = new PersonalLinks(untouchable, Clock.systemUTC());

        assertThat(unlinked.find("")).isEmpty();
        assertThat(unlinked.find("kort")).isEmpty();
        assertThat(unlinked.find("A".repeat(28))).isEmpty();
        assertThatThrownBy(() -> unlinked.find("A".repeat(27))).isInstanceOf(AssertionError.class);
    }
}

package dk.rammeaftale.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.PeopleChanged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
class EngineAccountsTest {

    private static final String HEADER = "brugernavn;navn;mail;myndighed;rolle;aktiv\n";

    @Autowired
    private IdentityService identities;

    @Autowired
    private CsvDesk desk;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybody_in_the_sample_has_an_account_and_in_the_demo_the_known_password() {
        for (String user : List.of("admin", "sekretariat", "viborg", "ringkoebing-skjern-direktoer", "region")) {
            assertThat(identities.checkPassword(user, "demo")).as(user).isTrue();
        }
        User director = identities.createUserQuery().userId("viborg-direktoer").singleResult();
        assertThat(director.getFirstName()).isEqualTo("Socialdirektør");
        assertThat(director.getLastName()).isEqualTo("Viborg Kommune");
        assertThat(director.getEmail()).isEqualTo("direktoer@viborg.example");
    }

    @Test
    void everybody_is_in_the_groups_of_their_role_and_authority_and_in_no_other() {
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(groupsOf("sekretariat2")).containsExactly("secretariat");
        assertThat(groupsOf("viborg")).containsExactlyInAnyOrder("operators", "authority-791");
        assertThat(groupsOf("viborg-direktoer")).containsExactlyInAnyOrder("members", "authority-791");
        assertThat(groupsOf("region-direktoer")).containsExactlyInAnyOrder("members", "authority-1082");
        assertThat(identities.createUserQuery().memberOfGroup("members").count()).isEqualTo(20);
        assertThat(identities.createGroupQuery().groupId("camunda-admin").singleResult().getType()).isEqualTo("SYSTEM");
        assertThat(identities.createGroupQuery().groupId("authority-751").singleResult().getName())
                .isEqualTo("Aarhus Kommune");
        assertThat(identities.createGroupQuery().groupId("authority-630").count()).isZero();
    }

    @Test
    @Transactional
    void a_new_person_gets_an_account_and_one_who_leaves_loses_every_group_but_not_the_account() {
        load("viborg-2;Sagsbehandler, Viborg Kommune;to@viborg.example;791;sagsbehandler;ja\n");
        assertThat(groupsOf("viborg-2")).containsExactlyInAnyOrder("operators", "authority-791");

        load("viborg-2;Sagsbehandler, Viborg Kommune;to@viborg.example;791;sagsbehandler;nej\n");
        assertThat(groupsOf("viborg-2")).isEmpty();
        assertThat(identities.createUserQuery().userId("viborg-2").count()).isEqualTo(1);
        assertThat(identities.checkPassword("viborg-2", "demo")).as("can log in no more").isFalse();
    }

    @Test
    @Transactional
    void the_last_administrator_stays_one_whatever_the_register_says_of_them() {
        load("chef;Chef, Sekretariatet;chef@sekretariat.example;;sekretariat;ja\n");
        identities.createMembership("chef", "camunda-admin");
        jdbc.sql("update person set active = false where username = 'admin'").update();

        load("");

        assertThat(groupsOf("chef")).containsExactlyInAnyOrder("camunda-admin", "secretariat");
    }

    @Test
    @Transactional
    void a_changed_role_name_and_address_follow_and_the_password_stays() {
        load("viborg;Konsulent, Viborg Kommune;ny@viborg.example;;sekretariat;ja\n");

        assertThat(groupsOf("viborg")).containsExactly("secretariat");
        User user = identities.createUserQuery().userId("viborg").singleResult();
        assertThat(user.getFirstName()).isEqualTo("Konsulent");
        assertThat(user.getEmail()).isEqualTo("ny@viborg.example");
        assertThat(identities.checkPassword("viborg", "demo")).isTrue();
    }

    @Test
    @Transactional
    void someone_put_into_a_group_by_hand_is_taken_out_but_an_administrator_from_elsewhere_stays() {
        identities.saveUser(identities.newUser("stranger"));
        identities.createMembership("stranger", "secretariat");
        identities.createMembership("stranger", "camunda-admin");

        load("");

        assertThat(groupsOf("stranger")).containsExactly("camunda-admin");
    }

    @Test
    @Transactional
    void the_register_decides_whoever_is_logged_in_to_the_engine() {
        identities.setAuthentication("sekretariat", List.of("secretariat"));
        try {
            load("viborg-3;Sagsbehandler, Viborg Kommune;tre@viborg.example;791;sagsbehandler;ja\n");

            assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("sekretariat");
        } finally {
            identities.clearAuthentication();
        }
        assertThat(groupsOf("viborg-3")).contains("operators");
    }

    @Test
    @Transactional
    void outside_the_demo_nobody_knows_the_password_of_a_new_account() {
        identities.deleteUser("viborg");
        new EngineAccounts(directory, identities, new MockEnvironment())
                .keepInStep(new PeopleChanged());

        assertThat(groupsOf("viborg")).contains("operators");
        assertThat(identities.checkPassword("viborg", "demo")).isFalse();
        assertThat(identities.checkPassword("viborg", "")).isFalse();
    }

    private void load(String lines) {
        desk.load("personer", (HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .orElseThrow(IllegalStateException::new);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }
}

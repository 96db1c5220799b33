package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new production service has one administrator, and only once. */
class FirstAdministratorTest {

    private final ProcessEngine engine = ProcessEngineConfiguration
            .createStandaloneInMemProcessEngineConfiguration()
            .setProcessEngineName("first-administrator")
            .setJdbcUrl("jdbc:h2:mem:first-administrator")
            .buildProcessEngine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_first_start_makes_the_administrator_and_later_ones_change_nothing() {
        start("chef", "hemmelig-2026");
        start("chef", "en-anden-2026");
        start("afloeser", "en-tredje-2026");

        IdentityService identity = engine.getIdentityService();
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .singleElement()
                .satisfies(administrator -> assertThat(administrator.getId()).isEqualTo("chef"));
        assertThat(identity.checkPassword("chef", "hemmelig-2026")).isTrue();
    }

    private void start(String username, String password) {
        new FirstAdministrator(engine.getIdentityService(), new FirstAdministratorSettings(username, password))
                .afterSingletonsInstantiated();
    }
}

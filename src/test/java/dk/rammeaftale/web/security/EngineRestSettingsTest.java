package dk.rammeaftale.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineRestSettingsTest {

    @Test
    void the_engines_rest_interface_is_closed_in_production_unless_switched_on() {
        assertThat(new EngineRestSettings(null).isOpen(true)).isFalse();
        assertThat(new EngineRestSettings(null).isOpen(false)).isTrue();
        assertThat(new EngineRestSettings(true).isOpen(true)).isTrue();
        assertThat(new EngineRestSettings(false).isOpen(false)).isFalse();
    }
}

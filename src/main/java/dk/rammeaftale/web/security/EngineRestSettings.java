package dk.rammeaftale.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether the engine's REST interface answers at {@code /engine-rest}.
 *
 * @param enabled without a value: yes, except in production
 */
@ConfigurationProperties("rammeaftale.engine-rest")
record EngineRestSettings(Boolean enabled) {

    boolean isOpen(boolean production) {
        return enabled == null ? !production : enabled;
    }
}

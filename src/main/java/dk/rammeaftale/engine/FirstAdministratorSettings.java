package dk.rammeaftale.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who becomes the first administrator of a new production service; read from the environment. */
@ConfigurationProperties("rammeaftale.admin")
record FirstAdministratorSettings(String username, String password) {
}

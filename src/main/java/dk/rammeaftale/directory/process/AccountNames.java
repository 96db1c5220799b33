package dk.rammeaftale.directory.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine take the hyphens in the names of our users and groups, such as {@code aarhus-direktoer}. */
@Component
class AccountNames extends AbstractProcessEnginePlugin {

    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9-]*";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setUserResourceWhitelistPattern(NAME);
        configuration.setGroupResourceWhitelistPattern(NAME);
    }
}

package dk.rammeaftale.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Adds to the engine what its settings in {@code application.yaml} cannot say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /**
     * The engine takes its plugins in before it touches the database, so waiting here makes it wait for Flyway, which
     * would otherwise stop at a schema that is not empty.
     */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin houseRules(
            ObjectProvider<ListedVariables> lists, Environment environment, ApplicationContext context) {
        return new HouseRules(lists, environment.acceptsProfiles(Profiles.of("production")), context);
    }

    @Bean
    ProcessEnginePlugin missingIndex() {
        return new MissingIndex();
    }

    private static final class HouseRules extends AbstractProcessEnginePlugin {

        private final ObjectProvider<ListedVariables> lists;
        private final boolean production;
        private final ApplicationContext context;

        private HouseRules(ObjectProvider<ListedVariables> lists, boolean production, ApplicationContext context) {
            this.lists = lists;
            this.production = production;
            this.context = context;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setEnablePasswordPolicy(production);
            engine.setExpressionManager(new QueryExpressions(context, engine.getBeans()));

            List<BpmnParseListener> parseListeners = orEmpty(engine.getCustomPreBPMNParseListeners());
            parseListeners.add(new VariableCheckPlacement(lists));
            engine.setCustomPreBPMNParseListeners(parseListeners);

            // Before the transaction: a lost race shows only when it is committed.
            List<CommandInterceptor> interceptors = orEmpty(engine.getCustomPreCommandInterceptorsTxRequired());
            interceptors.add(new PoliteFailures(engine.getIdentityService()));
            engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }

        private static <T> List<T> orEmpty(List<T> list) {
            return list == null ? new ArrayList<>() : new ArrayList<>(list);
        }
    }
}

package dk.rammeaftale.engine;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the web's security puts between a request and the engine. */
@Configuration(proxyBeanMethods = false)
public class EngineGate {

    private static final int AFTER_THE_LOGIN = 100;

    private final IdentityService identityService;

    EngineGate(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Lets the engine know, while a request runs, who is logged in. */
    public Filter identity() {
        return new IdentityFilter(identityService);
    }

    /** Ends the session of whoever is no longer in the groups with which they logged in. */
    public Filter sessions() {
        return new ChangedGroupsFilter(identityService);
    }

    /** Lets through to the engine's REST interfaces only what {@link EngineDoors} lists. */
    public Filter doors() {
        return new EngineDoorsFilter();
    }

    @Bean
    FilterRegistrationBean<PageNonceFilter> pageNonce() {
        var registration = new FilterRegistrationBean<>(new PageNonceFilter());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebAppsLogin.class.getName()));
        registration.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        registration.setOrder(AFTER_THE_LOGIN);
        return registration;
    }
}

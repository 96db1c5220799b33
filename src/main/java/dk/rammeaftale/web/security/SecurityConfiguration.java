package dk.rammeaftale.web.security;

import dk.rammeaftale.engine.EngineGate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The six ways in: the engine's REST interface, our own, the engine's web applications, the pages behind personal links, what
 * everybody may read, and our pages.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SECRETARIAT = "secretariat";
    private static final String ADMINISTRATORS = "camunda-admin";

    private static final String OWN_PAGES_CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String LINKED_PAGES_CSP = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A missing CSRF token is found before the missing login, which is what the caller has to mend. */
    private static final AccessDeniedHandler DENIED = (request, response, denied) ->
            (SecurityContextHolder.getContext().getAuthentication() == null
                            ? ProblemResponse.NOT_LOGGED_IN
                            : ProblemResponse.NOT_ALLOWED)
                    .send(response);
    private static final AuthenticationEntryPoint ANONYMOUS = (request, response, failed) ->
            ProblemResponse.NOT_LOGGED_IN.send(response);
    private static final AuthenticationEntryPoint ANONYMOUS_BASIC = (request, response, failed) -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rammeaftale\", charset=\"UTF-8\"");
        ProblemResponse.NOT_LOGGED_IN.send(response);
    };

    private final EngineGate engineGate;

    SecurityConfiguration(EngineGate engineGate) {
        this.engineGate = engineGate;
    }

    /**
     * Addresses mean whole paths. Without this they are read as paths within a servlet, and the engine's servlets slip
     * by the rules meant for them.
     */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, EngineRestSettings settings, Environment environment)
            throws Exception {
        http.securityMatcher("/engine-rest", "/engine-rest/**");
        headersForInterfaces(http);
        if (!settings.isOpen(environment.acceptsProfiles(Profiles.of("production")))) {
            return http
                    .csrf(AbstractHttpConfigurer::disable)
                    .addFilterAfter(
                            (request, response, chain) -> ProblemResponse.NOT_HERE.send(
                                    (HttpServletResponse) response),
                            SecurityContextHolderFilter.class)
                    .build();
        }
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(ANONYMOUS_BASIC))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint(ANONYMOUS_BASIC)
                        .accessDeniedHandler(DENIED))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignSiteFilter(), BasicAuthenticationFilter.class)
                .addFilterAfter(engineGate.doors(), AuthorizationFilter.class)
                .addFilterAfter(engineGate.identity(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain ownInterface(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/**", "/demo/clock");
        headersForInterfaces(http);
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(HttpMethod.POST, "/demo/clock")
                        .hasAnyAuthority(SECRETARIAT, ADMINISTRATORS)
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(ANONYMOUS_BASIC))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint(ANONYMOUS_BASIC)
                        .accessDeniedHandler(DENIED))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(writesWithoutBasic()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignSiteFilter(), CsrfFilter.class)
                .addFilterBefore(engineGate.sessions(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(engineGate.identity(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(request -> isPage(request) && request.getServletPath().startsWith("/camunda/app"));
        return http
                .securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/camunda/api/admin/setup", "/camunda/api/admin/setup/**").denyAll()
                        .anyRequest().authenticated())
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(ANONYMOUS, request ->
                                request.getServletPath().startsWith("/camunda/api"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(DENIED))
                // The web applications have a CSRF token of their own, which their scripts know.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // Their own filters set a content security policy and say what may be cached.
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(engineGate.sessions(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(engineGate.doors(), AuthorizationFilter.class)
                .addFilterAfter(new WebAppsLogoutFilter(), AuthorizationFilter.class)
                .build();
    }

    /**
     * The token in the address is the whole permission: no login, no session, no cookie. Without these a browser brings
     * along nothing that another site could misuse, so there is no CSRF token either.
     */
    @Bean
    @Order(4)
    SecurityFilterChain linkedPages(HttpSecurity http) throws Exception {
        return http
                .securityMatcher("/svar", "/svar/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(LINKED_PAGES_CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .addFilterBefore(new ForeignSiteFilter(), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** What everybody may read: no login, no session, no cookie, and nothing that could be written. */
    @Bean
    @Order(5)
    SecurityFilterChain openPages(HttpSecurity http) throws Exception {
        return http
                .securityMatcher("/offentlig", "/offentlig/**", "/was")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET).permitAll()
                        .requestMatchers(HttpMethod.HEAD).permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, denied) -> ProblemResponse.NOT_ALLOWED.send(response))
                        .accessDeniedHandler((request, response, denied) -> ProblemResponse.NOT_ALLOWED.send(response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(LINKED_PAGES_CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(SecurityConfiguration::isPage);
        pagesOnly.setMatchingRequestParameterName(null);
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/login", "/assets/**", "/favicon.ico", "/error").permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasAuthority(ADMINISTRATORS)
                        .anyRequest().authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout").permitAll())
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), SecurityConfiguration::isPage)
                        .defaultAuthenticationEntryPointFor(ANONYMOUS, request -> true))
                // A new session that keeps nothing of the one before, so that nobody inherits another's.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(engineGate.sessions(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(engineGate.identity(), AuthorizationFilter.class)
                .build();
    }

    private static void headersForInterfaces(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    /** A session writes with its CSRF token; a login sent along with the request itself needs none. */
    private static RequestMatcher writesWithoutBasic() {
        RequestMatcher basic = request -> {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        };
        return new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(basic));
    }

    /** Something a person looks at in a browser, as opposed to what a script fetches. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("X-Requested-With") == null;
    }
}

package dk.rammeaftale;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries every handler of ours as every role. Nothing that is tried lasts: each try is rolled back. */
@Component
class TriedDoors {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    /** Of the right form for every number in an address, and the id of nothing. */
    private static final String NOTHING = "999999";
    private static final String FORMAT = "%-9s %-74s %-14s";
    private static final Map<String, RequestPostProcessor> ROLES = roles();

    private final WebApplicationContext context;
    private final RequestMappingHandlerMapping mapping;
    private final TransactionTemplate transaction;

    TriedDoors(
            WebApplicationContext context,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TransactionTemplate transaction) {
        this.context = context;
        this.mapping = mapping;
        this.transaction = transaction;
    }

    /**
     * What the addresses with a beginning are about.
     *
     * @param name   what the table calls it, if there are several
     * @param values what stands in the place of the variables
     */
    record Subject(String beginning, String name, Map<String, String> values) {
    }

    private record Door(HttpMethod method, String pattern, String parameter, HandlerMethod handler) {

        /** Without the forms of its variables. */
        String words() {
            return VARIABLE.matcher(pattern).replaceAll("{$1}") + (parameter.isEmpty() ? "" : " [" + parameter + "]");
        }
    }

    private static Map<String, RequestPostProcessor> roles() {
        Map<String, RequestPostProcessor> roles = new LinkedHashMap<>();
        roles.put("stranger", anonymous());
        roles.put("admin", someone("admin", "camunda-admin"));
        roles.put("secretary", someone("sekretariat", "secretariat"));
        roles.put("member", someone("odder-direktoer", "members", "authority-727"));
        roles.put("director", someone("viborg-direktoer", "members", "authority-791"));
        roles.put("operator", someone("viborg", "operators", "authority-791"));
        roles.put("affected", someone("silkeborg", "operators", "authority-740"));
        roles.put("other", someone("odder", "operators", "authority-727"));
        return roles;
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    /** The director and the operator are those of the authority whose cases they are; the member and the other belong to another. */
    String heading() {
        return row(FORMAT.formatted("", "", ""), ROLES.keySet().stream());
    }

    /** A line for each door and subject: yes, login, no, too late, or none where one is told that there is no such thing. */
    List<String> tried(List<Subject> subjects) {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        List<String> lines = new ArrayList<>();
        for (Door door : doors()) {
            List<Subject> about = subjects.stream().filter(subject -> door.words().startsWith(subject.beginning())).toList();
            String first = about.isEmpty() ? "" : about.get(0).beginning();
            List<Subject> fitting = about.isEmpty()
                    ? List.of(new Subject("", "", Map.of()))
                    : about.stream().filter(subject -> subject.beginning().equals(first)).toList();
            for (Subject subject : fitting) {
                lines.add(row(
                        FORMAT.formatted(door.method(), door.words(), subject.name()),
                        ROLES.values().stream().map(role -> tried(web, door, subject, role))));
            }
        }
        return lines;
    }

    private static String row(String beginning, Stream<String> cells) {
        return cells.reduce(beginning, (line, cell) -> line + " %-9s".formatted(cell)).stripTrailing();
    }

    private List<Door> doors() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dk.rammeaftale"))
                .filter(entry -> isOfTheProduct(entry.getValue()))
                .flatMap(entry -> doors(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Door::words).thenComparing(door -> door.method().name()))
                .toList();
    }

    private static boolean isOfTheProduct(HandlerMethod handler) {
        String file = handler.getBeanType().getProtectionDomain().getCodeSource().getLocation().getPath();
        return !file.contains("test-classes") && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class);
    }

    private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod handler) {
        List<HttpMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET)
                : info.getMethodsCondition().getMethods().stream().map(method -> method.asHttpMethod()).toList();
        String parameter = info.getParamsCondition().isEmpty() ? "" : info.getParamsCondition().getExpressions().iterator().next().getName();
        return methods.stream().flatMap(method ->
                info.getPatternValues().stream().map(pattern -> new Door(method, pattern, parameter, handler)));
    }

    private String tried(MockMvc web, Door door, Subject subject, RequestPostProcessor role) {
        return transaction.execute(running -> {
            running.setRollbackOnly();
            try {
                return said(web.perform(request(door, subject).with(role).with(csrf())).andReturn().getResponse());
            } catch (Exception e) {
                throw new IllegalStateException(door.words(), e);
            }
        });
    }

    private static String said(MockHttpServletResponse response) {
        String target = Optional.ofNullable(response.getRedirectedUrl()).orElse("");
        return switch (response.getStatus()) {
            case 401 -> "login";
            case 302 -> target.endsWith("/login") ? "login" : "yes";
            case 403 -> "no";
            case 404 -> "none";
            case 409 -> "too late";
            default -> response.getStatus() < 500 ? "yes" : "broken";
        };
    }

    private static MockHttpServletRequestBuilder request(Door door, Subject subject) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(door.method(), address(door, subject));
        if (!door.parameter().isEmpty()) {
            request.param(door.parameter(), "");
        }
        for (MethodParameter parameter : door.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                request.contentType(MediaType.APPLICATION_JSON).content("{}");
            }
            Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                    .filter(named -> named.required() && named.defaultValue().equals(ValueConstants.DEFAULT_NONE))
                    .ifPresent(named -> fill(request, parameter, named));
        }
        return request;
    }

    /** What a page cannot do without is there, so that it is the permission that decides. */
    private static void fill(MockHttpServletRequestBuilder request, MethodParameter parameter, RequestParam named) {
        Class<?> type = parameter.getParameterType();
        if (type == Optional.class || MultipartFile.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return;
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        String name = Stream.of(named.name(), named.value()).filter(text -> !text.isEmpty()).findFirst()
                .orElseGet(parameter::getParameterName);
        request.param(name, type == LocalDate.class ? "2027-01-01" : type == boolean.class ? "false" : "1");
    }

    private static URI address(Door door, Subject subject) {
        Matcher variables = VARIABLE.matcher(door.pattern());
        return URI.create(variables
                .replaceAll(found -> Matcher.quoteReplacement(subject.values().getOrDefault(found.group(1), fitting(found.group()))))
                .replace("/**", ""));
    }

    /** The value itself where a variable has a form of few digits. */
    private static String fitting(String variable) {
        return Arrays.asList("{position:[1-9]}", "{number:[1-9]}").contains(variable) ? "9" : NOTHING;
    }
}

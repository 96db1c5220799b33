package dk.rammeaftale.setting.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads for people what the file or the environment says. All settings of ours are found by themselves; a secret is never
 * shown, only whether there is one.
 */
@Component
public class FileSettings {

    private static final String OURS = "rammeaftale";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key|credential).*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    /** Of others' settings those that people ask for. An address may carry a password behind its question mark. */
    private static final List<String> OTHERS = List.of(
            "server.port", "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
            "spring.mail.host", "spring.mail.port", "spring.mail.username", "spring.mail.password");
    private static final String HISTORY = "camunda.bpm.generic-properties.properties.history-time-to-live";
    private static final String UNSET = "ikke angivet";

    private final ApplicationContext context;
    private final Environment environment;
    private final List<OfferedSettings> offered;

    FileSettings(ApplicationContext context, Environment environment, List<OfferedSettings> offered) {
        this.context = context;
        this.environment = environment;
        this.offered = offered;
    }

    /** Ours that cannot be changed while the service runs, in alphabetical order, then some of others'. */
    public List<Line> lines() {
        Set<String> changeable = offered.stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::name)
                .collect(Collectors.toSet());
        TreeMap<String, Object> ours = new TreeMap<>();
        ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> prefix(bean).equals(OURS) || prefix(bean).startsWith(OURS + "."))
                .forEach(bean -> read(prefix(bean), bean.getInstance(), ours));
        ours.keySet().removeAll(changeable);
        List<Line> lines = new ArrayList<>();
        ours.forEach((name, value) -> lines.add(new Line(name, shown(name, value))));
        OTHERS.forEach(name -> lines.add(new Line(name, shown(name, withoutQuery(environment.getProperty(name))))));
        return lines;
    }

    /** For how long the engine may keep the history of a process, as it is written. */
    public String historyTimeToLive() {
        return environment.getProperty(HISTORY, UNSET);
    }

    private static String prefix(ConfigurationPropertiesBean bean) {
        return bean.getAnnotation().prefix();
    }

    private static void read(String prefix, Object settings, TreeMap<String, Object> into) {
        if (!settings.getClass().isRecord()) {
            return;
        }
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String name = prefix + "." + HUMP.matcher(component.getName()).replaceAll("-").toLowerCase(Locale.ROOT);
            try {
                component.getAccessor().setAccessible(true);
                into.put(name, component.getAccessor().invoke(settings) == null
                        ? UNSET
                        : component.getAccessor().invoke(settings));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read the setting " + name, e);
            }
        }
    }

    private static String shown(String name, Object value) {
        boolean isSet = value != null && !value.equals(UNSET) && !value.toString().isEmpty();
        if (!isSet) {
            return UNSET;
        }
        return SECRET.matcher(name).matches() ? "angivet (vises aldrig)" : inWords(value);
    }

    private static String inWords(Object value) {
        if (value instanceof Collection<?> all) {
            return all.isEmpty() ? "ingen" : all.stream().map(FileSettings::inWords).collect(Collectors.joining(", "));
        }
        if (value instanceof Object[] all) {
            return inWords(Arrays.asList(all));
        }
        if (value instanceof Boolean yes) {
            return yes ? "ja" : "nej";
        }
        return value instanceof Duration time ? inWords(time) : value.toString();
    }

    private static String inWords(Duration time) {
        if (time.toSeconds() % 3600 == 0) {
            return time.toHours() + (time.toHours() == 1 ? " time" : " timer");
        }
        return time.toSeconds() % 60 == 0
                ? time.toMinutes() + (time.toMinutes() == 1 ? " minut" : " minutter")
                : time.toMillis() / 1000.0 + " sekunder";
    }

    private static String withoutQuery(String address) {
        return address == null ? null : address.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** A setting and what it is. */
    public record Line(String name, String value) {
    }
}

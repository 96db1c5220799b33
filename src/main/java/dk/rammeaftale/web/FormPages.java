package dk.rammeaftale.web;

import dk.rammeaftale.engine.VisibleTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All forms there are. */
@Component
public class FormPages {

    private final Map<String, FormPage> pages;

    FormPages(ObjectProvider<FormPage> pages) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(FormPage::name, Function.identity()));
    }

    public List<FormPage> all() {
        return pages.values().stream().sorted(Comparator.comparing(FormPage::name)).toList();
    }

    public Optional<FormPage> named(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    public Optional<FormPage> of(VisibleTask task) {
        return pages.values().stream().filter(page -> page.elements().contains(task.element())).findFirst();
    }

    public Optional<FormPage> starting(String process) {
        return pages.values().stream().filter(page -> page.startsProcess().equals(Optional.of(process))).findFirst();
    }
}

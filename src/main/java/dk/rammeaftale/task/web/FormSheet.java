package dk.rammeaftale.task.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.task.model.FormFields;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A form as one person sees it: what its template shows, and which fields that makes. */
@Component
class FormSheet {

    private static final String TEMPLATE = "formTemplate";

    private final ISpringTemplateEngine templates;

    FormSheet(ISpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** What the template shows, with the template's name. */
    Map<String, Object> model(FormPage page, Optional<VisibleTask> task, Viewer viewer) {
        Map<String, Object> model =
                new HashMap<>(page.model(new FormRequest(viewer.username(), viewer.groups(), task)));
        model.put(TEMPLATE, "forms/" + page.name());
        return model;
    }

    FormFields fields(Map<String, Object> model, NativeWebRequest request) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        var exchange = JakartaServletWebApplication.buildApplication(asked.getServletContext())
                .buildExchange(asked, request.getNativeResponse(HttpServletResponse.class));
        return FieldReader.read(templates.process(String.valueOf(model.get(TEMPLATE)),
                new WebContext(exchange, DanishDates.DANISH, model)));
    }
}

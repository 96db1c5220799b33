package dk.rammeaftale.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders our templates as the service does, without the service. */
public final class PageRenderer {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();

    public PageRenderer() {
        context.refresh();
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(new FormTemplates().formTemplateResolver(context, true));
        engine.addTemplateResolver(pages(context));
        views.setApplicationContext(context);
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
    }

    private static SpringResourceTemplateResolver pages(GenericApplicationContext context) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(2);
        return resolver;
    }

    public String render(String template, Map<String, ?> model) {
        HttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            views.resolveViewName(template, DANISH).render(model, request, response);
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(template, e);
        }
    }
}

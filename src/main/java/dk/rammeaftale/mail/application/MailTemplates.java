package dk.rammeaftale.mail.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.LinkPlaceholder;
import dk.rammeaftale.mail.model.RenderedMail;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes the words of a mail from a letter and the texts under {@code mail}. Its engines are its own and no beans: a
 * bean of that type would take the place of the one that renders pages.
 */
@Component
public class MailTemplates {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final String LAYOUT = "layout";

    private final ITemplateEngine subjects = engine(TemplateMode.TEXT, ".subject");
    private final ITemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final ITemplateEngine pages = engine(TemplateMode.HTML, ".html");
    private final LinkSettings links;

    public MailTemplates(LinkSettings links) {
        this.links = links;
    }

    /**
     * Makes the words; the tokens of personal links are put into them later.
     *
     * @param replyAddress the letter's personal reply address; empty if it has none
     * @throws org.thymeleaf.exceptions.TemplateEngineException if a text or a value is missing
     */
    public RenderedMail render(Letter letter, String replyAddress) {
        Map<String, Object> values = new HashMap<>(letter.values());
        letter.links().forEach((name, link) ->
                values.put(name, links.baseUrl() + PersonalLinks.path(LinkPlaceholder.of(link))));
        values.put("replyAddress", replyAddress);
        values.put("baseUrl", links.baseUrl());
        values.put("role", letter.role());
        values.put("template", letter.template());
        values.put("newline", "\n");
        Context context = new Context(DANISH, values);
        String subject = subjects.process(letter.template(), context).strip();
        context.setVariable("subject", subject);
        return new RenderedMail(subject, texts.process(LAYOUT, context), pages.process(LAYOUT, context));
    }

    private static ITemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        files.setPrefix("mail/");
        files.setSuffix(suffix);
        files.setTemplateMode(mode);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setCheckExistence(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setEngineContextFactory(new StrictContexts());
        return engine;
    }
}

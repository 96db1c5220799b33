package dk.rammeaftale.mail.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.LinkPlaceholder;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.LazyContextVariable;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Makes the words of a mail from a letter, the texts under {@code mail}, and the sentences that were edited. Its engines
 * are its own and no beans: a bean of that type would take the place of the one that renders pages.
 */
@Component
public class MailTemplates {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final String LAYOUT = "layout";
    private static final String PARTS = "parts";

    private final Map<String, ShippedTemplate> shipped = new ConcurrentHashMap<>();
    private final ITemplateEngine subjects = engine(TemplateMode.TEXT, ".subject");
    private final ITemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final ITemplateEngine pages = engine(TemplateMode.HTML, ".html");
    private final LinkSettings links;
    private final EditedSentences edited;

    MailTemplates(LinkSettings links, EditedSentences edited) {
        this.links = links;
        this.edited = edited;
    }

    /**
     * Makes the words; the tokens of personal links are put into them later.
     *
     * @param replyAddress the letter's personal reply address; empty if it has none
     * @throws org.thymeleaf.exceptions.TemplateEngineException if a text or a value is missing
     */
    public RenderedMail render(Letter letter, String replyAddress) {
        return render(letter, replyAddress, edited.of(letter.template()));
    }

    /** The words, with these sentences in the place of the shipped ones, whatever is in force. */
    RenderedMail render(Letter letter, String replyAddress, Map<Sentence.Key, String> sentences) {
        Context context = context(letter, replyAddress, sentences);
        String subject = subjects.process(letter.template(), context).strip();
        context.setVariable("subject", subject);
        return new RenderedMail(subject, texts.process(LAYOUT, context), pages.process(LAYOUT, context));
    }

    /** Only the subject: a list of templates need not make each of their mails. */
    String subject(Letter letter, Map<Sentence.Key, String> sentences) {
        return subjects.process(letter.template(), context(letter, "", sentences)).strip();
    }

    private Context context(Letter letter, String replyAddress, Map<Sentence.Key, String> sentences) {
        Map<String, Object> values = new HashMap<>(letter.values());
        letter.links().forEach((name, link) ->
                values.put(name, links.baseUrl() + PersonalLinks.path(LinkPlaceholder.of(link))));
        values.put("replyAddress", replyAddress);
        values.put("baseUrl", links.baseUrl());
        values.put("role", letter.role());
        values.put("template", letter.template());
        values.put("newline", "\n");
        Context context = new Context(DANISH, values);
        template(letter.template()).named().forEach((name, sentence) ->
                context.setVariable(name, new Filled(sentence.in(sentences), values)));
        return context;
    }

    ShippedTemplate template(String name) {
        return shipped.computeIfAbsent(name, ShippedTemplate::read);
    }

    private ITemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver files = new TakenApart(suffix);
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

    /** A sentence is filled when the mail needs it: one that the case does not make true may lack its values. */
    private static final class Filled extends LazyContextVariable<String> {

        private final String words;
        private final Map<String, Object> values;

        private Filled(String words, Map<String, Object> values) {
            this.words = words;
            this.values = values;
        }

        @Override
        protected String loadValue() {
            return Sentence.filled(words, field -> {
                if (!values.containsKey(field)) {
                    throw new TemplateProcessingException("no value for " + field);
                }
                return String.valueOf(values.get(field));
            });
        }
    }

    /** Finds the layout and its parts in their files, and the templates taken apart. */
    private final class TakenApart extends ClassLoaderTemplateResolver {

        private final String suffix;

        private TakenApart(String suffix) {
            super(MailTemplates.class.getClassLoader());
            this.suffix = suffix;
        }

        @Override
        protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, String owner,
                String template, String resource, String encoding, Map<String, Object> attributes) {
            return template.equals(LAYOUT) || template.equals(PARTS)
                    ? super.computeTemplateResource(configuration, owner, template, resource, encoding, attributes)
                    : new StringTemplateResource(template(template).source(suffix));
        }
    }
}

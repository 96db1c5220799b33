package dk.rammeaftale.meeting.application;

import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.meeting.model.MeetingPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes the agenda or the minutes of a meeting one HTML document: an {@code article} that stands in a page of ours, or alone
 * in a file. Its engine is its own and no bean: a bean of that type would take the place of the one that renders pages.
 */
@Component
public class MeetingDocument {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final String STYLE = "static/assets/dokument.css";

    private final ITemplateEngine engine = engine();
    private final LinkSettings links;

    public MeetingDocument(LinkSettings links) {
        this.links = links;
    }

    /** Everything, for those who are to have it. */
    public String render(MeetingPaper paper) {
        return render(new PaperView(paper, false));
    }

    /**
     * For everybody: an item that is not published is a heading without a title, so that the numbers stay, and of the
     * attachments only those that somebody chose are named.
     */
    public String renderPublic(MeetingPaper paper) {
        return render(new PaperView(paper, true));
    }

    private String render(PaperView view) {
        return engine.process("dokument", new Context(DANISH, Map.of("paper", view))).strip();
    }

    /** E.g. "Dagsorden til møde i DASSOS den 5. marts 2027". */
    public String title(MeetingPaper paper) {
        return new PaperView(paper, true).title();
    }

    /** A rendered document as a file of its own: with its look in it, and with links that work from anywhere. */
    public String standalone(String title, String article) {
        return """
                <!DOCTYPE html>
                <html lang="da">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s
                </style>
                </head>
                <body class="paper-alone">
                %s
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title, "UTF-8"), style(),
                article.replace("href=\"/", "href=\"" + links.baseUrl() + "/"));
    }

    private static String style() {
        try (InputStream file = MeetingDocument.class.getClassLoader().getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ITemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(MeetingDocument.class.getClassLoader());
        files.setPrefix("templates/moede/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setCheckExistence(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}

package dk.rammeaftale.meeting.web;

import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.link.web.LinkedPage;
import dk.rammeaftale.link.web.LinkedView;
import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.application.PublishedPapers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The newest agenda behind a personal link, with all its attachments: for whoever got it by mail, and needs no login. */
@Component
class AgendaLinkPage implements LinkedPage {

    private static final Pattern ATTACHMENT = Pattern.compile("bilag-(\\d{1,18})");

    private final PublishedPapers papers;

    /** A document whose attachments lie behind the reader's own link. */
    public record Linked(String html) {

        public String under(String link) {
            return html.replaceAll("href=\"/moeder/[^/\"]+/bilag/(\\d+)\"", "href=\"" + Matcher.quoteReplacement(link) + "/bilag-$1\"");
        }
    }

    AgendaLinkPage(PublishedPapers papers) {
        this.papers = papers;
    }

    @Override
    public String purpose() {
        return Agendas.LINK;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        if (request.step().isEmpty()) {
            return papers.agenda(link.subject()).map(html -> LinkedView.page("svar/agenda", Map.of("document", new Linked(html))));
        }
        Matcher attachment = ATTACHMENT.matcher(request.step());
        return attachment.matches()
                ? papers.attachment(link.subject(), Long.parseLong(attachment.group(1)))
                        .map(file -> new LinkedView.Download(
                                file.name(), MediaType.parseMediaType(file.mediaType()), file.content()))
                : Optional.empty();
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        return Optional.empty();
    }
}

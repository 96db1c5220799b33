package dk.rammeaftale.mail.web;

import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What went wrong with the post, on the start page of those who read it. */
@Component
@Order(30)
class PostNews implements HomeNews {

    private final Mailbox mailbox;
    private final FailedAddresses addresses;

    PostNews(Mailbox mailbox, FailedAddresses addresses) {
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        if (!visitor.isSecretariat() && !visitor.isAdministrator()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        add(lines, count(MailState.FAILED), "mail kunne ikke sendes", "mails kunne ikke sendes", list(MailState.FAILED));
        add(lines, count(MailState.HELD), "mail er holdt tilbage, fordi den måske indeholder et CPR-nummer",
                "mails er holdt tilbage, fordi de måske indeholder et CPR-nummer", list(MailState.HELD));
        add(lines, addresses.all().size(), "adresse kan mail ikke nå frem til", "adresser kan mail ikke nå frem til", "/post/adresser");
        return Optional.of(new Part("Post, der kræver noget", lines));
    }

    private long count(MailState state) {
        return mailbox.count(MailFilter.in(state));
    }

    private static String list(MailState state) {
        return "/post?tilstand=" + state.name();
    }

    private static void add(List<Line> lines, long count, String one, String many, String address) {
        if (count > 0) {
            lines.add(new Line("", count + " " + (count == 1 ? one : many), address));
        }
    }
}

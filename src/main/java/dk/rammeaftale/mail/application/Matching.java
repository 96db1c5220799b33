package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.application.SentMails.SentMail;
import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.Match;
import dk.rammeaftale.mail.model.MatchedBy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the mail of ours that an incoming one answers or reports on, by the surest way there is. */
@Component
class Matching {

    private static final Pattern TAGGED = Pattern.compile("[^@+]+\\+([A-Za-z0-9]+)@.+");

    private final SentMails sent;

    Matching(SentMails sent) {
        this.sent = sent;
    }

    Optional<Match> match(ReadMail mail) {
        ReadMail.Head head = mail.head();
        return returned(mail.content())
                .or(() -> first(MatchedBy.REPLY_ADDRESS, head.addressedTo(), this::byReplyAddress))
                .or(() -> first(MatchedBy.MESSAGE_ID, head.references(), sent::withMessageId))
                .or(() -> latest(MatchedBy.THREAD_AND_SENDER, head.references(), List.of(head.sender())))
                .or(() -> latest(MatchedBy.CASE_NUMBER_AND_SENDER, MailHead.caseNumbersIn(head.subject()),
                        List.of(head.sender())))
                .map(found -> new Match(found.mail().id(), found.by(),
                        found.mail().recipient().equalsIgnoreCase(head.sender())));
    }

    private Optional<Found> returned(IncomingContent content) {
        IncomingContent.Returned returned;
        if (content instanceof IncomingContent.FailureReport failure) {
            returned = failure.returned();
        } else if (content instanceof IncomingContent.DelayReport delay) {
            returned = delay.returned();
        } else {
            return Optional.empty();
        }
        return first(MatchedBy.RETURNED_MESSAGE_ID, returned.messageIds(), sent::withMessageId)
                .or(() -> latest(MatchedBy.RETURNED_RECIPIENT, returned.threads(), returned.recipients()));
    }

    private Optional<SentMail> byReplyAddress(String address) {
        Matcher tagged = TAGGED.matcher(address);
        return tagged.matches() ? sent.withReplyTag(tagged.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<Found> latest(MatchedBy by, Collection<String> threads, List<String> recipients) {
        return first(by, recipients, recipient -> threads.stream()
                .flatMap(thread -> sent.latest(thread, recipient).stream())
                .findFirst());
    }

    private static Optional<Found> first(
            MatchedBy by, Collection<String> clues, Function<String, Optional<SentMail>> search) {
        return clues.stream().flatMap(clue -> search.apply(clue).stream()).findFirst().map(mail -> new Found(mail, by));
    }

    private record Found(SentMail mail, MatchedBy by) {
    }
}

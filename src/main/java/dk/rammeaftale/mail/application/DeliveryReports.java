package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.IncomingContent.AutomaticReply;
import dk.rammeaftale.mail.model.IncomingContent.DelayReport;
import dk.rammeaftale.mail.model.IncomingContent.FailureReport;
import dk.rammeaftale.mail.model.IncomingContent.Returned;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what mail servers report on mails of ours: by RFC 3464, and as Exchange, Postfix, Exim and qmail write to people.
 */
final class DeliveryReports {

    private static final Pattern SERVER = Pattern.compile("(?i)(mailer-daemon|postmaster|microsoftexchange[^@]*)@.*");
    private static final Pattern FAILURE = Pattern.compile("(?iu).*("
            + "undeliverable|undelivered|returned mail|delivery (status notification \\(failure\\)|has failed|failed)"
            + "|failure notice|mail delivery failed|could not be delivered|couldn't be delivered"
            + "|wasn't able to deliver|ikke leveres|ikke leveret).*", Pattern.DOTALL);
    private static final Pattern DELAY = Pattern.compile("(?iu).*("
            + "delivery (is |has been )?delayed|delayed mail|still being retried|not (yet )?been delivered|forsinket"
            + "|message [^\\n]* delayed).*", Pattern.DOTALL);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[ \\t>]*+Message-ID:\\s*(<[^<>\\s]+>)");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("(?m)^[ \\t]*+<?([^\\s<>@:]+@[^\\s<>@:]+?)>?(?:\\s*\\(.*\\))?:?\\s*$");
    private static final Pattern SMTP_ANSWER = Pattern.compile("(?m)\\b([45]\\d\\d[ -]#?[45]\\.\\d+\\.\\d+[^\\n]*|[45]\\d\\d [^\\n]*)");
    /** A report says what it has to say before it quotes the mail. */
    private static final int LONGEST_REPORT = 100_000;
    private static final String NO_REASON = "Modtagerens mailserver gav ingen grund.";

    private final MimeMessage message;
    private final MailParts parts;

    private DeliveryReports(MimeMessage message, MailParts parts) {
        this.message = message;
        this.parts = parts;
    }

    /** What the mail reports; empty if it reports nothing. */
    static Optional<IncomingContent> in(MimeMessage message, MailParts parts, MailHead head)
            throws MessagingException, IOException {
        DeliveryReports reports = new DeliveryReports(message, parts);
        return parts.reports().isEmpty() ? reports.inWords(head) : Optional.of(reports.byTheStandard());
    }

    private IncomingContent byTheStandard() throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        for (MailPart report : parts.reports()) {
            for (String block : report.text().split("\n\\s*\n")) {
                blocks.add(headers(block.stripLeading() + "\n\n"));
            }
        }
        List<InternetHeaders> failed = with(blocks, "failed");
        if (!failed.isEmpty()) {
            return new FailureReport(returned(recipients(failed)), reason(failed));
        }
        List<InternetHeaders> delayed = with(blocks, "delayed");
        if (!delayed.isEmpty()) {
            return new DelayReport(returned(recipients(delayed)), reason(delayed));
        }
        return new AutomaticReply("Kvittering fra en mailserver.");
    }

    private static List<InternetHeaders> with(List<InternetHeaders> blocks, String action) {
        return blocks.stream()
                .filter(block -> value(block, "Action").toLowerCase(Locale.ROOT).startsWith(action))
                .toList();
    }

    private static List<String> recipients(List<InternetHeaders> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.of("Original-Recipient", "Final-Recipient").map(name -> value(block, name)))
                .filter(value -> value.contains("@"))
                .map(value -> value.substring(value.indexOf(';') + 1).strip().replaceAll("[<>]", ""))
                .distinct()
                .toList();
    }

    private static String reason(List<InternetHeaders> blocks) {
        InternetHeaders block = blocks.get(0);
        String diagnosis = value(block, "Diagnostic-Code").replaceFirst("(?i)^\\s*(smtp|x-[a-z-]+)\\s*;\\s*", "");
        String reason = diagnosis.isBlank() ? value(block, "Status") : diagnosis;
        return reason.isBlank() ? NO_REASON : ServerWords.oneLine(reason);
    }

    private Optional<IncomingContent> inWords(MailHead head) throws MessagingException, IOException {
        List<String> failedRecipients = head.values("X-Failed-Recipients").stream()
                .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                .toList();
        boolean written = SERVER.matcher(head.sender()).matches() || head.isReturnPathEmpty();
        if (!written && failedRecipients.isEmpty()) {
            return Optional.empty();
        }
        String text = beginning(parts.text(), LONGEST_REPORT);
        String beginning = head.subject() + "\n" + beginning(text, 2000);
        List<String> recipients = failedRecipients.isEmpty() ? addressesAloneIn(text) : failedRecipients;
        if (failedRecipients.isEmpty() && DELAY.matcher(beginning).matches()) {
            return Optional.of(new DelayReport(returned(recipients), reasonIn(text)));
        }
        if (!failedRecipients.isEmpty() || FAILURE.matcher(beginning).matches()) {
            return Optional.of(new FailureReport(returned(recipients), reasonIn(text)));
        }
        return Optional.empty();
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private static List<String> addressesAloneIn(String text) {
        return ADDRESS_ALONE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String reasonIn(String text) {
        return SMTP_ANSWER.matcher(text).results()
                .map(found -> ServerWords.oneLine(found.group()))
                .findFirst()
                .orElse(NO_REASON);
    }

    private Returned returned(List<String> recipients) throws MessagingException, IOException {
        List<String> ids = new ArrayList<>();
        List<String> threads = new ArrayList<>(MailHead.caseNumbersIn(new MailHead(message).subject()));
        for (InternetHeaders returnedHead : parts.returnedHeads()) {
            ids.addAll(MailHead.messageIdsIn(value(returnedHead, "Message-ID")));
            threads.addAll(MailHead.messageIdsIn(value(returnedHead, "References")));
            threads.addAll(MailHead.caseNumbersIn(MailHead.decoded(value(returnedHead, "Subject"))));
        }
        if (ids.isEmpty()) {
            String text = beginning(parts.text(), LONGEST_REPORT);
            MESSAGE_ID.matcher(text).results().map(found -> found.group(1)).forEach(ids::add);
            threads.addAll(MailHead.caseNumbersIn(text));
        }
        return new Returned(ids, recipients, threads);
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, ",");
        return value == null ? "" : value.replaceAll("\\R\\s*", " ").strip();
    }

    private static InternetHeaders headers(String block) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(block.getBytes(StandardCharsets.UTF_8)), true);
    }
}

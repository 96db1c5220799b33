/**
 * Mail: the texts, the outbox, the sending with its evidence, the inbox, and the numbers that must not leave unseen.
 *
 * <h2>To write a mail</h2>
 * {@code outbox.write(new Letter(to, role, "template-name", values, caseNumber))} in the business transaction. It is
 * rendered and stored at once, and rolled back with everything else. Nothing else sends mail. What a letter may ask for
 * besides:
 * <ul>
 *   <li>{@code letter.withLink("answerAddress", personalLinks.open(purpose, subject, holder))}: the value
 *       {@code answerAddress} is the whole address of a personal link; the stored words hold a placeholder, and a token of
 *       its own is made each time the mail leaves;</li>
 *   <li>{@code letter.withPersonalReply()}: answers go to an address of this mail's own, known to the texts as
 *       {@code replyAddress} ({@code th:href="|mailto:${replyAddress}|"}); empty, and without effect, where
 *       {@code rammeaftale.mail.reply-to} is not set;</li>
 *   <li>{@code letter.withNotBefore(instant)}: written now, sent then; {@code outbox.cancelWaiting(mailId)} calls it back
 *       as long as it has not left.</li>
 * </ul>
 * {@code write} returns the mail's id. {@link dk.rammeaftale.mail.application.Evidence} says what is known of its delivery;
 * {@link dk.rammeaftale.mail.model.MailAccepted} and {@link dk.rammeaftale.mail.model.MailFailed} tell it as application
 * events, always after the transaction of {@code write}, each in a transaction of its own and again until no listener
 * fails.
 *
 * <h2>To add a template</h2>
 * Three files under {@code src/main/resources/mail}, in kebab-case, and one approved sample:
 * <ul>
 *   <li>{@code NAME.subject}: one line, with {@code [(${value})]}; line breaks in values become spaces;</li>
 *   <li>{@code NAME.txt}: the body, with {@code [(${value})]}; a list is a loop of one line:
 *       {@code [# th:each="fact : ${facts}"][(${fact.label})]: [(${fact.value})]}, line break, {@code [/]};</li>
 *   <li>{@code NAME.html}: the same words in the same order, with {@code th:text="${value}"} and, for the look, the
 *       parts of {@code parts.html};</li>
 *   <li>a test that calls {@code ApprovedMail.verify(letter)}; it writes what it received to
 *       {@code target/received/mail}, to be read, and copied to {@code src/test/resources/approved/mail}.</li>
 * </ul>
 * The layout puts the letter's role in front of the body and the sender after it: a template holds neither. Parts:
 * {@code heading(text)}, {@code paragraph(text)} (line breaks are kept), {@code points(list of strings)},
 * {@code facts(list of maps with label and value)}, {@code action(label, address)}. Beside the letter's values there
 * are {@code baseUrl}, the address that links begin with, and {@code replyAddress}. A value that a template names and the
 * letter lacks is an error, never an empty line. In {@code .txt} and {@code .subject} write {@code [(…)]}, in {@code .html} never.
 *
 * <h2>What is promised about sending</h2>
 * A mail recorded as sent is never sent again. Two nodes never send one mail both: each claims it by a lease first. A
 * mail that a killed node may have handed over without recording it is sent again when the lease has run out, with the
 * same Message-ID, by which mailboxes know it for the same. A server that is away delays mail; after three days it is
 * shown as failed. Where no server is named ({@code spring.mail.host}), the same work keeps mail instead of sending it: it
 * can be read at {@code /post}, its personal links work, and naming a server later sends nothing old.
 *
 * <h2>What is promised about receiving</h2>
 * With {@code rammeaftale.inbox.host} a mailbox is read by IMAP. Every mail in it is taken in once, whatever breaks on the
 * way: it is stored and told ({@code ReplyReceived}, {@code AutomaticReplyReceived}, {@code DeliveryFailed},
 * {@code DeliveryDelayed}) in one transaction, and marked afterwards. A mail is known again by its place in the mailbox
 * and by its fingerprint. What cannot be read is kept as it came and shown at {@code /post/ind}; where it answers a mail
 * of ours, it is told as a reply without words. {@code InboxRead} says that nothing older lies unread: a mail that a
 * listener fails at is tried again and holds that word back. The mailbox belongs to the service alone.
 *
 * <h2>What is remembered of an address</h2>
 * {@link dk.rammeaftale.mail.application.FailedAddresses} knows the addresses that mail did not arrive at, beyond the hearing or
 * case it was about, and says what makes a mark and what takes it away. They are shown at {@code /post/adresser}.
 */
package dk.rammeaftale.mail;

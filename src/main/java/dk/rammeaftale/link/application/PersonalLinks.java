package dk.rammeaftale.link.application;

import dk.rammeaftale.link.model.LinkToken;
import dk.rammeaftale.link.model.PersonalLink;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links without login. A link is opened by the room that asks somebody something; its tokens are minted
 * one by one, for each mail that carries it, and only their hashes are stored.
 */
@Component
public class PersonalLinks {

    private final LinkRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(LinkRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Opens a link; the same three again give the one that lives already. Two who open it in the same moment: one of
     * them fails.
     *
     * @param purpose as {@code LinkedPage} names it, at most 50 characters
     * @param subject what it is about, at most 100 characters
     * @param holder  a username or a mail address
     * @return the id of the link
     */
    @Transactional
    public long open(String purpose, String subject, String holder) {
        return register.living(purpose, subject, holder)
                .map(PersonalLink::id)
                .orElseGet(() -> register.add(purpose, subject, holder, clock.instant()));
    }

    /** Makes one more token for a link, to be given away at once: it cannot be read again. */
    @Transactional
    public String mint(long link) {
        LinkToken token = LinkToken.from(random);
        register.addToken(link, token.hash(), clock.instant());
        return token.text();
    }

    /**
     * The living link that a token opens. What cannot be a token never reaches the database, and for what can be one
     * the work is the same whether it opens something or not.
     */
    public Optional<PersonalLink> find(String token) {
        return LinkToken.read(token).map(LinkToken::hash).flatMap(register::findByToken);
    }

    /** A link by its id, living or revoked. */
    public Optional<PersonalLink> get(long id) {
        return register.find(id);
    }

    /** Ends a link with all its tokens; one that has ended already keeps its reason. */
    @Transactional
    public void revoke(long link, String reason) {
        register.revoke(link, reason, clock.instant());
    }

    /**
     * Ends every living link of this purpose and subject, whoever holds it.
     *
     * @return how many they were
     */
    @Transactional
    public int revokeAll(String purpose, String subject, String reason) {
        return register.revokeAll(purpose, subject, reason, clock.instant());
    }

    /** Where a token leads, as a path without the service's own address. */
    public static String path(String token) {
        return "/svar/" + token;
    }
}

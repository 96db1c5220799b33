package dk.rammeaftale.link.application;

import dk.rammeaftale.link.model.PersonalLink;
import java.time.Instant;
import java.util.Optional;

/** Where personal links are kept, with the hashes of their tokens. */
public interface LinkRegister {

    /** The living link of this kind. */
    Optional<PersonalLink> living(String purpose, String subject, String holder);

    /**
     * Adds a link.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException if one of this kind lives already
     */
    long add(String purpose, String subject, String holder, Instant at);

    /** Adds a token to a link, by its hash. */
    void addToken(long link, String hash, Instant at);

    /** The living link that has a token with this hash. */
    Optional<PersonalLink> findByToken(String hash);

    /** A link, living or revoked. */
    Optional<PersonalLink> find(long id);

    /** Ends a link; one that has ended already keeps its reason. */
    void revoke(long link, String reason, Instant at);

    /** Ends all living links of this purpose and subject, and says how many they were. */
    int revokeAll(String purpose, String subject, String reason, Instant at);
}

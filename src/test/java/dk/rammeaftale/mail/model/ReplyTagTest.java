package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyTagTest {

    @Test
    void tags_survive_every_mail_server_and_are_never_alike() {
        SecureRandom random = new SecureRandom();

        Set<String> tags = Stream.generate(() -> ReplyTag.from(random)).limit(2_000).collect(Collectors.toSet());

        assertThat(tags).hasSize(2_000).allMatch(tag -> tag.matches("[a-z2-7]{16}"));
    }
}

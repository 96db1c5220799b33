package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points out authorities that never answer: silence approves, and a seat nobody reads the mail of approves everything. */
@Service
@Transactional(readOnly = true)
public class SilentAuthorities {

    private final SilenceRegister register;
    private final Directory directory;
    private final HearingPractice practice;
    private final SilentAuthoritySettings settings;

    SilentAuthorities(
            SilenceRegister register, Directory directory, HearingPractice practice, SilentAuthoritySettings settings) {
        this.register = register;
        this.directory = directory;
        this.practice = practice;
        this.settings = settings;
    }

    /** In Danish: who has answered none of the last hearings; empty if everybody answers now and then. */
    public Optional<String> pointedOut() {
        List<AuthorityCode> silent = register.silentInLast(settings.hearings(), practice.today().askProposer());
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        String names = directory.authorities().stream()
                .filter(authority -> silent.contains(authority.code()))
                .map(Authority::name)
                .collect(Collectors.joining(", "));
        return Optional.of("Myndigheder, der ikke har svaret i %s: %s.".formatted(hearings(), names));
    }

    private String hearings() {
        return settings.hearings() == 1
                ? "den seneste mailhøring, de er spurgt i"
                : "de seneste %d mailhøringer, de er spurgt i".formatted(settings.hearings());
    }
}

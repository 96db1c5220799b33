package dk.rammeaftale.directory.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.ConfirmationKind;
import dk.rammeaftale.directory.application.ConfirmationRegister.Round;
import dk.rammeaftale.directory.application.ConfirmationRounds;
import dk.rammeaftale.directory.application.Confirmations;
import dk.rammeaftale.directory.application.Confirmations.Target;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.directory.model.Correction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the rounds of confirmations stand, in words. */
@Component
class ConfirmationOverview {

    private final ConfirmationRounds rounds;
    private final Confirmations confirmations;
    private final Directory directory;

    ConfirmationOverview(ConfirmationRounds rounds, Confirmations confirmations, Directory directory) {
        this.rounds = rounds;
        this.confirmations = confirmations;
        this.directory = directory;
    }

    /** A kind of confirmation with its latest round. */
    public record Kind(
            String name, String title, String begun, String next, int asked, List<Missing> missing) {
    }

    /** Who has not answered. */
    public record Missing(String authority, String asked, String reminded, String note) {
    }

    /** A correction that waits for the secretariat. */
    public record Waiting(
            long id, String kind, String authority, String by, String label, String before, String after, String why,
            boolean isAboutRegister) {
    }

    @Transactional(readOnly = true)
    public List<Kind> kinds() {
        Map<AuthorityCode, Authority> authorities = directory.authorities().stream()
                .collect(Collectors.toMap(
                        Authority::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return rounds.kinds().stream().map(kind -> kind(kind, authorities)).toList();
    }

    private Kind kind(ConfirmationKind kind, Map<AuthorityCode, Authority> authorities) {
        Optional<Round> latest = rounds.latest(kind);
        List<AuthorityCode> order = List.copyOf(authorities.keySet());
        List<Confirmation> missing = rounds.missing(kind);
        Set<AuthorityCode> unreachable =
                rounds.unreachable(kind, missing.stream().map(one -> authorities.get(one.authority())).toList());
        return new Kind(
                kind.name(),
                kind.title(),
                latest.map(this::words).orElse(""),
                kind.calendar().after(directory.today()).map(DanishDates::day).orElse(""),
                rounds.asked(kind),
                missing.stream()
                        .sorted(Comparator.comparing(one -> order.indexOf(one.authority())))
                        .map(one -> missing(one, authorities.get(one.authority()), unreachable.contains(one.authority())))
                        .toList());
    }

    private String words(Round round) {
        return DanishDates.moment(round.begunAt())
                + round.begunBy().map(by -> " af " + directory.describe(by)).orElse(" efter planen");
    }

    private static Missing missing(Confirmation one, Authority authority, boolean unreachable) {
        String note = unreachable
                ? "Ingen adresse virker. Ring, og ret adressen i registret."
                : one.round().startsWith("retur") ? "Spurgt, fordi en mail kom retur." : "";
        return new Missing(
                authority.name(),
                one.askedAt().map(DanishDates::day).orElse(""),
                one.remindedAt().map(DanishDates::day).orElse(""),
                note);
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return confirmations.waiting().entrySet().stream()
                .map(one -> waiting(one.getKey(), one.getValue()))
                .toList();
    }

    Waiting waiting(Correction correction, Target target) {
        return new Waiting(
                correction.id(),
                target.kind().title(),
                target.authority().name(),
                target.confirmation().answeredBy().orElse(""),
                correction.label(),
                correction.before(),
                correction.after(),
                correction.why(),
                correction.isAboutRegister());
    }
}

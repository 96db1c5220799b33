package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is asked in a hearing: the seats of DASSOS, all authorities of the region, or the authorities named.
 *
 * @param named empty unless single authorities are named
 */
public record Recipients(Kind kind, List<AuthorityCode> named) {

    /** The seats of DASSOS, the 20 authorities at their contact addresses, or some authorities at theirs. */
    public enum Kind {
        DASSOS,
        AUTHORITIES,
        NAMED
    }

    public static final Recipients DASSOS = new Recipients(Kind.DASSOS, List.of());
    public static final Recipients AUTHORITIES = new Recipients(Kind.AUTHORITIES, List.of());

    public Recipients {
        named = List.copyOf(named);
    }

    /** Reads {@code DASSOS}, {@code AUTHORITIES}, or codes with commas between; empty if it is none of them. */
    public static Optional<Recipients> read(String text) {
        String stripped = text.strip();
        if (stripped.equals(Kind.DASSOS.name())) {
            return Optional.of(DASSOS);
        }
        if (stripped.equals(Kind.AUTHORITIES.name())) {
            return Optional.of(AUTHORITIES);
        }
        List<String> codes = Arrays.stream(stripped.split(",")).map(String::strip).distinct().toList();
        return codes.stream().allMatch(AuthorityCode::isCode)
                ? Optional.of(new Recipients(Kind.NAMED, codes.stream().map(AuthorityCode::new).toList()))
                : Optional.empty();
    }

    /** As {@link #read} takes it. */
    @Override
    public String toString() {
        return kind == Kind.NAMED
                ? named.stream().map(AuthorityCode::value).collect(Collectors.joining(","))
                : kind.name();
    }
}

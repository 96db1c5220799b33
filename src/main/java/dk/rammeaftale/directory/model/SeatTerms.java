package dk.rammeaftale.directory.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The members on all seats over time; of two terms on a seat that begin on the same day the later one given counts. */
public final class SeatTerms {

    private static final NavigableMap<LocalDate, SeatTerm> NONE = Collections.emptyNavigableMap();

    private final Map<AuthorityCode, NavigableMap<LocalDate, SeatTerm>> bySeat = new HashMap<>();

    public SeatTerms(Collection<SeatTerm> terms) {
        terms.forEach(this::add);
    }

    /** These, and others that take part of their days or follow them. */
    public SeatTerms with(Collection<SeatTerm> others) {
        return new SeatTerms(Stream.concat(terms(), others.stream()).toList());
    }

    public boolean has(AuthorityCode seat) {
        return bySeat.containsKey(seat);
    }

    public boolean contains(SeatTerm term) {
        return of(term.authority()).contains(term);
    }

    /** The terms of a seat, in the order of their days. */
    public Collection<SeatTerm> of(AuthorityCode seat) {
        return onSeat(seat).values();
    }

    public Optional<SeatTerm> on(AuthorityCode seat, LocalDate day) {
        return Optional.ofNullable(onSeat(seat).floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The terms of a seat that share a day with the period. */
    public Collection<SeatTerm> in(AuthorityCode seat, Period period) {
        LocalDate first = on(seat, period.first()).map(SeatTerm::firstDay).orElse(period.first());
        return onSeat(seat).subMap(first, true, period.last(), true).values();
    }

    /** The day before the next term begins; empty if none follows. */
    public Optional<LocalDate> lastDayOf(SeatTerm term) {
        return Optional.ofNullable(onSeat(term.authority()).higherKey(term.firstDay())).map(next -> next.minusDays(1));
    }

    private Stream<SeatTerm> terms() {
        return bySeat.values().stream().flatMap(seat -> seat.values().stream());
    }

    private void add(SeatTerm term) {
        bySeat.computeIfAbsent(term.authority(), code -> new TreeMap<>()).put(term.firstDay(), term);
    }

    private NavigableMap<LocalDate, SeatTerm> onSeat(AuthorityCode seat) {
        return bySeat.getOrDefault(seat, NONE);
    }
}

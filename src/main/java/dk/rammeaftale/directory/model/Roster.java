package dk.rammeaftale.directory.model;

import dk.rammeaftale.directory.model.InCharge.Capacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members on the seats of DASSOS and their deputies over time. Nobody is in charge of two seats: a member stands in
 * for no other seat, and whoever is appointed to several stands in for the one they were appointed to first.
 */
public final class Roster {

    private final List<Authority> authorities;
    private final Map<String, RegisteredPerson> people;
    private final SeatTerms terms;
    private final List<Deputyship> deputyships;

    /** @param authorities in the order in which seats are to be listed */
    public Roster(
            List<Authority> authorities,
            Collection<RegisteredPerson> people,
            SeatTerms terms,
            Collection<Deputyship> deputyships) {
        this.authorities = List.copyOf(authorities);
        this.people = people.stream()
                .collect(Collectors.toMap(entry -> entry.person().username(), Function.identity()));
        this.deputyships = deputyships.stream()
                .sorted(Comparator.comparing((Deputyship one) -> one.made().at()).thenComparing(Deputyship::id))
                .toList();
        this.terms = terms;
    }

    /** This roster and one more deputyship. */
    public Roster with(Deputyship another) {
        return new Roster(
                authorities, people.values(), terms, Stream.concat(deputyships.stream(), Stream.of(another)).toList());
    }

    /** Who is in charge of each seat that is taken on this day. */
    public List<InCharge> on(LocalDate day) {
        Map<AuthorityCode, String> deputies = deputiesOn(day);
        List<InCharge> inCharge = new ArrayList<>();
        for (Seat seat : seatsOn(day)) {
            String deputy = deputies.get(seat.authority().code());
            inCharge.add(deputy == null
                    ? new InCharge(seat.authority(), seat.holder(), Capacity.MEMBER)
                    : new InCharge(seat.authority(), person(deputy), Capacity.DEPUTY));
        }
        return inCharge;
    }

    /** The seats that are taken on this day, each with its member. */
    public List<Seat> seatsOn(LocalDate day) {
        return authorities.stream()
                .flatMap(authority -> terms.on(authority.code(), day)
                        .map(term -> new Seat(authority, person(term.username())))
                        .stream())
                .toList();
    }

    /** Those who are the member on a seat on at least one day of the period. */
    public List<Person> membersIn(AuthorityCode seat, Period period) {
        return terms.in(seat, period).stream()
                .map(term -> person(term.username()))
                .distinct()
                .toList();
    }

    /** The seats on which somebody is the member on at least one day of the period. */
    public List<Authority> seatsHeldBy(String username, Period period) {
        return authorities.stream()
                .filter(authority -> terms.in(authority.code(), period).stream()
                        .anyMatch(term -> term.username().equals(username)))
                .toList();
    }

    /** The deputyship of this seat, not revoked, that shares a day with the period. */
    public Optional<Deputyship> deputyshipIn(AuthorityCode authority, Period period) {
        return deputyships.stream()
                .filter(one -> one.authority().equals(authority) && one.revoked().isEmpty())
                .filter(one -> one.period().overlaps(period))
                .findFirst();
    }

    private Map<AuthorityCode, String> deputiesOn(LocalDate day) {
        Set<String> engaged = seatsOn(day).stream()
                .map(seat -> seat.holder().username())
                .collect(Collectors.toCollection(HashSet::new));
        Map<AuthorityCode, String> deputies = new HashMap<>();
        for (Deputyship one : deputyships) {
            if (one.holdsOn(day)
                    && people.get(one.username()).mayStandIn()
                    && !deputies.containsKey(one.authority())
                    && engaged.add(one.username())) {
                deputies.put(one.authority(), one.username());
            }
        }
        return deputies;
    }

    private Person person(String username) {
        return people.get(username).person();
    }
}

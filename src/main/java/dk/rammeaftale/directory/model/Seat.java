package dk.rammeaftale.directory.model;

/** An authority's seat in DASSOS and the person on it. */
public record Seat(Authority authority, Person holder) {
}

package dk.rammeaftale.directory.model;

/** The official code of a Danish municipality or region, e.g. {@code 791} for Viborg. */
public record AuthorityCode(String value) {

    public AuthorityCode {
        if (value == null || !value.matches("[1-9]\\d{2,3}")) {
            throw new IllegalArgumentException("not an authority's code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package dk.rammeaftale.facility.model;

/** The short readable id of a facility, e.g. {@code F-791-01}: the operator's code and a running number. */
public record FacilityId(String value) {

    public static final String FORM = "[A-Z0-9][A-Z0-9-]{0,39}";

    public FacilityId {
        if (value == null || !value.matches(FORM)) {
            throw new IllegalArgumentException("not a facility's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package dk.rammeaftale.directory.model;

import dk.rammeaftale.mail.model.EmailAddress;

/** A municipality or the Region; or one outside the region, which can use places but has neither seat nor login. */
public record Authority(AuthorityCode code, String name, Kind kind, EmailAddress contact) {

    /** What an authority is to the framework agreement. */
    public enum Kind {
        MUNICIPALITY,
        REGION,
        OUTSIDE
    }

    public boolean inRegion() {
        return kind != Kind.OUTSIDE;
    }
}

package dk.rammeaftale.facility.web;

import dk.rammeaftale.facility.model.FacilityFilter;
import dk.rammeaftale.facility.model.FacilityFilter.Running;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** What somebody has chosen above the register, as it stands in the address. What nobody knows asks for nothing. */
public record EnteredFilter(
        String driftsherre, String maalgruppe, String lovgrundlag, String omfattet, String tilstand, String tekst) {

    private static final int LONGEST = 500;

    public EnteredFilter {
        driftsherre = whole(driftsherre);
        maalgruppe = whole(maalgruppe);
        lovgrundlag = whole(lovgrundlag);
        omfattet = whole(omfattet);
        tilstand = whole(tilstand);
        tekst = whole(tekst);
    }

    private static String whole(String entered) {
        String stripped = entered == null ? "" : entered.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    FacilityFilter filter() {
        return new FacilityFilter(driftsherre, maalgruppe, lovgrundlag, covered(), running(), tekst);
    }

    private Optional<Boolean> covered() {
        return switch (omfattet) {
            case "ja" -> Optional.of(true);
            case "nej" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Running running() {
        return switch (tilstand) {
            case "lukkede" -> Running.NO;
            case "alle" -> Running.BOTH;
            default -> Running.YES;
        };
    }

    /** Whether anything is asked for beside what the register shows by itself. */
    public boolean asks() {
        return !filter().equals(FacilityFilter.RUNNING);
    }

    /** An address of ours with this choice, to which more may be added: it ends in ? or &amp;. */
    String address(String path) {
        return path + "?" + parameter("driftsherre", driftsherre) + parameter("maalgruppe", maalgruppe)
                + parameter("lovgrundlag", lovgrundlag) + parameter("omfattet", omfattet)
                + parameter("tilstand", tilstand) + parameter("tekst", tekst);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8) + "&";
    }
}

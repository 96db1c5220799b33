package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** What the operator has to see to itself before it changes a facility; shown as a checklist, never blocking. */
public enum OwnDuty {
    POLITICAL_TREATMENT("politicalTreatment", "Politisk behandling (dato, link)"),
    DISABILITY_COUNCIL("disabilityCouncil", "Handicapråd hørt"),
    USERS_AND_RELATIVES("usersAndRelatives", "Brugere og pårørende inddraget"),
    MED("med", "MED-udvalg inddraget"),
    SOCIAL_SUPERVISION("socialSupervision", "Socialtilsyn orienteret"),
    OFFER_PORTAL("offerPortal", "Tilbudsportalen opdateres"),
    TARIFF("tariff", "Takst genberegnes");

    /** The start variable is this and the duty's own name. */
    public static final String PREFIX = "duty_";

    private final String variable;
    private final String label;

    OwnDuty(String variable, String label) {
        this.variable = variable;
        this.label = label;
    }

    public String variable() {
        return PREFIX + variable;
    }

    public String label() {
        return label;
    }

    public static Optional<OwnDuty> ofVariable(String name) {
        return Arrays.stream(values()).filter(duty -> duty.variable().equals(name)).findFirst();
    }
}

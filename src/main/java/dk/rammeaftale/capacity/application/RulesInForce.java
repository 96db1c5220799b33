package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Edition;
import dk.rammeaftale.capacity.model.Editions;
import dk.rammeaftale.setting.application.OfferedSettings;
import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.application.Settings;
import dk.rammeaftale.setting.application.ShownRules;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Our readings of the rules on a day. A case keeps to those of the day on which it was started, as it keeps to its edition; what
 * the file or the environment says holds until a reading is changed.
 */
@Component
class RulesInForce implements OfferedSettings {

    private static final String NAME = "rammeaftale.rules.";

    private final Settings settings;
    private final Setting<Boolean> remarkContests;
    private final Setting<RuleSettings.ContactGate> contactGate;
    private final Setting<Boolean> newFacilityCounts;
    private final Setting<Boolean> revisedReturns;
    private final Setting<Integer> solutionDays;

    RulesInForce(Settings settings, RuleSettings file) {
        this.settings = settings;
        this.remarkContests = Setting.ofYesOrNo(NAME + "remark-contests", "En bemærkning standser godkendelsen under 2025",
                "nej i 2025; under 2011 og 2016 standser den altid", file.remarkContests());
        this.contactGate = Setting.ofChoice(NAME + "contact-gate", "Kontakten med berørte kommuner skal være dokumenteret",
                "aftalenotatet fra 2025, punkt 4, læst strengt", file.contactGate().name(),
                Setting.choices("BEFORE_HEARING", "før sagen går videre", "BEFORE_EFFECT", "før ændringen træder i kraft"),
                RuleSettings.ContactGate::valueOf);
        this.newFacilityCounts = Setting.ofYesOrNo(NAME + "new-facility-counts",
                "Et nyt tilbud regnes som en ændring fra 0 pladser", "vores læsning: notatet fra 2025 nævner kun ændring og lukning",
                file.newFacilityCounts());
        this.revisedReturns = Setting.ofYesOrNo(NAME + "revised-returns",
                "Et forslag, der er ændret efter indsigelse, sendes igen, også på 10 pladser eller færre",
                "notaterne fra 2011 og 2016: sendes igen til endelig godkendelse", file.revisedReturns());
        this.solutionDays = Setting.ofNumber(NAME + "solution-days", "Dage uden løsning, før et møde foreslås", "vores valg",
                file.solutionDays(), 1, 365);
    }

    @Override
    public String title() {
        return "Regler for sager om kapacitetsjustering";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(remarkContests, contactGate, newFacilityCounts, revisedReturns, solutionDays);
    }

    RuleSettings on(LocalDate day) {
        return new RuleSettings(
                settings.on(remarkContests, day),
                settings.on(contactGate, day),
                settings.on(newFacilityCounts, day),
                settings.on(revisedReturns, day),
                settings.on(solutionDays, day));
    }

    /** The editions, which change with the service alone. */
    @Component
    static class ShownEditions implements ShownRules {

        @Override
        public String title() {
            return "Udgaver af reglerne";
        }

        @Override
        public List<Rule> rules() {
            return Editions.all().stream()
                    .map(edition -> new Rule(
                            "Udgaven fra " + edition.year(), inWords(edition), edition.source()))
                    .toList();
        }

        /** A case follows the edition of its first day; between the notes the secretariat confirms which one applied. */
        private static String inWords(Edition edition) {
            return "Sager startet fra og med %s%s. %s. %s.".formatted(
                    DanishDates.day(edition.inForceFrom()),
                    edition.confirmedUntil()
                            .map(day -> " (efter %s bekræfter sekretariatet udgaven)".formatted(DanishDates.day(day)))
                            .orElse(""),
                    edition.minorChange()
                            .map("Bagatelgrænse: til og med %d pladser, op eller ned"::formatted)
                            .orElse("Ingen bagatelgrænse"),
                    edition.remarkAlwaysStops()
                            ? "En bemærkning standser godkendelsen"
                            : "En bemærkning standser kun godkendelsen, hvis indstillingen siger det");
        }
    }
}

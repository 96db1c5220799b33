package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.hearing.model.SurveyField;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The start form of a hearing of the secretariat's own. */
@Component
class AskHearingPage implements FormPage {

    private final Directory directory;
    private final Hearings hearings;
    private final UnreachedSeats unreached;
    private final DanishCalendar calendar;
    private final Clock clock;

    AskHearingPage(
            Directory directory,
            Hearings hearings,
            UnreachedSeats unreached,
            DanishCalendar calendar,
            Clock clock) {
        this.directory = directory;
        this.hearings = hearings;
        this.unreached = unreached;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ask-hearing";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("hearing");
    }

    @Override
    public String whatNext() {
        return "Invitationerne sendes nu. Følg svarene under Høringer.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        return options();
    }

    /** What can be chosen, and when a hearing of the usual length would end; the same for everybody. */
    Map<String, Object> options() {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        SendingAdvice advice = SendingAdvice.on(today, hearings.usualDays(), calendar);
        return Map.of(
                "unreached", unreached.anywhere(),
                "ends", "Sendt i dag med %d dage slutter høringen %s."
                        .formatted(hearings.usualDays(), DanishDates.endOf(advice.deadline().lastDay())),
                "holidays", advice.holidaysInWords(),
                "quietTime", advice.warning(),
                "policies", policies(),
                "recipients", recipients(),
                "types", types(),
                "most", Survey.MOST_FIELDS,
                "daysHint", "Lad feltet stå tomt for %d dage. En mailhøring varer mindst så længe.".formatted(hearings.usualDays()));
    }

    private static Map<String, String> policies() {
        Map<String, String> policies = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            policies.put(policy.name(), policy.label());
        }
        return policies;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (SurveyField.Type type : SurveyField.Type.values()) {
            types.put(type.name(), type.label());
        }
        return types;
    }

    private Map<String, String> recipients() {
        Map<String, String> recipients = new LinkedHashMap<>();
        recipients.put(Recipients.Kind.DASSOS.name(), "Alle medlemmer af DASSOS");
        recipients.put(Recipients.Kind.AUTHORITIES.name(), "Alle myndigheder i regionen");
        directory.authorities().forEach(authority -> recipients.put(authority.code().value(), authority.name()));
        return recipients;
    }
}

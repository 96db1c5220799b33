package dk.rammeaftale.capacity;

import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case in every state in which one can stay, each of another facility. */
@Component
class CaseGallery {

    private final CaseStage stage;
    private final ServiceTime time;

    CaseGallery(CaseStage stage, ServiceTime time) {
        this.stage = stage;
        this.time = time;
    }

    /** By what has become of them. */
    Map<String, CaseNumber> hung() {
        Map<String, CaseNumber> cases = new LinkedHashMap<>();
        cases.put("contested", goes("HEARING", "skive", "F-779-01"));
        stage.answers("viborg-direktoer", cases.get("contested"), "OBJECTION", "Vi mangler pladser.");
        time.daysPass(18);
        Map<String, Object> forHerning = changed("F-657-02", -12);
        forHerning.put("onBehalfOf", "657");
        cases.put("waits for its operator", stage.proposes(CaseStage.SECRETARIAT, forHerning));
        Map<String, Object> suspected = changed("F-791-02", -12);
        suspected.put("reason", "Borgeren 010190-1234 er flyttet til en anden kommune.");
        cases.put("personal data", stage.proposes("viborg", suspected));
        cases.put("contact", stage.proposes("viborg", changed("F-791-01", -12)));
        cases.put("route", stage.isReadyForRoute("viborg", changed("F-791-03", -12)));
        cases.put("meeting", goes("MEETING", "randers", "F-730-04"));
        cases.put("hearing", goes("HEARING", "herning", "F-657-01"));
        cases.put("small", stage.isReadyForRoute("skive", changed("F-779-02", -2)));
        cases.put("withdrawn early", stage.proposes("horsens", changed("F-615-01", -12)));
        stage.withdraws("horsens", cases.get("withdrawn early"));
        cases.put("withdrawn in hearing", goes("HEARING", "ringkoebing-skjern", "F-760-01"));
        stage.withdraws("ringkoebing-skjern", cases.get("withdrawn in hearing"));
        return cases;
    }

    private CaseNumber goes(String route, String operator, String facility) {
        CaseNumber number = stage.isReadyForRoute(operator, changed(facility, -12));
        stage.choosesRoute(number, route);
        return number;
    }

    Map<String, Object> changed(String facility, int difference) {
        return new HashMap<>(stage.proposalAt(facility, stage.placesOn(facility, "2027-03-01") + difference));
    }
}

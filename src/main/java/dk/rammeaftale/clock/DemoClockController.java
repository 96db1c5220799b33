package dk.rammeaftale.clock;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows the demo's clock and moves it forward. */
@RestController
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockController {

    private static final Set<String> MAY_MOVE = Set.of("secretariat", "camunda-admin");

    private final MovableClock clock;
    private final TimeMachine timeMachine;

    DemoClockController(MovableClock clock, TimeMachine timeMachine) {
        this.clock = clock;
        this.timeMachine = timeMachine;
    }

    @GetMapping
    Map<String, String> now() {
        ZonedDateTime now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return Map.of("now", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    }

    @PostMapping
    Map<String, String> move(@RequestBody TimeMove move, Authentication user) {
        if (user == null || user.getAuthorities().stream().noneMatch(a -> MAY_MOVE.contains(a.getAuthority()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN,
                    "Kun sekretariatet og administratoren kan stille demoens ur.");
        }
        try {
            timeMachine.moveTo(move.target(ZonedDateTime.now(clock)).toInstant());
        } catch (TimeMove.Refused e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return now();
    }
}

package dk.rammeaftale.sample.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.sample.model.Act;
import dk.rammeaftale.sample.model.HearingScript;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The hearings of the secretariat's own in the script. */
@Component
@Profile("demo")
class HearingPlay {

    private final People people;
    private final SeatAnswers answers;
    private final Bookmark bookmark;
    private final Directory directory;

    HearingPlay(People people, SeatAnswers answers, Bookmark bookmark, Directory directory) {
        this.people = people;
        this.answers = answers;
        this.bookmark = bookmark;
        this.directory = directory;
    }

    void open(HearingScript script) {
        String number = people.start(directory.secretariat().get(0).username(), "hearing", Map.of(
                "title", script.title(),
                "text", script.text(),
                "policy", script.policy().name(),
                "recipients", "DASSOS"));
        bookmark.remember(script.key(), new CaseNumber(number));
    }

    void answer(HearingScript script, Act act, String seat) {
        answers.give(bookmark.remembered().get(script.key()), seat, act, script.talk());
    }
}

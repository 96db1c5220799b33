package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.setting.application.OfferedSettings;
import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.application.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How hearings are held on a day. A hearing keeps to the practice of the day on which it was opened; what the file or the
 * environment says holds until the practice is changed.
 */
@Component
class HearingPractice implements OfferedSettings {

    private static final String NAME = "rammeaftale.hearing.";
    private static final String OURS = "vores læsning af notatet fra 2025";

    private final Settings settings;
    private final HearingSettings file;
    private final Setting<Integer> days;
    private final Setting<List<Integer>> reminderDays;
    private final Setting<Boolean> silenceApproves;
    private final Setting<Boolean> closeWhenAllAnswered;
    private final Setting<Boolean> askProposer;

    HearingPractice(Settings settings, HearingSettings file) {
        this.settings = settings;
        this.file = file;
        this.days = Setting.ofNumber(NAME + "days", "Hele dage til at svare", "aftalenotatet fra 2025, punkt 3: 14 dage",
                file.days(), 1, 365);
        this.reminderDays = Setting.ofList(NAME + "reminder-days", "Påmindelser, dage før fristen", "vores valg",
                file.reminderDays().stream().map(String::valueOf).toList(),
                "Hele tal med komma imellem, for eksempel 7, 2. Tomt: ingen påmindelser.",
                HearingPractice::positive, List::copyOf);
        this.silenceApproves = Setting.ofYesOrNo(NAME + "silence-approves", "Tavshed inden fristen godkender",
                "praksis efter notaterne fra 2011 og 2016", file.silenceApproves());
        this.closeWhenAllAnswered = Setting.ofYesOrNo(NAME + "close-when-all-answered",
                "Høringen slutter, når alle har svaret uden indsigelse", OURS, file.closeWhenAllAnswered());
        this.askProposer = Setting.ofYesOrNo(NAME + "ask-proposer", "Driftsherrens egen plads spørges om eget forslag", OURS,
                file.askProposer());
    }

    @Override
    public String title() {
        return "Høringer";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(days, reminderDays, silenceApproves, closeWhenAllAnswered, askProposer);
    }

    HearingSettings on(LocalDate day) {
        return new HearingSettings(
                settings.on(days, day),
                settings.on(silenceApproves, day),
                settings.on(closeWhenAllAnswered, day),
                settings.on(askProposer, day),
                settings.on(reminderDays, day),
                file.objectionNeedsLogin(),
                file.linkDays(),
                file.askAgain());
    }

    HearingSettings today() {
        return on(settings.today());
    }

    /** The practice of the day on which a hearing was opened; today's, as long as it is not. */
    HearingSettings of(Hearing hearing) {
        return on(hearing.opening().map(Hearing.Opening::openedOn).orElseGet(settings::today));
    }

    private static int positive(String entered) {
        if (!entered.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("Skriv hele tal over 0 med komma imellem, for eksempel 7, 2.");
        }
        return Integer.parseInt(entered);
    }
}

package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerLinks.Target;
import dk.rammeaftale.hearing.application.AskedFields;
import dk.rammeaftale.hearing.application.HearingBackground;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingSeat.ActsAs;
import dk.rammeaftale.link.web.LinkedView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The one screen on which those asked see what a hearing is about, in Tasklist and behind a personal link. */
@Component
class HearingSheet {

    private static final Pattern ENCLOSURE = Pattern.compile("bilag/([1-9])");

    private final Hearings hearings;
    private final Directory directory;
    private final AskedFields asked;
    private final List<HearingBackground> backgrounds;

    HearingSheet(Hearings hearings, Directory directory, AskedFields asked, List<HearingBackground> backgrounds) {
        this.hearings = hearings;
        this.directory = directory;
        this.asked = asked;
        this.backgrounds = backgrounds;
    }

    /** What everybody asked sees. */
    Map<String, Object> of(Hearing hearing, AuthorityCode seat) {
        Map<String, Object> model = new HashMap<>();
        model.put("hearing", hearing);
        model.put("authority", directory.authority(seat));
        model.put("introduction", hearings.introduction(hearing.id()).orElse(null));
        model.put("facts", hearings.facts(hearing.id()));
        model.put("changes", hearings.changesSinceLastRound(hearing.id()).asFacts());
        model.put("enclosures", hearings.enclosures(hearing.id()));
        model.put("deadline", DanishDates.endOf(hearing.opened().lastDay()));
        model.put("answers", AnswerChoices.of(hearing.terms().policy()));
        model.put("questions", asked.survey(hearing).fields());
        model.put("fields", Map.of());
        model.put("commentHint", AnswerChoices.commentHint(hearing.terms().policy()));
        return model;
    }

    /** The same for the person behind a link, with what their own authority has said before. */
    Map<String, Object> of(Target target) {
        Hearing hearing = target.hearing();
        HearingSeat seat = target.seat();
        Map<String, Object> model = of(hearing, seat.authority());
        model.put("title", hearing.title());
        model.put("round", hearing.round());
        model.put("person", seat.actsAs() == ActsAs.AUTHORITY ? null : seat.person());
        model.put("deputy", seat.actsAs() == ActsAs.DEPUTY);
        model.put("closing", hearings.closesWhenAllAnswered() ? closesBefore(hearing) : null);
        model.put("login", hearings.objectionNeedsLogin() && canBeObjectedTo(hearing));
        model.put("ownRemark", ownRemark(hearing, seat.authority()).orElse(null));
        return model;
    }

    private static String closesBefore(Hearing hearing) {
        return switch (hearing.terms().policy()) {
            case SILENCE_APPROVES -> "Høringen lukker før, hvis alle har svaret, og ingen har gjort indsigelse.";
            case EXPLICIT_APPROVAL -> "Høringen lukker før, hvis alle har svaret, og alle godkender.";
            case COMMENTS_ONLY, NOMINATION, SURVEY -> "Høringen lukker før, hvis alle har svaret.";
        };
    }

    private static boolean canBeObjectedTo(Hearing hearing) {
        return hearing.terms().policy().choices().contains(AnswerKind.OBJECTION);
    }

    private Optional<String> ownRemark(Hearing hearing, AuthorityCode authority) {
        return backgrounds.stream()
                .flatMap(background -> background.ownRemark(hearing.caseNumber(), authority).stream())
                .findFirst();
    }

    /** The attachment that a step of a personal link opens, {@code bilag/2}; empty for any other step. */
    Optional<LinkedView> enclosure(Target target, String step) {
        Matcher parts = ENCLOSURE.matcher(step);
        List<Enclosure> enclosures = hearings.enclosures(target.hearing().id());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > enclosures.size()) {
            return Optional.empty();
        }
        Enclosure wanted = enclosures.get(Integer.parseInt(parts.group(1)) - 1);
        return backgrounds.stream()
                .flatMap(background -> background.open(wanted).stream())
                .findFirst()
                .map(file -> new LinkedView.Download(file.name(), MediaType.parseMediaType(file.mediaType()), file.content()));
    }
}

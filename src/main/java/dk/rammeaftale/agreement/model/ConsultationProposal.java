package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the secretariat may ask the authorities at a step, as a beginning that it writes on.
 *
 * @param days full days to answer, so that the hearing ends on the milestone's day
 */
public record ConsultationProposal(String title, String text, int days, List<String> questions) {

    private static final int LONGEST = 365;

    private static final List<String> QUESTIONS = List.of(
            "Hvilke målgrupper på voksenområdet får I brug for flere pladser til?",
            "Hvilke målgrupper på voksenområdet får I brug for færre pladser til?",
            "Hvilke målgrupper på børne- og ungeområdet får I brug for flere pladser til?",
            "Hvilke målgrupper på børne- og ungeområdet får I brug for færre pladser til?",
            "Planlægger I at oprette, ændre eller lukke tilbud i aftaleperioden?");

    public ConsultationProposal {
        questions = List.copyOf(questions);
    }

    /**
     * The proposal for a step that knows what it asks, and else one with the step's own name.
     *
     * @param usualDays for a milestone whose day has come or passed
     */
    public static ConsultationProposal of(Agreement agreement, Milestone milestone, LocalDate today, int usualDays) {
        long until = ChronoUnit.DAYS.between(today, milestone.date());
        int days = until < 1 ? usualDays : (int) Math.min(until, LONGEST);
        return new ConsultationProposal(
                "%s: %s".formatted(agreement.title(), title(milestone)),
                text(agreement, milestone),
                days,
                milestone.kind() == StepKind.SURVEY ? QUESTIONS : List.of());
    }

    private static String title(Milestone milestone) {
        return switch (milestone.key()) {
            case "knowledge-gathered" -> "udbud og efterspørgsel";
            case "comments-collected" -> "supplerende bemærkninger og overtagelse af regionale tilbud";
            case "local-round" -> "lokalpolitisk drøftelse af temaerne";
            default -> milestone.title();
        };
    }

    private static String text(Agreement agreement, Milestone milestone) {
        String which = agreement.title().substring(0, 1).toLowerCase() + agreement.title().substring(1);
        return switch (milestone.key()) {
            case "knowledge-gathered" -> """
                    Arbejdet med %s begynder med en fælles viden om, hvad der er brug for, og hvad der er plads til. Beskriv kort jeres \
                    forventninger til udbud og efterspørgsel på voksenområdet og på børne- og ungeområdet.

                    Svarene samles til temadagen og til DASSOS' drøftelse af udviklingstemaerne.""".formatted(which);
            case "comments-collected" -> """
                    Har I supplerende bemærkninger til arbejdet med %s?

                    Overvejer jeres kommune at overtage et eller flere regionale tilbud, så skriv, hvilke tilbud det drejer sig om. \
                    Det skal efter loven fremgå af rammeaftalen.

                    Svarer I ikke inden fristen, regnes det som, at I ingen bemærkninger har.""".formatted(which);
            case "local-round" -> """
                    Temaerne for %s sendes hermed til drøftelse i de politiske udvalg. Skriv, hvad drøftelsen gav anledning til, og \
                    hvornår den fandt sted.

                    Svarer I ikke inden fristen, regnes det som, at I ingen bemærkninger har.""".formatted(which);
            default -> "Har I bemærkninger til «%s» i arbejdet med %s?".formatted(milestone.title(), which);
        };
    }
}

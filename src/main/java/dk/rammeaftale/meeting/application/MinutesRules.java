package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand in the minutes of an item, and what must before they can be approved. */
final class MinutesRules {

    static final int LONGEST_WORDING = 2_000;
    static final int LONGEST_NOTE = 4_000;
    private static final int MOST_PLACES = 9_999;

    private MinutesRules() {
    }

    /** A sentence for each item that has no outcome yet; a withdrawn one needs none. */
    static List<Problem> missing(List<AgendaItem> items) {
        AgendaNumbers numbers = new AgendaNumbers(items);
        return items.stream()
                .filter(item -> !item.isWithdrawn() && !item.isDealtWith())
                .map(item -> new Problem("item_" + item.id(), "Punkt %s, %s: %s".formatted(
                        numbers.item(item.id()).orElseThrow(), item.title(), missing(item))))
                .toList();
    }

    private static String missing(AgendaItem item) {
        long open = item.bullets().stream().filter(bullet -> bullet.outcome().isEmpty()).count();
        return item.bullets().size() == 1
                ? "indstillingen mangler et resultat. Vælg, hvad mødet besluttede."
                : "%d af %d punkter i indstillingen mangler et resultat. Vælg, hvad mødet besluttede."
                        .formatted(open, item.bullets().size());
    }

    /** The bullets with what was entered about them. */
    static List<Bullet> bullets(AgendaItem item, EnteredMinutes entered) {
        List<Bullet> bullets = new ArrayList<>();
        for (int index = 0; index < item.bullets().size(); index++) {
            Bullet bullet = item.bullets().get(index);
            EnteredOutcome one = entered.outcomes().get(index);
            if (bullet.unforeseen() && one.wording().isEmpty()) {
                // Its wording was deleted: it was no decision after all.
                continue;
            }
            bullets.add(decided(bullet, bullet.unforeseen() ? one.wording() : bullet.wording(), one));
        }
        if (!entered.unforeseen().wording().isEmpty()) {
            bullets.add(decided(
                    new Bullet(0, "", false, true, Optional.empty(), "", Optional.empty()),
                    entered.unforeseen().wording(),
                    entered.unforeseen()));
        }
        return bullets;
    }

    private static Bullet decided(Bullet bullet, String wording, EnteredOutcome entered) {
        Optional<Outcome> outcome = Outcome.named(entered.outcome());
        boolean changed = bullet.decidesCase() && outcome.equals(Optional.of(Outcome.APPROVED_WITH_CHANGES));
        return new Bullet(
                bullet.id(),
                wording,
                bullet.decidesCase(),
                bullet.unforeseen(),
                outcome,
                entered.note(),
                changed ? places(entered.placesAfter()) : Optional.empty());
    }

    static Optional<Integer> places(String entered) {
        return Optional.of(entered)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(places -> places <= MOST_PLACES);
    }

    /**
     * What is wrong with what was entered in minutes that are not out.
     *
     * @param placesNow how many places there are, where the item is about changing them
     */
    static List<Problem> problems(AgendaItem item, EnteredMinutes entered, Optional<Integer> placesNow) {
        List<Problem> problems = new ArrayList<>(problems(item, entered));
        for (int index = 0; index < item.bullets().size(); index++) {
            EnteredOutcome one = entered.outcomes().get(index);
            boolean changed = one.outcome().equals(Outcome.APPROVED_WITH_CHANGES.name());
            if (item.bullets().get(index).decidesCase() && changed && placesNow.isPresent()
                    && places(one.placesAfter()).equals(placesNow)) {
                problems.add(new Problem("places_" + index,
                        "Der er %d pladser i dag, så intet ville blive ændret. Skriv et andet antal, eller vælg «%s»."
                                .formatted(placesNow.get(), Outcome.NOT_APPROVED.label())));
            }
        }
        return problems;
    }

    /** What is wrong with a correction of minutes that are out. */
    static List<Problem> problemsOnceOut(AgendaItem item, EnteredMinutes entered) {
        List<Problem> problems = new ArrayList<>(problems(item, entered));
        for (int index = 0; index < item.bullets().size(); index++) {
            problems.addAll(handedOn(item, item.bullets().get(index), entered.outcomes().get(index), index));
        }
        EnteredOutcome added = entered.unforeseen();
        if (!added.wording().isEmpty() && added.outcome().equals(Outcome.POSTPONED.name())) {
            problems.add(postponedTooLate("_new"));
        }
        return problems;
    }

    private static List<Problem> problems(AgendaItem item, EnteredMinutes entered) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < item.bullets().size(); index++) {
            problems.addAll(problems("_" + index, item.bullets().get(index).decidesCase(), entered.outcomes().get(index)));
        }
        EnteredOutcome added = entered.unforeseen();
        if (added.wording().isEmpty() && !(added.outcome().isEmpty() && added.note().isEmpty())) {
            problems.add(new Problem("wording_new", "Skriv, hvad der blev besluttet."));
        } else if (!added.wording().isEmpty()) {
            problems.addAll(problems("_new", false, added));
            if (added.outcome().isEmpty()) {
                problems.add(new Problem("outcome_new", "Vælg, hvad mødet besluttede."));
            }
        }
        return problems;
    }

    private static List<Problem> problems(String field, boolean decidesCase, EnteredOutcome entered) {
        List<Problem> problems = new ArrayList<>();
        Optional<Outcome> outcome = Outcome.named(entered.outcome());
        if (outcome.isEmpty() && !entered.outcome().isEmpty()) {
            problems.add(new Problem("outcome" + field, "Vælg et af resultaterne på listen."));
        }
        if (decidesCase && outcome.filter(one -> !one.answersCase()).isPresent()) {
            problems.add(new Problem("outcome" + field, "Sagen venter på en afgørelse. Vælg mellem " + answersInWords() + "."));
        }
        if (decidesCase && outcome.equals(Optional.of(Outcome.APPROVED_WITH_CHANGES)) && places(entered.placesAfter()).isEmpty()) {
            problems.add(new Problem("places" + field, "Skriv, hvor mange pladser der er godkendt, som et helt tal."));
        }
        if (entered.wording().length() > LONGEST_WORDING) {
            problems.add(new Problem("wording" + field, "Beslutningen må højst være på 2.000 tegn."));
        }
        if (entered.note().length() > LONGEST_NOTE) {
            problems.add(new Problem("note" + field, "Noten må højst være på 4.000 tegn."));
        }
        return problems;
    }

    private static String answersInWords() {
        List<String> answers = Stream.of(Outcome.values()).filter(Outcome::answersCase).map(one -> "«" + one.label() + "»").toList();
        return String.join(", ", answers.subList(0, answers.size() - 1)) + " og " + answers.get(answers.size() - 1);
    }

    /** What has reached a case, or the next agenda, is not called back by a correction. */
    private static List<Problem> handedOn(AgendaItem item, Bullet bullet, EnteredOutcome entered, int index) {
        Optional<Outcome> now = Outcome.named(entered.outcome());
        if (bullet.decidesCase()
                && (!now.equals(bullet.outcome())
                        || now.equals(Optional.of(Outcome.APPROVED_WITH_CHANGES))
                                && !places(entered.placesAfter()).equals(bullet.placesAfter()))) {
            return List.of(new Problem("outcome_" + index,
                    "Afgørelsen er givet videre til sag %s og kan ikke rettes her. Skriv en note, og tag sagen op på et nyt møde."
                            .formatted(item.reference())));
        }
        boolean postponedNow = now.equals(Optional.of(Outcome.POSTPONED));
        boolean postponedThen = bullet.outcome().equals(Optional.of(Outcome.POSTPONED));
        return postponedNow == postponedThen ? List.of() : List.of(postponedTooLate("_" + index));
    }

    private static Problem postponedTooLate(String field) {
        return new Problem("outcome" + field,
                "Hvad der er udsat, er ført videre, da referatet blev udsendt, og det kan ikke rettes her. Indmeld eller fjern punktet på næste møde.");
    }
}

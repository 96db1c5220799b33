package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.Reaction;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.application.ShownAnswers;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.meeting.model.StatementHtml;
import dk.rammeaftale.richtext.RichTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an agenda says about a case: Sagsfremstilling and Indstilling, made of what the case itself has on record. */
@Component
class CaseStatement {

    private static final Set<String> TOLD_ELSEWHERE = Set.of("Begrundelse");

    private final CaseFacts facts;
    private final CaseRegister cases;
    private final ContactRegister contacts;
    private final Hearings hearings;
    private final Objections objections;
    private final ShownAnswers shown;
    private final Directory directory;
    private final RichTexts texts;

    CaseStatement(
            CaseFacts facts,
            CaseRegister cases,
            ContactRegister contacts,
            Hearings hearings,
            Objections objections,
            ShownAnswers shown,
            Directory directory,
            RichTexts texts) {
        this.facts = facts;
        this.cases = cases;
        this.contacts = contacts;
        this.hearings = hearings;
        this.objections = objections;
        this.shown = shown;
        this.directory = directory;
        this.texts = texts;
    }

    /** What DASSOS is recommended to do, as one bullet. */
    String recommendation(CapacityCase about) {
        return "Godkender forslaget om %s, gældende fra den %s%s"
                .formatted(
                        about.title(),
                        DanishDates.day(about.change().effectiveOn()),
                        about.change().endsOn().map(end -> " og midlertidigt til den " + DanishDates.day(end)).orElse(""));
    }

    /** Sagsfremstilling, as HTML of headings, paragraphs and lists. */
    String of(CapacityCase about) {
        StatementHtml html = new StatementHtml();
        html.heading("Forslaget");
        html.list(facts.proposed(about).stream().filter(fact -> !TOLD_ELSEWHERE.contains(fact.label())).toList());
        html.heading("Begrundelse");
        html.paragraph(about.reason());
        about.assessment().ifPresent(assessment -> {
            html.heading("Hvorfor sagen forelægges DASSOS");
            html.paragraph(assessment.sentence());
        });
        List<Affected> affected = contacts.of(about.number());
        if (!affected.isEmpty()) {
            html.heading("De berørte kommuner");
            html.list(affected.stream().flatMap(this::said).toList());
        }
        hearings.of(about.number()).forEach(hearing -> heard(about, hearing, html));
        return texts.fromHtml(html.toString()).html();
    }

    private Stream<Fact> said(Affected affected) {
        String name = nameOf(affected.authority());
        List<Reaction> reactions = affected.reactions();
        if (affected.contact().orElse(null) instanceof Affected.Contact.Exempted exempted && reactions.isEmpty()) {
            return Stream.of(new Fact(name, "Ikke kontaktet: " + exempted.reason()));
        }
        return reactions.isEmpty()
                ? Stream.of(new Fact(name, "Er kontaktet og har ikke udtalt sig."))
                : reactions.stream().map(reaction -> new Fact(name + reaction.way().note(), reaction.text()));
    }

    /** What a round of mail hearing has brought, and what the operator answered to it. */
    private void heard(CapacityCase about, Hearing hearing, StatementHtml html) {
        if (hearing.outcome().isEmpty() || hearing.outcome().get() == HearingOutcome.CANCELLED) {
            return;
        }
        html.heading("Mailhøring, runde " + hearing.round());
        html.paragraph(hearings.closingSentence(hearing.id()));
        List<AuthorityCode> takenBack =
                objections.cleared(hearing.id()).stream().map(cleared -> cleared.seat()).toList();
        List<Fact> remarks = new ArrayList<>();
        hearings.contestingAnswers(hearing.id()).stream()
                .map(answer -> shown.shown(about.number(), answer))
                .forEach(answer -> remarks.add(remark(answer, takenBack.contains(answer.seat()))));
        html.list(remarks);
        if (hearing.round() < about.round()) {
            ProposedSolution solution = cases.solution(about.number(), hearing.round());
            html.paragraph("Driftsherrens løsning: %s. %s".formatted(solution.solution().label(), solution.text()));
        }
    }

    private Fact remark(Answer answer, boolean takenBack) {
        return new Fact(nameOf(answer.seat()), (takenBack ? "(Taget tilbage efter høringen.) " : "") + answer.comment());
    }

    private String nameOf(AuthorityCode code) {
        return directory.authority(code).name();
    }
}

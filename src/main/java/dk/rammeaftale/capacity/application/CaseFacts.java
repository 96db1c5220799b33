package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.AttachmentPath;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.Reaction;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.ShownAnswers;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a case into the lines that people read in mails, hearings and forms. */
@Component
public class CaseFacts {

    private final ContactRegister contacts;
    private final CaseFiles files;
    private final CaseRegister cases;
    private final Directory directory;
    private final ShownAnswers shown;

    CaseFacts(ContactRegister contacts, CaseFiles files, CaseRegister cases, Directory directory, ShownAnswers shown) {
        this.contacts = contacts;
        this.files = files;
        this.cases = cases;
        this.directory = directory;
        this.shown = shown;
    }

    /** What is proposed: the lines that everybody concerned may read, with the names of the attachments. */
    public List<Fact> of(CapacityCase about) {
        List<Fact> facts = proposed(about);
        String attachments = files.attachments(about.number()).stream()
                .map(Attachment::fileName)
                .collect(Collectors.joining(", "));
        if (!attachments.isEmpty()) {
            facts.add(new Fact("Bilag", attachments));
        }
        return facts;
    }

    /** What is proposed, beside the attachments. */
    public List<Fact> proposed(CapacityCase about) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Tilbud", about.facts().name()));
        facts.add(new Fact("Driftsherre", directory.authority(about.operator()).name()));
        facts.add(new Fact("Lovgrundlag", about.facts().legalBasis()));
        facts.add(new Fact("Målgruppe", about.facts().targetGroup()));
        facts.add(new Fact("Forslag", capitalised(about.change().words())));
        facts.add(new Fact("Gælder fra", DanishDates.day(about.change().effectiveOn())
                + (about.announcedLate() ? " (anmeldt efter ikrafttræden)" : "")));
        about.change().endsOn().ifPresent(end -> facts.add(new Fact("Midlertidig til", DanishDates.day(end))));
        facts.add(new Fact("Begrundelse", about.reason()));
        about.relatedCase().ifPresent(related -> facts.add(new Fact("Hænger sammen med", "Sag " + related)));
        return facts;
    }

    /** What DASSOS reads, beside the attachments: also the rule, what the affected municipalities said, and what came of remarks. */
    public List<Fact> forHearing(CapacityCase about) {
        List<Fact> facts = proposed(about);
        about.assessment().ifPresent(assessment -> facts.add(new Fact("Regel", assessment.sentence())));
        solution(about).ifPresent(facts::add);
        List<Affected> affected = contacts.of(about.number());
        if (!affected.isEmpty()) {
            Map<AuthorityCode, String> names = directory.names();
            facts.add(new Fact("Berørte kommuner", affected.stream()
                    .flatMap(one -> lines(one, names.get(one.authority())))
                    .collect(Collectors.joining("\n"))));
        }
        return facts;
    }

    /** The attachments, where they can be opened by those who may see the case. */
    public List<Enclosure> enclosures(CapacityCase about) {
        return files.attachments(about.number()).stream()
                .map(attachment -> new Enclosure(
                        attachment.fileName(), new AttachmentPath(about.number(), attachment.position()).toString()))
                .toList();
    }

    /** Every affected municipality that a reader may know of, and how far its contact is documented. */
    public List<Fact> contacts(CapacityCase about, Predicate<AuthorityCode> mayKnow) {
        Map<AuthorityCode, String> names = directory.names();
        return contacts.of(about.number()).stream()
                .filter(one -> mayKnow.test(one.authority()))
                .map(one -> new Fact(names.get(one.authority()), shown.shown(about.number(), told(one))))
                .toList();
    }

    private static String told(Affected affected) {
        String notified = affected.notifiedAt()
                .map(at -> "Fik forslaget med mail %s.".formatted(DanishDates.moment(at)))
                .orElse("Har endnu ikke fået forslaget med mail.");
        return notified + "\n" + (affected.isCovered() ? logged(affected) : "Kontakten er ikke dokumenteret endnu.");
    }

    /** What the operator answered to the remarks of the round before; empty in a first round. */
    public Optional<Fact> solution(CapacityCase about) {
        if (about.round() == 1) {
            return Optional.empty();
        }
        ProposedSolution solution = cases.solution(about.number(), about.round() - 1);
        return Optional.of(new Fact("Løsning efter bemærkninger", solution.solution().label() + ". " + solution.text()));
    }

    /** The contact log as far as it is filled in, by the operator and by the municipalities themselves. */
    public List<Fact> contactLog(CapacityCase about) {
        Map<AuthorityCode, String> names = directory.names();
        return contacts.of(about.number()).stream()
                .filter(Affected::isCovered)
                .map(one -> new Fact(names.get(one.authority()), logged(one)))
                .toList();
    }

    private static String logged(Affected affected) {
        Stream<String> documented = affected.contact().stream().map(CaseFacts::words);
        Stream<String> answered = affected.lastAnswer().stream()
                .map(answer -> "Har svaret på svarsiden %s: %s"
                        .formatted(DanishDates.moment(answer.receivedAt()), answer.words()));
        return Stream.concat(documented, answered).collect(Collectors.joining("\n"));
    }

    private static String words(Affected.Contact contact) {
        if (contact instanceof Affected.Contact.Made made) {
            return "Kontaktet den %s (%s). %s"
                    .formatted(
                            DanishDates.day(made.on()),
                            made.way().label().toLowerCase(DanishDates.DANISH),
                            made.reaction())
                    .strip();
        }
        return "Ikke kontaktet: " + ((Affected.Contact.Exempted) contact).reason();
    }

    /** The operator's own checklist, as far as it is filled in. */
    public List<Fact> duties(CapacityCase about) {
        return files.duties(about.number()).entrySet().stream()
                .map(duty -> new Fact(duty.getKey().label(), duty.getValue()))
                .toList();
    }

    private static Stream<String> lines(Affected affected, String name) {
        List<Reaction> reactions = affected.reactions();
        return reactions.isEmpty()
                ? Stream.of(name + " (" + affected.cause().label() + ")")
                : reactions.stream().map(reaction -> name + reaction.way().note() + ": " + reaction.text());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(DanishDates.DANISH) + text.substring(1);
    }
}

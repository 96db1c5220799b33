package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.richtext.Reference;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must be mended before an agenda can be sent; the field of a problem is the anchor of its item on the work page. */
@Component
class AgendaCheck {

    static final String REMARKS = "remarks";

    private final AgendaRegister items;
    private final AgendaBook book;
    private final Screening screening;

    AgendaCheck(AgendaRegister items, AgendaBook book, Screening screening) {
        this.items = items;
        this.book = book;
        this.screening = screening;
    }

    List<Problem> problems(String meetingId) {
        List<AgendaItem> all = items.of(meetingId);
        AgendaNumbers numbers = new AgendaNumbers(all);
        List<Problem> problems = new ArrayList<>();
        RichText remarks = new RichText(book.remarks(meetingId).html());
        find(problems, REMARKS, "De indledende bemærkninger", remarks, numbers, meetingId, remarks.plain());
        all.stream().filter(item -> !item.isWithdrawn()).forEach(item -> find(problems, item, numbers, meetingId));
        return problems;
    }

    private void find(List<Problem> problems, AgendaItem item, AgendaNumbers numbers, String meetingId) {
        String field = "punkt-" + item.id();
        String name = "Punkt " + numbers.item(item.id()).orElseThrow();
        if (item.title().isBlank()) {
            problems.add(new Problem(field, "%s har ingen titel. Skriv en.".formatted(name)));
        } else {
            name += " «" + item.title() + "»";
        }
        if (item.section() == Section.DECISION && item.bullets().stream().allMatch(bullet -> bullet.wording().isBlank())) {
            problems.add(new Problem(
                    field,
                    "%s er til beslutning, men har ingen indstilling. Skriv, hvad der indstilles, eller gør det til et orienteringspunkt."
                            .formatted(name)));
        }
        find(problems, field, name, new RichText(item.statement()), numbers, meetingId, texts(item));
    }

    private void find(
            List<Problem> problems,
            String field,
            String name,
            RichText text,
            AgendaNumbers numbers,
            String meetingId,
            String... words) {
        if (text.references().stream().anyMatch(reference -> isLost(reference, numbers))) {
            problems.add(new Problem(
                    field,
                    "%s henviser til et punkt eller bilag, der ikke er på dagsordenen. Ret henvisningen.".formatted(name)));
        }
        if (!screening.suspected(meetingId, words).isEmpty()) {
            problems.add(new Problem(
                    field,
                    "I %s står et tal, der ligner et CPR-nummer. Fjern det, eller afgør nederst på siden, at det ikke er et."
                            .formatted(lower(name))));
        }
    }

    /** Numbers in the texts of an agenda that look like CPR numbers, and that nobody has released. */
    List<String> suspected(String meetingId) {
        String[] words = Stream.concat(
                        Stream.of(new RichText(book.remarks(meetingId).html()).plain()),
                        items.of(meetingId).stream()
                                .filter(item -> !item.isWithdrawn())
                                .flatMap(item -> Stream.of(texts(item))))
                .toArray(String[]::new);
        return screening.suspected(meetingId, words);
    }

    private static String[] texts(AgendaItem item) {
        String attachments = item.attachments().stream()
                .map(attachment -> attachment.title() + "\n" + attachment.fileName())
                .collect(Collectors.joining("\n"));
        String bullets = item.bullets().stream().map(Bullet::wording).collect(Collectors.joining("\n"));
        return new String[] {
            item.title(), item.presenter(), item.stateReason(), bullets, new RichText(item.statement()).plain(), attachments
        };
    }

    private static boolean isLost(Reference reference, AgendaNumbers numbers) {
        return reference.kind() == Reference.Kind.ITEM
                ? numbers.item(reference.id()).isEmpty()
                : numbers.attachment(reference.id()).isEmpty();
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(DanishDates.DANISH) + name.substring(1);
    }
}

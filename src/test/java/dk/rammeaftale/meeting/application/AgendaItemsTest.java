package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AgendaItemsTest {

    private static final String MARCH = "dassos-2027-03-05";
    private static final String JUNE = "dassos-2027-06-11";

    @Autowired
    private AgendaItems items;

    @Autowired
    private AgendaRegister register;

    @Autowired
    private ServiceTime time;

    @Autowired
    private CleanSlate slate;

    @BeforeEach
    void nothingIsOnAnyAgenda() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
    }

    @Test
    void an_item_goes_to_the_first_meeting_whose_deadline_has_not_passed() {
        assertThat(handIn("Ny takst").meetingId()).contains(MARCH);

        time.timeIs("2027-02-05T23:59");
        assertThat(handIn("På sidste dag").meetingId()).contains(MARCH);

        time.timeIs("2027-02-06T00:00");
        assertThat(handIn("Dagen efter").meetingId()).contains(JUNE);
    }

    @Test
    void without_a_planned_meeting_it_waits() {
        AgendaItem waiting = items.handIn(item("KD-NET", "Udkast til rammeaftale", ItemSource.PERSON, ""), List.of());

        assertThat(waiting.meetingId()).isEmpty();
        assertThat(register.waiting("KD-NET")).extracting(AgendaItem::id).containsExactly(waiting.id());
        assertThat(register.waiting(Forum.DASSOS)).isEmpty();
    }

    @Test
    void items_follow_each_other_as_they_were_handed_in_until_somebody_places_them() {
        AgendaItem first = handIn("Første");
        AgendaItem second = handIn("Andet");
        assertThat(register.of(MARCH)).extracting(AgendaItem::title).containsExactly("Første", "Andet");

        register.place(first.id(), 2);
        register.place(second.id(), 1);

        assertThat(register.of(MARCH)).extracting(AgendaItem::title).containsExactly("Andet", "Første");
    }

    @Test
    void a_postponed_item_comes_back_with_its_attachments_and_without_outcomes() {
        AgendaItem item = items.handIn(
                item(Forum.DASSOS, "Status", ItemSource.PERSON, ""),
                List.of(pdf("Bilag.pdf", 1, 2, 3), pdf("mere.pdf", 4)));
        ItemAttachment more = item.attachments().get(1);
        register.saveAttachment(
                new ItemAttachment(more.id(), true, "Tillæg", more.fileName(), more.mediaType(), more.size(), true, false));
        register.replaceBullets(item.id(), List.of(
                outcome("Godkender status", Outcome.POSTPONED, false), outcome("Beder om et notat", Outcome.APPROVED, true)));
        time.timeIs("2027-03-05T14:00");

        AgendaItem again = items.carryOn(register.find(item.id()).orElseThrow());

        assertThat(again.meetingId()).contains(JUNE);
        assertThat(again.carriedFrom()).contains(item.id());
        assertThat(again.bullets()).extracting(Bullet::wording).containsExactly("Godkender status");
        assertThat(again.bullets()).allMatch(bullet -> bullet.outcome().isEmpty());
        assertThat(again.attachments()).extracting(ItemAttachment::title, ItemAttachment::continues, ItemAttachment::published)
                .containsExactly(tuple("Bilag.pdf", false, false), tuple("Tillæg", true, false));
        assertThat(register.content(again.attachments().get(0).id()).orElseThrow().content()).containsExactly(1, 2, 3);
    }

    @Test
    void what_a_meeting_has_decided_does_not_come_back_with_what_it_postponed() {
        AgendaItem item = handIn("Analyse");
        register.replaceBullets(item.id(), List.of(
                outcome("Tager status til efterretning", Outcome.TAKEN_NOTE_OF, false),
                outcome("Godkender næste skridt", Outcome.POSTPONED, false)));

        AgendaItem again = items.carryOn(register.find(item.id()).orElseThrow());

        assertThat(again.bullets()).extracting(Bullet::wording).containsExactly("Godkender næste skridt");
    }

    @Test
    void the_open_item_of_a_source_is_the_one_that_no_meeting_has_dealt_with() {
        AgendaItem item = items.handIn(item(Forum.DASSOS, "Sag 2026-001", ItemSource.CASE, "2026-001"), List.of());
        assertThat(items.open(ItemSource.CASE, "2026-001")).map(AgendaItem::id).contains(item.id());
        assertThat(items.open(ItemSource.CASE, "2026-002")).isEmpty();

        register.replaceBullets(item.id(), List.of(outcome("Godkender", Outcome.POSTPONED, false)));
        assertThat(items.open(ItemSource.CASE, "2026-001")).isEmpty();
    }

    @Test
    void what_a_source_takes_back_stays_visible_as_withdrawn_with_its_reason() {
        AgendaItem item = items.handIn(item(Forum.DASSOS, "Sag 2026-001", ItemSource.CASE, "2026-001"), List.of());

        items.withdraw(ItemSource.CASE, "2026-001", "Sagen er trukket.");

        AgendaItem withdrawn = register.find(item.id()).orElseThrow();
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.stateReason()).isEqualTo("Sagen er trukket.");
        assertThat(items.open(ItemSource.CASE, "2026-001")).isEmpty();
    }

    @Test
    void a_meeting_that_has_dealt_with_an_item_is_not_robbed_of_it() {
        AgendaItem item = items.handIn(item(Forum.DASSOS, "Sag 2026-001", ItemSource.CASE, "2026-001"), List.of());
        register.replaceBullets(item.id(), List.of(outcome("Godkender", Outcome.APPROVED, false)));

        items.withdraw(ItemSource.CASE, "2026-001", "Sagen er trukket.");

        assertThat(register.find(item.id()).orElseThrow().isWithdrawn()).isFalse();
    }

    @Test
    void of_two_who_save_the_same_edition_of_an_item_only_the_first_one_does() {
        AgendaItem seenByBoth = handIn("Status");

        assertThat(register.save(seenByBoth)).isTrue();
        assertThat(register.save(seenByBoth)).isFalse();
        assertThat(register.saveMinutes(seenByBoth)).isTrue();
        assertThat(register.saveMinutes(seenByBoth)).isFalse();
    }

    private static CheckedFile pdf(String name, int... content) {
        byte[] bytes = new byte[content.length];
        for (int index = 0; index < content.length; index++) {
            bytes[index] = (byte) content[index];
        }
        return new CheckedFile(name, "application/pdf", bytes);
    }

    private AgendaItem handIn(String title) {
        return items.handIn(item(Forum.DASSOS, title, ItemSource.PERSON, ""), List.of());
    }

    private static NewItem item(String forum, String title, ItemSource source, String reference) {
        return new NewItem(
                forum, Section.DECISION, title, "", "", List.of(Bullet.recommending("Godkender")), source, reference, "sekretariat");
    }

    private static Bullet outcome(String wording, Outcome outcome, boolean unforeseen) {
        return new Bullet(0, wording, false, unforeseen, Optional.of(outcome), "", Optional.empty());
    }
}

package dk.rammeaftale.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AgendaNumbersTest {

    private static final boolean CONTINUES = true;

    @Test
    void items_are_counted_within_their_section() {
        AgendaNumbers numbers = new AgendaNumbers(List.of(
                item(7, Section.DECISION), item(3, Section.DECISION), item(5, Section.INFORMATION), item(9, Section.COMING)));

        assertThat(numbers.item(7)).contains("1.1");
        assertThat(numbers.item(3)).contains("1.2");
        assertThat(numbers.item(5)).contains("2.1");
        assertThat(numbers.item(9)).contains("3.1");
        assertThat(numbers.item(4)).isEmpty();
    }

    @Test
    void attachments_are_counted_through_the_whole_agenda() {
        AgendaNumbers numbers = new AgendaNumbers(List.of(
                item(1, Section.DECISION, file(10), file(11)), item(2, Section.DECISION), item(3, Section.INFORMATION, file(12))));

        assertThat(numbers.attachment(10)).contains("1");
        assertThat(numbers.attachment(11)).contains("2");
        assertThat(numbers.attachment(12)).contains("3");
    }

    @Test
    void an_attachment_that_continues_another_gets_its_number_and_a_letter() {
        AgendaNumbers numbers = new AgendaNumbers(List.of(
                item(1, Section.DECISION, file(10)),
                item(2, Section.DECISION, file(11), file(12, CONTINUES), file(13, CONTINUES), file(14)),
                item(3, Section.DECISION, file(15), file(16, CONTINUES))));

        assertThat(numbers.attachment(11)).contains("2");
        assertThat(numbers.attachment(12)).contains("2a");
        assertThat(numbers.attachment(13)).contains("2b");
        assertThat(numbers.attachment(14)).contains("3");
        assertThat(numbers.attachment(16)).contains("4a");
    }

    @Test
    void the_first_attachment_of_an_item_never_continues_one_of_another_item() {
        AgendaNumbers numbers = new AgendaNumbers(List.of(
                item(1, Section.DECISION, file(10)), item(2, Section.DECISION, file(11, CONTINUES))));

        assertThat(numbers.attachment(11)).contains("2");
    }

    @Test
    void after_z_come_two_letters() {
        ItemAttachment[] many = LongStream.rangeClosed(1, 29).mapToObj(id -> file(id, CONTINUES)).toArray(ItemAttachment[]::new);

        AgendaNumbers numbers = new AgendaNumbers(List.of(item(1, Section.DECISION, many)));

        assertThat(numbers.attachment(27)).contains("1z");
        assertThat(numbers.attachment(28)).contains("1aa");
        assertThat(numbers.attachment(29)).contains("1ab");
    }

    @Test
    void moving_an_item_renumbers_it_and_all_attachments() {
        AgendaItem first = item(1, Section.DECISION, file(10));
        AgendaItem second = item(2, Section.DECISION, file(11));

        AgendaNumbers turned = new AgendaNumbers(List.of(second, first));

        assertThat(turned.item(1)).contains("1.2");
        assertThat(turned.attachment(10)).contains("2");
        assertThat(turned.attachment(11)).contains("1");
    }

    @Test
    void attachments_that_came_with_the_minutes_leave_the_numbers_of_the_agenda() {
        ItemAttachment withMinutes =
                new ItemAttachment(20, false, "Oplæg", "oplaeg.pdf", "application/pdf", 1, false, true);

        AgendaNumbers numbers = new AgendaNumbers(List.of(
                item(1, Section.DECISION, file(10), withMinutes), item(2, Section.DECISION, file(11))));

        assertThat(numbers.attachment(11)).contains("2");
        assertThat(numbers.attachment(20)).contains("3");
    }

    private static ItemAttachment file(long id) {
        return file(id, false);
    }

    private static ItemAttachment file(long id, boolean continues) {
        return new ItemAttachment(id, continues, "Bilag", "bilag.pdf", "application/pdf", 1, false, false);
    }

    private static AgendaItem item(long id, Section section, ItemAttachment... attachments) {
        return new AgendaItem(
                id, Forum.DASSOS, Optional.of("dassos-2027-03-05"), section, 1, "Titel", "", "", List.of(),
                Arrays.asList(attachments), ItemSource.PERSON, "", "sekretariat", Instant.EPOCH, ItemState.OPEN, "", "", true,
                Optional.empty(), 0, "", 0);
    }
}

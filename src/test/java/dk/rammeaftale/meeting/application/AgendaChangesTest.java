package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.meeting.model.AgendaItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaChangesTest {

    private final MeetingDocument document = new MeetingDocument(new LinkSettings("https://rammeaftale.example"));

    private List<String> changes(List<AgendaItem> after) {
        return AgendaChanges.between(rendered(SampleAgenda.items()), rendered(after));
    }

    private String rendered(List<AgendaItem> items) {
        return document.render(SampleAgenda.paperWith(items));
    }

    @Test
    void the_same_agenda_has_no_changes() {
        assertThat(changes(SampleAgenda.items())).isEmpty();
    }

    @Test
    void a_withdrawn_item_is_told_once() {
        AgendaItem gone = SampleAgenda.withdrawn(SampleAgenda.items().get(1), "Tallene mangler");

        assertThat(changes(SampleAgenda.itemsWith(gone))).containsExactly("Punkt 1.2 «Status på kapacitetsanalysen» udgår.");
        assertThat(AgendaChanges.between(rendered(SampleAgenda.itemsWith(gone)), rendered(SampleAgenda.itemsWith(gone)))).isEmpty();
    }

    @Test
    void a_new_item_and_the_numbers_that_follow_from_it_are_told() {
        List<AgendaItem> after = new ArrayList<>(SampleAgenda.items());
        after.add(6, SampleAgenda.decision(18, "Ny sag", "", "", List.of("godkender")));

        assertThat(changes(after)).containsExactly(
                "Punkt 1.7 «Ny sag» er tilføjet.", "Punkter har fået nye numre: 1.7 er nu 1.8.");
    }

    @Test
    void a_reference_that_only_follows_the_numbers_is_no_change_of_a_text() {
        List<AgendaItem> turned = new ArrayList<>(SampleAgenda.items());
        turned.add(0, turned.remove(3));

        assertThat(changes(turned)).containsExactly(
                "Punkter har fået nye numre: 1.4 er nu 1.1, 1.1 er nu 1.2, 1.2 er nu 1.3, 1.3 er nu 1.4.");
    }

    @Test
    void what_is_written_otherwise_is_named_part_by_part() {
        AgendaItem other = SampleAgenda.decision(
                14, "Program for temadagen", "sekretariatet", "<p>Temadagen er flyttet.</p>", List.of("godkender programmet"));

        assertThat(changes(SampleAgenda.itemsWith(other))).containsExactly(
                "Punkt 1.4 «Program for temadagen»: titlen (før «Ramme for temadagen»), hvem der fremlægger, indstillingen og sagsfremstillingen er ændret.");
    }

    @Test
    void the_facts_of_the_meeting_and_the_opening_remarks_are_told() {
        String before = "<dl class='paper-facts'><div><dt>Sted</dt><dd>Viborg</dd></div></dl><div class='paper-opening'>Velkommen</div>";
        String after = "<dl class='paper-facts'><div><dt>Sted</dt><dd>Skive</dd></div><div><dt>Link</dt><dd>kommer</dd></div></dl>"
                + "<div class='paper-opening'>Goddag</div>";

        assertThat(AgendaChanges.between(before, before)).isEmpty();
        assertThat(AgendaChanges.between(before, after)).containsExactly(
                "Sted er ændret fra «Viborg» til «Skive».", "Link er nu oplyst: kommer.", "De indledende bemærkninger er ændret.");
    }

    @Test
    void an_item_that_leaves_and_an_attachment_with_another_title_are_told() {
        String item = "<section class='paper-item' id='punkt-%s'><h3><span class='paper-number'>1.%s</span> <span class='paper-title'>Sag</span></h3>"
                + "<ul class='paper-attachments'><li id='bilag-1'><span class='paper-title'>%s</span></li></ul></section>";

        assertThat(AgendaChanges.between(item.formatted(7, 1, "Notat"), item.formatted(7, 1, "Nyt notat")))
                .containsExactly("Punkt 1.1 «Sag»: bilaget «Notat» hedder nu «Nyt notat».");
        assertThat(AgendaChanges.between(item.formatted(7, 1, "Notat"), "")).containsExactly(
                "«Sag» er taget af dagsordenen. Det var punkt 1.1.");
    }

    @Test
    void attachments_are_told_by_their_titles() {
        AgendaItem first = SampleAgenda.items().get(0);
        AgendaItem without = SampleAgenda.decision(
                11, first.title(), first.presenter(), first.statement(),
                first.bullets().stream().map(bullet -> bullet.wording()).toList());

        assertThat(changes(SampleAgenda.itemsWith(without)))
                .containsExactly("Punkt 1.1 «Proces for Rammeaftale 2029-30»: bilaget «Forslag til proces og tidsplan» er fjernet.");
        assertThat(AgendaChanges.between(rendered(SampleAgenda.itemsWith(without)), rendered(SampleAgenda.items())))
                .containsExactly("Punkt 1.1 «Proces for Rammeaftale 2029-30»: bilaget «Forslag til proces og tidsplan» er tilføjet.");
    }

    @Test
    void everybody_is_not_told_about_what_is_hidden_from_them() {
        List<AgendaItem> after = new ArrayList<>(SampleAgenda.items());
        after.set(9, SampleAgenda.withdrawn(after.get(9), "Aftalen er på plads"));

        List<String> told = AgendaChanges.between(
                document.renderPublic(SampleAgenda.paper()), document.renderPublic(SampleAgenda.paperWith(after)));

        assertThat(told).containsExactly("Punkt 2.3 «Punkt, der ikke offentliggøres» udgår.");
    }
}

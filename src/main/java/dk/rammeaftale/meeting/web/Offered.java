package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.application.AgendaOffers;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import java.util.List;

/** An item that the service has written, with its text for the field in which the secretariat edits it. */
public record Offered(String key, String title, String section, String bullet, RichText text, String markdown) {

    static List<Offered> of(List<AgendaOffers.Offer> offers, RichTexts texts) {
        return offers.stream()
                .map(offer -> new Offered(
                        offer.key(),
                        offer.title(),
                        offer.section().label(),
                        offer.bullet(),
                        offer.text(),
                        texts.toMarkdown(offer.text())))
                .toList();
    }
}

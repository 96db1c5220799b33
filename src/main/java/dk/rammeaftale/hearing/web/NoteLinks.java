package dk.rammeaftale.hearing.web;

import dk.rammeaftale.hearing.model.Hearing;
import java.util.List;

/** What other rooms can do with a høringsnotat: a bean of each room that offers something on its page. */
public interface NoteLinks {

    List<NoteLink> of(Hearing hearing);

    /**
     * @param text in Danish, as it stands on the page
     * @param path where it leads in this service, beginning with a slash
     */
    record NoteLink(String text, String path) {
    }
}

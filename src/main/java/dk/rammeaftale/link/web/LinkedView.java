package dk.rammeaftale.link.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the visitor of a personal link gets to see. */
public sealed interface LinkedView {

    /** A page that shows something. */
    static LinkedView page(String template, Map<String, Object> model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /** The page with its form again, because something in it has to be corrected. */
    static LinkedView corrected(String template, Map<String, Object> model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Goes on to another step, so that reloading sends nothing again. */
    static LinkedView step(String name) {
        return new Step(name);
    }

    /**
     * A page of ours.
     *
     * @param template under {@code templates}
     * @param model    what it needs; the controller adds {@code link}, the path of the link, which the addresses of its
     *                 steps begin with: {@code th:action="@{${link + '/bekraeft'}}"}
     */
    record Page(String template, Map<String, Object> model, HttpStatus status) implements LinkedView {
    }

    /** Another step of the same link, to be fetched by GET; empty for the link itself. */
    record Step(String name) implements LinkedView {
    }

    /** A file to be saved. */
    record Download(String name, MediaType type, byte[] content) implements LinkedView {
    }
}

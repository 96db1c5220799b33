package dk.rammeaftale.web;

import java.util.List;

/** What a room wants everybody to see on the start page. */
public interface HomeNews {

    /** A heading with its lines; nothing is shown of one without any. */
    record Part(String title, List<Line> lines) {
    }

    /** A line that leads somewhere. @param mark a word before it that makes it stand out, or empty */
    record Line(String mark, String text, String address) {
    }

    Part forTheStartPage();
}

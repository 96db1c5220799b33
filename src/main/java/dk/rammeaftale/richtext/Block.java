package dk.rammeaftale.richtext;

import java.util.List;

/** What a text is made of, between its HTML and its Markdown. */
sealed interface Block {

    /** Two to four: a page has the title of its own above. */
    record Heading(int level, List<Inline> words) implements Block {
    }

    record Paragraph(List<Inline> words) implements Block {
    }

    /**
     * A list.
     *
     * @param type how an ordered one counts: {@code 1}, {@code a}, {@code A}, {@code i} or {@code I}
     */
    record Enumeration(boolean ordered, int start, String type, List<List<Block>> items) implements Block {
    }

    record Quote(List<Block> blocks) implements Block {
    }

    /** Rows that name the columns, and the others. */
    record Table(List<List<Cell>> head, List<List<Cell>> body) implements Block {
    }

    /** One field of a table, over so many columns and rows. */
    record Cell(boolean header, int columns, int rows, List<Block> blocks) {
    }
}

package dk.rammeaftale.meeting.model;

import dk.rammeaftale.hearing.model.Fact;
import java.util.List;
import java.util.stream.Collectors;

/** Writes plain texts as the HTML of an agenda: whatever looks like a tag in them is text. */
public final class StatementHtml {

    private final StringBuilder html = new StringBuilder();

    public StatementHtml heading(String text) {
        html.append("<h3>").append(escaped(text)).append("</h3>");
        return this;
    }

    public StatementHtml paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
        return this;
    }

    /** Nothing at all where there are no lines. */
    public StatementHtml list(List<Fact> lines) {
        if (!lines.isEmpty()) {
            html.append(lines.stream()
                    .map(line -> "<li><strong>%s:</strong> %s</li>".formatted(escaped(line.label()), escaped(line.content())))
                    .collect(Collectors.joining("", "<ul>", "</ul>")));
        }
        return this;
    }

    public StatementHtml table(List<String> columns, List<List<String>> rows) {
        html.append("<table><thead>").append(row("th", columns)).append("</thead><tbody>");
        rows.forEach(row -> html.append(row("td", row)));
        html.append("</tbody></table>");
        return this;
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<%1$s>%2$s</%1$s>".formatted(cell, escaped(text)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", "<br>");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

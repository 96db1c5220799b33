package dk.rammeaftale.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Word's lists as lists. Word puts paragraphs on the clipboard that look like items: the level in the style, the mark as text
 * before the words. Word in a browser puts a list there for each item, with the level beside it.
 */
final class WordLists {

    private static final String IN_LIST = "[style*=mso-list]";
    private static final String LEVELLED = "li[data-aria-level]";

    private final Deque<Open> open = new ArrayDeque<>();

    private WordLists() {
    }

    /** A list that may still go on. */
    private static final class Open {

        private final Element list;
        private final int level;
        private ListMark last;

        private Open(Element list, int level, ListMark first) {
            this.list = list;
            this.level = level;
            this.last = first;
        }
    }

    static void gather(Element body) {
        body.select("div.ListContainerWrapper").unwrap();
        for (Element list : body.select("ul:has(> " + LEVELLED + "), ol:has(> " + LEVELLED + ")")) {
            boolean nested = list.parents().is("li");
            if (!nested) {
                list.unwrap();
            }
        }
        List<Element> parents = new ArrayList<>();
        for (Element item : body.select("p" + IN_LIST + ", div" + IN_LIST + ", " + LEVELLED)) {
            Element parent = item.parent();
            boolean real = parent.nameIs("ul") || parent.nameIs("ol");
            if (!real && !parents.contains(parent)) {
                parents.add(parent);
            }
        }
        parents.forEach(parent -> new WordLists().gatherIn(parent));
        // The number of a heading is a part of it.
        body.select(IN_LIST).stream().filter(WordLists::isMark).forEach(WordLists::keep);
    }

    private void gatherIn(Element parent) {
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Element element) {
                int level = levelOf(element);
                if (level > 0) {
                    item(element, level);
                } else if (isBlank(element)) {
                    if (!open.isEmpty()) {
                        element.remove();
                    }
                } else if (!open.isEmpty() && element.className().startsWith("MsoListParagraph")) {
                    lastItem().appendChild(element);
                } else {
                    open.clear();
                }
            } else if (!(child instanceof Comment) && !(child instanceof TextNode words && words.isBlank())) {
                open.clear();
            }
        }
    }

    private static int levelOf(Element element) {
        if (element.nameIs("li")) {
            String level = element.attr("data-aria-level");
            return level.matches("[1-9]") ? Integer.parseInt(level) : 1;
        }
        return element.nameIs("p") || element.nameIs("div") ? Styles.level(element) : 0;
    }

    private static boolean isBlank(Element element) {
        return element.nameIs("p") && element.text().replace('\u00a0', ' ').isBlank();
    }

    private void item(Element element, int level) {
        while (!open.isEmpty() && open.peek().level > level) {
            open.pop();
        }
        boolean sameLevel = !open.isEmpty() && open.peek().level == level;
        ListMark mark = markOf(element, sameLevel ? open.peek().last : null);
        if (sameLevel && !mark.follows(open.peek().last)) {
            open.pop();
            sameLevel = false;
        }
        if (!sameLevel) {
            begin(element, level, mark);
        }
        open.peek().last = mark;
        Element item = open.peek().list.appendElement("li");
        item.appendChildren(List.copyOf(element.childNodes()));
        element.remove();
    }

    private void begin(Element element, int level, ListMark mark) {
        Element list = new Element(mark.isBullet() ? "ul" : "ol");
        if (!mark.isBullet()) {
            list.attr("type", mark.type());
            list.attr("start", String.valueOf(mark.number()));
        }
        if (open.isEmpty()) {
            element.before(list);
        } else {
            lastItem().appendChild(list);
        }
        open.push(new Open(list, level, mark));
    }

    private Element lastItem() {
        return open.peek().list.lastElementChild();
    }

    private static ListMark markOf(Element element, ListMark before) {
        if (element.nameIs("li")) {
            String format = element.attr("data-leveltext");
            if (!format.contains("%")) {
                return ListMark.BULLET;
            }
            return new ListMark("1", before == null || before.isBullet() ? 1 : before.number() + 1);
        }
        Optional<Element> mark = mark(element);
        if (mark.isEmpty()) {
            return ListMark.BULLET;
        }
        Optional<ListMark> read = ListMark.read(written(mark.get()), before);
        if (read.isPresent()) {
            mark.get().remove();
        } else {
            keep(mark.get());
        }
        return read.orElse(ListMark.BULLET);
    }

    private static void keep(Element mark) {
        mark.replaceWith(new TextNode(written(mark) + " "));
    }

    private static Optional<Element> mark(Element element) {
        return element.select(IN_LIST).stream().filter(WordLists::isMark).findFirst();
    }

    private static boolean isMark(Element element) {
        return Styles.of(element, "mso-list").equals("ignore");
    }

    private static String written(Element mark) {
        return mark.text().replace('\u00a0', ' ').strip();
    }
}

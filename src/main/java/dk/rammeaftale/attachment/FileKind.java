package dk.rammeaftale.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.tika.Tika;

/** A kind of file that may be attached, and how its content shows that it is one. */
enum FileKind {
    PDF("application/pdf", Set.of("application/pdf"), content -> true),
    DOC("application/msword", oldOffice(), content -> hasStream(content, "WordDocument")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            zip(),
            content -> hasEntries(content, "word/document")),
    XLS(
            "application/vnd.ms-excel",
            oldOffice(),
            content -> hasStream(content, "Workbook") || hasStream(content, "Book")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            zip(),
            content -> hasEntries(content, "xl/workbook")),
    PNG("image/png", Set.of("image/png"), content -> true),
    JPEG("image/jpeg", Set.of("image/jpeg"), content -> true),
    GIF("image/gif", Set.of("image/gif"), content -> true);

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final Set<String> outsides;
    private final Predicate<byte[]> inside;

    /**
     * @param outsides what the first bytes may be
     * @param inside   what else the content must have
     */
    FileKind(String mediaType, Set<String> outsides, Predicate<byte[]> inside) {
        this.mediaType = mediaType;
        this.outsides = outsides;
        this.inside = inside;
    }

    String mediaType() {
        return mediaType;
    }

    /** Judged without the file's name: told a name, Tika takes anything it does not know for what the name says. */
    boolean isKindOf(byte[] content) {
        return outsides.contains(TIKA.detect(content)) && inside.test(content);
    }

    private static Set<String> oldOffice() {
        return Set.of("application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel");
    }

    private static Set<String> zip() {
        return Set.of(
                "application/zip",
                "application/x-tika-ooxml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** The names of a container's streams stand in its directory in UTF-16. */
    private static boolean hasStream(byte[] container, String name) {
        return contains(container, (name + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    /** The names of an archive's entries stand uncompressed in it. Nothing is unpacked, however large it would be. */
    private static boolean hasEntries(byte[] archive, String main) {
        return contains(archive, main.getBytes(StandardCharsets.UTF_8))
                && contains(archive, "[Content_Types].xml".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int start = 0; start <= content.length - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && content[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}

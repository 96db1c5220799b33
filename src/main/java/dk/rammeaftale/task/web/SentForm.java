package dk.rammeaftale.task.web;

import dk.rammeaftale.attachment.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/**
 * What came with an ordinary POST.
 *
 * @param mark    of the page that a start form came from
 * @param edition of the draft that the writer has seen
 * @param draft   the draft of a start form that is gone on with
 */
record SentForm(
        Map<String, String> texts, List<UploadedFile> files, Optional<String> mark, int edition, Optional<Long> draft) {

    /** Of the page and not of its form; no variable of a process begins like this. */
    private static final String OWN = "_";

    static final String EDITION = "_edition";
    static final String DRAFT = "_draft";
    static final String MARK = "_mark";

    static SentForm of(MultiValueMap<String, String> sent, NativeWebRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.startsWith(OWN)) {
                texts.put(name, String.join(",", values));
            }
        });
        return new SentForm(texts, files(request.getNativeRequest(MultipartRequest.class)),
                Optional.ofNullable(sent.getFirst(MARK)).filter(mark -> mark.matches("[0-9a-f-]{36}")),
                number(sent.getFirst(EDITION)).map(Long::intValue).orElse(0), number(sent.getFirst(DRAFT)));
    }

    private static Optional<Long> number(String text) {
        return Optional.ofNullable(text).filter(digits -> digits.matches("\\d{1,9}")).map(Long::valueOf);
    }

    private static List<UploadedFile> files(MultipartRequest request) {
        return request == null
                ? List.of()
                : request.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .filter(file -> !file.isEmpty())
                        .map(SentForm::uploaded)
                        .toList();
    }

    private static UploadedFile uploaded(MultipartFile file) {
        try {
            return new UploadedFile(file.getName(), String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

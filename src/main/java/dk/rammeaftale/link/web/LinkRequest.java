package dk.rammeaftale.link.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/**
 * What somebody asks of a personal link.
 *
 * @param step          what follows the token in the address, with a number where it has one ({@code bilag/2}); empty for
 *                      the link itself
 * @param values        what the form or the query holds, by field
 * @param files         what was uploaded, by field; empty file fields included
 * @param remoteAddress the address it came from
 */
public record LinkRequest(String step, MultiValueMap<String, String> values,
        MultiValueMap<String, MultipartFile> files, String remoteAddress) {

    static LinkRequest of(Optional<String> step, HttpServletRequest request) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((field, entered) -> values.put(field, List.of(entered)));
        MultiValueMap<String, MultipartFile> files = request instanceof MultipartRequest multipart
                ? multipart.getMultiFileMap()
                : new LinkedMultiValueMap<>();
        return new LinkRequest(step.orElse(""), values, files, request.getRemoteAddr());
    }

    /** The first value of a field without blanks around it; empty if there is none. */
    public String value(String field) {
        String first = values.getFirst(field);
        return first == null ? "" : first.strip();
    }

    /** The files of a field that hold something. */
    public List<MultipartFile> filesOf(String field) {
        return files.getOrDefault(field, List.of()).stream().filter(file -> !file.isEmpty()).toList();
    }
}

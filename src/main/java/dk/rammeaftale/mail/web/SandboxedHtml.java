package dk.rammeaftale.mail.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML of a mail as it is shown in a frame of our pages: nothing in it runs, loads or is sent. */
final class SandboxedHtml {

    /** The mail's own inline styles, and nothing else: no script, no picture, no form, no address to load from. */
    private static final String NOTHING_BUT_STYLES =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
                    + "frame-ancestors 'self'; sandbox";

    private SandboxedHtml() {
    }

    static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", NOTHING_BUT_STYLES)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}

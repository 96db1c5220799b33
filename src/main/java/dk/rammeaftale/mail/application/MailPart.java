package dk.rammeaftale.mail.application;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One part of a mail, read with the patience that mail programs need. */
record MailPart(Part part) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What programs write that do not know better; the bytes tell. */
    private static final Set<String> SAYS_NOTHING = Set.of("", "us-ascii", "ascii", "unknown-8bit", "utf-8", "utf8");

    boolean is(String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            return false;
        }
    }

    boolean isFile() throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || fileName().isPresent();
    }

    /** The name of the file, where the part is one. */
    Optional<String> fileName() {
        try {
            String name = part.getFileName();
            return Optional.ofNullable(name == null ? null : MimeUtility.decodeText(name)).filter(given -> !given.isBlank());
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    /** In bytes, decoded; of a file that cannot be decoded, as it lies in the mail. */
    long size() throws MessagingException {
        try (InputStream content = part.getInputStream()) {
            return content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return Math.max(0, part.getSize());
        }
    }

    /**
     * The words, in lines that end with a line feed.
     *
     * @throws IOException if the bytes are not encoded as the part says, or in a character set nobody knows
     */
    String text() throws IOException, MessagingException {
        return decoded().replace("\r\n", "\n");
    }

    private String decoded() throws IOException, MessagingException {
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        }
        String named = charsetName();
        if (SAYS_NOTHING.contains(named)) {
            return utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS));
        }
        // Windows programs say ISO-8859-1 and use the quotation marks of their own set.
        return new String(bytes, named.equals("iso-8859-1") ? WINDOWS : charset(named));
    }

    private String charsetName() {
        try {
            String type = part.getContentType();
            String name = type == null ? null : new ContentType(type).getParameter("charset");
            return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static Charset charset(String name) throws IOException {
        try {
            return Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("ukendt tegnsæt " + name, e);
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

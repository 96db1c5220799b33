package dk.rammeaftale.capacity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of the kinds that people attach, made with their real structure. */
public final class SampleFiles {

    private SampleFiles() {
    }

    public static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                trailer << /Root 1 0 R >>
                %%EOF
                """.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    }

    /** A document as LibreOffice and some document systems write it: the list of types is not the first entry. */
    public static byte[] docxOfAnotherWriter() {
        return zip("word/document.xml", "_rels/.rels", "[Content_Types].xml");
    }

    public static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] doc() {
        return oldOffice("WordDocument");
    }

    public static byte[] xls() {
        return oldOffice("Workbook");
    }

    /** An OLE2 container with one stream of this name in its directory, which starts in the second sector. */
    public static byte[] oldOffice(String stream) {
        byte[] file = new byte[2048];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        file[0x18] = 0x3E;
        file[0x1A] = 3;
        file[0x1C] = (byte) 0xFE;
        file[0x1D] = (byte) 0xFF;
        file[0x1E] = 9;
        file[0x30] = 1;
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024 + 128, name.length);
        return file;
    }

    public static byte[] png() {
        return Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    public static byte[] jpeg() {
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
        return Arrays.copyOf(start, 200);
    }

    public static byte[] gif() {
        return Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), 100);
    }

    /** A Windows program. */
    public static byte[] exe() {
        byte[] start = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        return Arrays.copyOf(start, 600);
    }

    /** Bytes that are nothing known. */
    public static byte[] noise() {
        byte[] bytes = new byte[500];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + 7);
        }
        return bytes;
    }

    public static byte[] text() {
        return "Dette er ren tekst, intet andet.".getBytes(StandardCharsets.UTF_8);
    }

    /** A file that begins as a PDF and is of that many bytes. */
    public static byte[] pdfOfSize(int bytes) {
        return Arrays.copyOf(pdf(), bytes);
    }
}

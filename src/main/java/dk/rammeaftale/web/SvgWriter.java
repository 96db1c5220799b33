package dk.rammeaftale.web;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture as SVG. Colours are presentation attributes: our content security policy allows no styles within a page,
 * and a file that is taken away has no other.
 */
public final class SvgWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    public SvgWriter() {
        try {
            xml = FACTORY.createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes names and values in turn */
    public SvgWriter open(String element, Object... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes names and values in turn */
    public SvgWriter draw(String element, Object... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with nothing but words in it. */
    public SvgWriter words(String words, String element, Object... attributes) {
        open(element, attributes);
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    public SvgWriter close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Object... attributes) throws XMLStreamException {
        for (int attribute = 0; attribute < attributes.length; attribute += 2) {
            xml.writeAttribute((String) attributes[attribute], text(attributes[attribute + 1]));
        }
    }

    private static String text(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** To a tenth of a unit, which nobody sees. */
    public static String number(double value) {
        String number = String.format(Locale.ROOT, "%.1f", value);
        return number.equals("-0.0") ? "0.0" : number;
    }

    public String svg() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString().strip() + "\n";
    }
}

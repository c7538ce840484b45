package org.atrium.ui.feeds;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML as it comes, with the writer of the JDK, which escapes. Characters that XML cannot
 * hold are left out, so that one strange title never breaks a whole document.
 */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    Xml(OutputStream stream) {
        try {
            out = FACTORY.createXMLStreamWriter(stream, "UTF-8");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException broken) {
            // Mostly somebody who went away while the answer was on its way.
            throw new IllegalStateException(broken);
        }
    }

    Xml begin(String root, String namespace) {
        return write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        });
    }

    Xml open(String element) {
        return write(() -> out.writeStartElement(element));
    }

    /** A null value is no attribute. */
    Xml attribute(String name, @Nullable String value) {
        return value == null ? this : write(() -> out.writeAttribute(name, clean(value)));
    }

    Xml language(String tag) {
        return write(() ->
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag));
    }

    Xml text(String text) {
        return write(() -> out.writeCharacters(clean(text)));
    }

    Xml close() {
        return write(out::writeEndElement);
    }

    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    void end() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private static String clean(String text) {
        return text.codePoints().allMatch(Xml::isAllowed)
                ? text
                : text.codePoints()
                        .filter(Xml::isAllowed)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}

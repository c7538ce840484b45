package org.atrium.server.importing;

import java.io.InputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a row apart. Rows as dumps have them are read at sight, which costs a tenth of a parser;
 * whatever looks different goes to the XML parser, which knows better or says what is wrong.
 */
final class RowParser {

    private static final XMLInputFactory XML = safeFactory();
    private static final int LONGEST_REFERENCE = 10;

    private RowParser() {}

    /**
     * @param row from `<row` to `>`
     */
    static DumpRow parsed(StringBuilder row, long line) {
        var text = row.toString();
        var plain = attributes(text);
        return plain == null ? byXmlParser(text, line) : new DumpRow.Readable(line, plain);
    }

    /** At sight; null when there is anything but plain attributes in double quotes. */
    static @Nullable Map<String, String> attributes(String row) {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(24);
        var end = row.length() - 2;
        if (row.charAt(end) != '/') {
            return null;
        }
        var at = "<row".length();
        while (true) {
            var name = at;
            while (name < end && isBlank(row.charAt(name))) {
                name++;
            }
            if (name == end) {
                return values;
            }
            var equals = name;
            while (equals < end && isLetter(row.charAt(equals))) {
                equals++;
            }
            if (name == at || equals == name || !row.startsWith("=\"", equals)) {
                return null;
            }
            var close = row.indexOf('"', equals + 2);
            var value = close < 0 ? null : value(row, equals + 2, close);
            if (value == null || values.put(row.substring(name, equals), value) != null) {
                return null;
            }
            at = close + 1;
        }
    }

    private static @Nullable String value(String row, int from, int to) {
        for (var i = from; i < to; i++) {
            if (isSpecial(row.charAt(i))) {
                return unescaped(row, from, to);
            }
        }
        return row.substring(from, to);
    }

    private static @Nullable String unescaped(String row, int from, int to) {
        var out = new StringBuilder(to - from);
        for (var i = from; i < to; i++) {
            var c = row.charAt(i);
            if (!isSpecial(c)) {
                out.append(c);
            } else if (c == '&') {
                var end = row.indexOf(';', i);
                var meant = end < 0 || end >= to ? -1 : referred(row, i + 1, end);
                if (meant < 0) {
                    return null;
                }
                out.appendCodePoint(meant);
                i = end;
            } else if (isBlank(c)) {
                out.append(' ');
            } else {
                return null;
            }
        }
        return out.toString();
    }

    /** Blanks other than the space, references, and what XML may not hold or only in pairs. */
    private static boolean isSpecial(char c) {
        return c < ' ' || c == '&' || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE;
    }

    private static int referred(String row, int from, int end) {
        if (row.charAt(from) == '#') {
            return end - from > LONGEST_REFERENCE ? -1 : numbered(row, from + 1, end);
        }
        return switch (row.substring(from, end)) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> -1;
        };
    }

    private static int numbered(String row, int from, int end) {
        var radix = row.charAt(from) == 'x' ? 16 : 10;
        var code = 0;
        for (var i = radix == 16 ? from + 1 : from; i < end; i++) {
            var digit = row.charAt(i) < 0x80 ? Character.digit(row.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * radix + digit;
        }
        var allowed =
                code == '\t'
                        || code == '\n'
                        || code == '\r'
                        || code >= ' ' && code <= 0xD7FF
                        || code >= 0xE000 && code <= 0xFFFD
                        || code >= 0x10000 && code <= 0x10FFFF;
        return allowed ? code : -1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static DumpRow byXmlParser(String row, long line) {
        var element = row.charAt(row.length() - 2) == '/' ? row : row + "</row>";
        try {
            var reader = XML.createXMLStreamReader(new StringReader(element));
            reader.nextTag();
            Map<String, String> values = LinkedHashMap.newLinkedHashMap(24);
            for (var i = 0; i < reader.getAttributeCount(); i++) {
                values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            reader.close();
            return new DumpRow.Readable(line, values);
        } catch (XMLStreamException malformed) {
            return new DumpRow.Broken(line, "is not well-formed XML: " + reason(malformed));
        }
    }

    /** Without the position, which is that within the row. */
    private static String reason(XMLStreamException malformed) {
        var message = String.valueOf(malformed.getMessage());
        var text = message.indexOf("Message: ");
        return text < 0 ? message : message.substring(text + "Message: ".length());
    }

    private static XMLInputFactory safeFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}

package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row />",
                "<row/>",
                "<row Id=\"1\" />",
                "<row Id=\"1\"\n\tText=\"two\nlines\tand &#xA;one &#13;&#x1F600;\" />",
                "<row Text=\"&lt;p&gt;a &amp;amp; b &quot;c&quot; &apos;d&apos;&lt;/p&gt;\" />",
                "<row Text=\"é نص 漢 > '\" Empty=\"\"/>"
            })
    void readsAtSightWhatTheXmlParserReads(String row) {
        assertThat(RowParser.attributes(row)).isNotNull();
        assertThat(RowParser.parsed(new StringBuilder(row), 3))
                .isEqualTo(RowParser.byXmlParser(row, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row Id=\"1\" Id=\"2\" />",
                "<row Id=\"1\"Text=\"x\" />",
                "<row Id=1 />",
                "<row Id />",
                "<row Text=\"a & b\" />",
                "<row Text=\"&nbsp;\" />",
                "<row Text=\"&#0;\" />",
                "<row Text=\"&#x;\" />",
                "<row Text=\"&#x110000;\" />",
                "<row Text=\"\u0007\" />",
                "<row Text=\"\uFFFF\" />"
            })
    void leavesToTheXmlParserWhatItRefuses(String row) {
        assertThat(RowParser.parsed(new StringBuilder(row), 1)).isInstanceOf(DumpRow.Broken.class);
    }

    @Test
    void readsWhatOnlyTheXmlParserReads() {
        assertThat(RowParser.parsed(new StringBuilder("<row Id='1' Text=\"😀\" />"), 1))
                .isEqualTo(new DumpRow.Readable(1, Map.of("Id", "1", "Text", "😀")));
    }
}

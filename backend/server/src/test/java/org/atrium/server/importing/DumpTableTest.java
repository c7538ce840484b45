package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTableTest {

    @TempDir Path folder;

    @Test
    void readsRowsBehindAByteOrderMark() throws IOException {
        var rows =
                rows(
                        """
                        \uFEFF<?xml version="1.0" encoding="utf-8"?>
                        <posts>
                          <row Id="1" Title="What is &quot;backprop&quot;?" Body="&lt;p&gt;a&#xA;b&lt;/p&gt;" />
                          <row Id="2"></row>
                        </posts>
                        """);

        assertThat(rows).hasSize(2);
        var first = (DumpRow.Readable) rows.get(0);
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.values())
                .containsEntry("Title", "What is \"backprop\"?")
                .containsEntry("Body", "<p>a\nb</p>");
    }

    @Test
    void reportsABrokenRowByItsLineAndGoesOn() throws IOException {
        var rows =
                rows(
                        """
                        <posts>
                          <row Id="1" Body="never closed />
                          <row Id="2" Body="a < b" />
                          <row Id="3" Id="3" />
                          <row Id="4" Body="&#0;" />
                          <row Id="5" Body="&unknown;" />
                          <row Id="6" />
                          <row Id="7" Body="cut off\
                        """);

        assertThat(rows)
                .filteredOn(DumpRow.Broken.class::isInstance)
                .extracting(DumpRow::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 8L);
        assertThat(rows)
                .filteredOn(DumpRow.Readable.class::isInstance)
                .extracting(row -> ((DumpRow.Readable) row).values().get("Id"))
                .containsExactly("6");
    }

    @Test
    void takesNothingFromADocumentTypeDeclaration() throws IOException {
        Files.writeString(folder.resolve("secret"), "the secret");
        var rows =
                rows(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE posts [<!ENTITY secret SYSTEM "file://%s">]>
                        <posts><row Id="1" Body="&secret;" /><row Id="2" Body="b" /></posts>
                        """
                                .formatted(folder.resolve("secret")));

        assertThat(rows.get(0)).isInstanceOf(DumpRow.Broken.class);
        assertThat(rows.toString()).doesNotContain("the secret");
        assertThat(rows.get(1)).isInstanceOf(DumpRow.Readable.class);
    }

    private List<DumpRow> rows(String xml) throws IOException {
        var file = Files.writeString(folder.resolve("Posts.xml"), xml);
        var rows = new ArrayList<DumpRow>();
        try (var table = new DumpTable(file)) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            assertThat(table.bytesRead()).isEqualTo(table.size());
        }
        return rows;
    }
}

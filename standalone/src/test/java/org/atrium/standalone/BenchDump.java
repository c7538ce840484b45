package org.atrium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Questions with answers as a Stack Exchange data dump, for the importer. */
final class BenchDump {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2016, 1, 1, 0, 0);
    private static final List<String> EMPTY = List.of("Comments", "Votes", "Tags", "PostLinks");
    private static final int USERS = 2_000;

    private final int questions;
    private final int answers;
    private final IntFunction<String> sentences;
    private final List<String> tags;

    /**
     * @param sentences makes one of so many words
     */
    BenchDump(int questions, int answers, IntFunction<String> sentences, List<String> tags) {
        this.questions = questions;
        this.answers = answers;
        this.sentences = sentences;
        this.tags = tags;
    }

    void write(Path folder) throws IOException {
        table(folder, "Posts", questions * (answers + 1), this::post);
        table(
                folder,
                "Users",
                USERS,
                id ->
                        "Id=\"%d\" DisplayName=\"Member %d\" CreationDate=\"%s\""
                                .formatted(id, id, at(0)));
        for (var name : EMPTY) {
            table(folder, name, 0, id -> "");
        }
    }

    private static void table(Path folder, String name, int rows, IntFunction<String> row)
            throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve(name + ".xml"))) {
            var element = name.toLowerCase(Locale.ROOT);
            out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + element + ">\n");
            for (var id = 1; id <= rows; id++) {
                out.write("  <row " + row.apply(id) + " />\n");
            }
            out.write("</" + element + ">\n");
        }
    }

    /** A question, then its answers, then the next; every second question is settled. */
    private String post(int id) {
        var place = (id - 1) % (answers + 1);
        var question = id - place;
        var number = question / (answers + 1);
        var common =
                "Id=\"%d\" CreationDate=\"%s\" Score=\"%d\" OwnerUserId=\"%d\" Body=\"%s\" "
                        .formatted(
                                id,
                                at(id),
                                id % 7,
                                1 + id % USERS,
                                "&lt;p&gt;" + sentences.apply(place == 0 ? 90 : 60) + "&lt;/p&gt;");
        if (place > 0) {
            return common + "PostTypeId=\"2\" ParentId=\"%d\"".formatted(question);
        }
        return common
                + "PostTypeId=\"1\" Title=\"%s %d?\" Tags=\"&lt;%s&gt;\"%s"
                        .formatted(
                                sentences.apply(8),
                                number,
                                tags.get(number % tags.size()),
                                number % 2 == 0
                                        ? ""
                                        : " AcceptedAnswerId=\"%d\"".formatted(id + 1));
    }

    private static String at(int id) {
        return BEGIN.plusMinutes(id).toString();
    }
}

package org.atrium.server.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a Stack Exchange data dump of any size, with the proportions of a real one: of each
 * question two answers, and nearly a comment, four votes and two history rows of each post. The
 * same size gives the same dump.
 *
 * <p>Arguments: the folder to write to, and how many questions.
 */
final class DumpGenerator {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2016, 8, 2, 15, 0);
    private static final String[] COMMON =
            ("the of and to a in is that for it as with on are this be by not from or an have can"
                            + " which if but we they you one how what do does there use when would"
                            + " all more some will any other than only about our their into has")
                    .split(" ");
    private static final String[] SYLLABLES =
            ("ar chi val mu se um col lec tion re cord li bra ry pho to graph scan me ta da up load"
                            + " li cence pub lic do main dig i tal ob ject ex hib it cu ra tor don or"
                            + " part ner")
                    .split(" ");
    private static final String[] TAGS = {
        "copyright", "open-access", "scanning", "metadata", "batch-upload", "glue", "maps", "audio"
    };

    private final Path folder;
    private final int questions;
    private final int users;
    private final Random random = new Random(7);
    private final String[] words = new String[6_000];

    private DumpGenerator(Path folder, int questions) {
        this.folder = folder;
        this.questions = questions;
        this.users = questions * 2;
        for (var i = 0; i < words.length; i++) {
            var word = new StringBuilder();
            for (var s = 2 + random.nextInt(3); s > 0; s--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void write(Path folder, int questions) throws IOException {
        Files.createDirectories(folder);
        new DumpGenerator(folder, questions).writeTables();
    }

    private void writeTables() throws IOException {
        var posts = questions * 3;
        table("Posts", posts, this::post);
        table("Comments", posts * 9 / 10, this::comment);
        table("Votes", posts * 4, this::vote);
        table("PostHistory", posts * 2, this::history);
        table("PostLinks", questions / 10, this::link);
        table("Tags", TAGS.length, id -> "Id=\"%d\" TagName=\"%s\"".formatted(id, TAGS[id - 1]));
        table("Users", users, this::user);
    }

    private interface Row {
        String of(int id);
    }

    private void table(String name, int rows, Row row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".xml"))) {
            var element = name.toLowerCase(Locale.ROOT);
            out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + element + ">\n");
            for (var id = 1; id <= rows; id++) {
                out.write("  <row " + row.of(id) + " />\n");
            }
            out.write("</" + element + ">\n");
        }
    }

    /** Posts 1, 4, 7 ... are questions; the two that follow each are its answers, as in time. */
    private String post(int id) {
        var common =
                "Id=\"%d\" CreationDate=\"%s\" Score=\"%d\" OwnerUserId=\"%d\" Body=\"%s\" "
                        .formatted(id, at(id), random.nextInt(30) - 2, author(), body());
        return id % 3 == 1
                ? common
                        + "PostTypeId=\"1\" AcceptedAnswerId=\"%d\" Title=\"%s?\" Tags=\"&lt;%s&gt;&lt;%s&gt;\""
                                .formatted(
                                        id + 1,
                                        sentence(8),
                                        TAGS[random.nextInt(4)],
                                        TAGS[4 + random.nextInt(4)])
                : common + "PostTypeId=\"2\" ParentId=\"%d\"".formatted(id - (id + 2) % 3);
    }

    private String comment(int id) {
        return "Id=\"%d\" PostId=\"%d\" Text=\"%s\" CreationDate=\"%s\" UserId=\"%d\""
                .formatted(id, postBefore(id / 2.7 / questions), sentence(25), at(id), author());
    }

    private String vote(int id) {
        var type = random.nextInt(8) == 0 ? 5 : 2;
        return "Id=\"%d\" PostId=\"%d\" VoteTypeId=\"%d\" CreationDate=\"%s\""
                .formatted(id, postBefore(id / 12.0 / questions), type, at(id));
    }

    private String history(int id) {
        return "Id=\"%d\" PostHistoryTypeId=\"%d\" PostId=\"%d\" CreationDate=\"%s\" Text=\"%s\""
                .formatted(
                        id,
                        1 + random.nextInt(6),
                        postBefore(id / 6.0 / questions),
                        at(id),
                        body());
    }

    private String link(int id) {
        return "Id=\"%d\" PostId=\"%d\" RelatedPostId=\"%d\" LinkTypeId=\"%d\" CreationDate=\"%s\""
                .formatted(id, anyQuestion(), anyQuestion(), id % 3 == 0 ? 3 : 1, at(id));
    }

    private String user(int id) {
        return "Id=\"%d\" DisplayName=\"%s %d\" CreationDate=\"%s\" AboutMe=\"%s\""
                .formatted(id, word(), id, at(id), sentence(20));
    }

    /** What happens to posts mostly happens soon after they were written. */
    private int postBefore(double now) {
        var newest = Math.max(1, (int) (now * questions * 3));
        return random.nextInt(10) == 0
                ? 1 + random.nextInt(newest)
                : Math.max(1, newest - (int) (-200 * Math.log(1 - random.nextDouble())));
    }

    private int anyQuestion() {
        return 1 + 3 * random.nextInt(questions);
    }

    /** A third of the users write, few of them much. */
    private int author() {
        return 1 + (int) (Math.pow(random.nextDouble(), 2) * users / 3);
    }

    private static String at(int id) {
        return BEGIN.plus(id * 61_003L, ChronoUnit.MILLIS).toString();
    }

    private String body() {
        var body = new StringBuilder();
        for (var p = 1 + random.nextInt(4); p > 0; p--) {
            body.append("<p>").append(sentence(40)).append(". ").append(sentence(15));
            switch (random.nextInt(5)) {
                case 0 -> body.append(" <strong>").append(word()).append("</strong>");
                case 1 -> body.append(" <code>").append(word()).append("_id</code>");
                case 2 ->
                        body.append(" <a href='https://example.org/'>")
                                .append(word())
                                .append("</a>");
                default -> body.append('.');
            }
            body.append("</p>\n\n");
        }
        if (random.nextInt(4) == 0) {
            body.append("<ul>\n<li>").append(sentence(8)).append("</li>\n<li>");
            body.append(sentence(8)).append("</li>\n</ul>\n\n");
        }
        if (random.nextInt(6) == 0) {
            body.append("<pre><code>for x in ")
                    .append(word())
                    .append(":\n    y &lt; x\n</code></pre>");
        }
        return body.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "&#xA;");
    }

    private String sentence(int most) {
        var sentence = new StringBuilder();
        for (var w = most / 2 + random.nextInt(most / 2 + 1); w >= 0; w--) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(word());
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    private String word() {
        return random.nextBoolean()
                ? COMMON[random.nextInt(COMMON.length)]
                : words[(int) (Math.pow(random.nextDouble(), 3) * words.length)];
    }
}

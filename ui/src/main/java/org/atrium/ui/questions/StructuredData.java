package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.SiteAddress;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a thread tells search engines about itself, in the words of schema.org. */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 1_000;
    private static final int MOST_ANSWERS = 10;

    private final Question question;
    private final SiteAddress site;
    private final String address;

    private StructuredData(Question question, SiteAddress site) {
        this.question = question;
        this.site = site;
        this.address = site.certain(Links.question(question.id(), question.title()));
    }

    /** JSON to be put into a script element; null for what is no question, or not public. */
    static @Nullable String of(Question question, SiteAddress site) {
        return question.kind() == Kind.QUESTION && question.visibility() == Visibility.PUBLIC
                ? safe(JSON.writeValueAsString(new StructuredData(question, site).page()))
                : null;
    }

    /** Nothing in it can end the script element or begin a comment there. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private Map<String, Object> page() {
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "QAPage");
        page.put("mainEntity", question());
        return page;
    }

    private Map<String, Object> question() {
        var about = new LinkedHashMap<String, Object>();
        about.put("@type", "Question");
        about.put("name", question.title());
        about.put("text", plain(question.html()));
        about.put("url", address);
        about.put("inLanguage", question.language());
        about.put("datePublished", question.createdAt().toString());
        if (question.editedAt() != null) {
            about.put("dateModified", question.editedAt().toString());
        }
        about.put("author", person(question.author()));
        about.put("upvoteCount", Math.max(0, question.votes()));
        about.put("answerCount", question.answerCount());
        var suggested = new ArrayList<Map<String, Object>>();
        for (var answer : question.answers().subList(0, shown())) {
            if (answer.accepted()) {
                about.put("acceptedAnswer", answer(answer));
            } else {
                suggested.add(answer(answer));
            }
        }
        if (!suggested.isEmpty()) {
            about.put("suggestedAnswer", List.copyOf(suggested));
        }
        return about;
    }

    private int shown() {
        return Math.min(MOST_ANSWERS, question.answers().size());
    }

    private Map<String, Object> answer(Answer answer) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@type", "Answer");
        about.put("text", plain(answer.html()));
        about.put("url", site.certain(Links.answer(question.id(), question.title(), answer.id())));
        about.put("inLanguage", answer.language());
        about.put("datePublished", answer.createdAt().toString());
        about.put("author", person(answer.author()));
        about.put("upvoteCount", Math.max(0, answer.votes()));
        return about;
    }

    private Map<String, Object> person(Author author) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@type", "Person");
        about.put("name", author.name());
        if (author.hasName()) {
            about.put("url", site.certain(Links.person(author.username())));
        }
        return about;
    }

    private static String plain(String html) {
        var text = Jsoup.parseBodyFragment(html).text();
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}

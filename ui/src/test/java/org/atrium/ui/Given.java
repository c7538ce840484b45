package org.atrium.ui;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.follows.Level;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Route;
import org.atrium.contract.questions.RouteStep;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/** What a test wants to be there already: each test makes its own, and disturbs no other. */
public final class Given {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendLive live;
    private final PretendDrafts drafts;
    private final PretendFollows follows;
    private final PretendMentoring mentoring;

    Given(
            PretendStore store,
            PretendPeople people,
            PretendLive live,
            PretendDrafts drafts,
            PretendFollows follows,
            PretendMentoring mentoring) {
        this.store = store;
        this.people = people;
        this.live = live;
        this.drafts = drafts;
        this.follows = follows;
        this.mentoring = mentoring;
    }

    /** What a member chose to be told about something; null for what is usual. */
    public @Nullable Level levelOf(String username, String kind, String id) {
        return follows.of(username, kind, id);
    }

    /** A member chose something in another window. */
    public void chosen(String username, String kind, String id, Level level) {
        follows.choose(username, kind, id, level);
    }

    /** Somebody who has an account; the name. */
    public String member(String username) {
        var account = new PretendStore.Account();
        account.username = username;
        store.accounts.put(username, account);
        return username;
    }

    public void blocked(String username) {
        account(username).blocked = true;
    }

    private PretendStore.Account account(String username) {
        return Objects.requireNonNull(store.accounts.get(username), username);
    }

    /** What a member says about themselves. */
    public void about(String username, String text, String language) {
        var account = account(username);
        account.profile =
                PretendProfiles.about(
                        account.profile,
                        List.of(
                                new ProfileForm.AffiliationForm(
                                        text, null, null, true, 2020, null)),
                        new Text(text, language));
    }

    /** What a member can help with, and which languages they read. */
    public void helps(String username, List<String> topics, String... languages) {
        var account = account(username);
        account.profile =
                PretendProfiles.helps(
                        account.profile,
                        topics,
                        Arrays.stream(languages)
                                .map(code -> new SpokenLanguage(code, "4"))
                                .toList());
    }

    /** Everything that a member says about themselves. */
    public void profile(String username, ProfileForm profile) {
        account(username).profile = profile;
    }

    /** The version of a member's profile goes on, as if another window had saved it. */
    public void profileSavedElsewhere(String username) {
        var account = account(username);
        account.profile = PretendProfiles.version(account.profile.version() + 1, account.profile);
    }

    public ProfileForm profileOf(String username) {
        return account(username).profile;
    }

    /** The id of a public question in the group of everyone. */
    /** Somebody is asked to help with a question, and has said nothing yet. */
    public void request(String question, String by, String to) {
        store.thread(question).requests.add(PretendRequests.open(people, to, by));
    }

    /** That a learner asks somebody to mentor them. */
    public void mentoring(String mentor, String learner, String note) {
        mentoring.given(mentor, learner, new MentoringForm(List.of("maps"), note, "en"));
    }

    public @Nullable Integer answerWithin(String group) {
        return store.area(group).answerWithin;
    }

    /** That a question has gone all the way to the helpdesk, and was answered by nobody. */
    public void atHelpdesk(String question) {
        var steps =
                Stream.of(RouteStep.values())
                        .map(step -> new Route.Step(step, Instant.now(), step != RouteStep.EXPERTS))
                        .toList();
        store.thread(question).route = new Route(steps, null, null, null);
    }

    /** That somebody says that the answers to it helped them. */
    public void confirmation(String question, String by, String topic) {
        store.thread(question)
                .answers
                .forEach(answer ->
                        answer.confirmations.add(
                                PretendThanks.confirmation(
                                        people, store, by, List.of(topic), false)));
    }

    public String question(String author, String title, String body, String language) {
        return question(author, title, body, language, "everyone", Visibility.PUBLIC);
    }

    public String question(
            String author,
            String title,
            String body,
            String language,
            String group,
            Visibility visibility) {
        var thread = new PretendStore.Thread();
        thread.id = store.nextId();
        thread.author = author;
        thread.title = title;
        thread.body = body;
        thread.language = language;
        thread.topics = List.of("photographs");
        thread.groups = List.of(group);
        thread.visibility = visibility;
        store.threads.put(thread.id, thread);
        return thread.id;
    }

    /** That organisers let people in. */
    public void byApproval(String group) {
        store.area(group).byApproval = true;
    }

    /** That somebody asked to be let in. */
    public void asks(String username, String group) {
        account(username).asks.add(group);
        store.area(group).waiting.add(username);
    }

    public void rules(String group, String text) {
        store.area(group).rules.put("en", text);
    }

    /** That it was asked without a name. */
    public void veiled(String question, String group) {
        store.thread(question).asMemberOf = group;
    }

    /** The id of an answer. */
    public String answer(String question, String author, String body) {
        var thread = store.thread(question);
        var answer = new PretendStore.Post();
        answer.id = store.nextId();
        answer.author = author;
        answer.body = body;
        answer.language = thread.language;
        thread.answers.add(answer);
        return answer.id;
    }

    /** Closes a question; the id of another one for a duplicate, an address for elsewhere. */
    public void closed(String question, String by, ClosingReason reason, String where) {
        var thread = store.thread(question);
        var duplicate = reason == ClosingReason.DUPLICATE;
        thread.closedBy = by;
        thread.closing =
                new ClosingForm(
                        reason,
                        duplicate ? where : null,
                        reason == ClosingReason.ELSEWHERE ? where : null,
                        "Because <b>I</b> say so",
                        "en");
        live.happened("QuestionClosed", thread, List.of());
    }

    public @Nullable ClosingForm closingOf(String question) {
        return store.thread(question).closing;
    }

    /** The id of a comment on the question. */
    public String comment(String question, String author, String body) {
        var thread = store.thread(question);
        var comment = new PretendStore.Post();
        comment.id = store.nextId();
        comment.author = author;
        comment.body = body;
        comment.language = thread.language;
        thread.comments.add(comment);
        return comment.id;
    }

    public List<String> groupsOf(String question) {
        return store.thread(question).groups;
    }

    /** Its author wrote something else. */
    public void changed(String question, String body) {
        var thread = store.thread(question);
        thread.earlier.add(thread.body);
        thread.body = body;
        thread.version++;
    }

    public String bodyOf(String question) {
        return store.thread(question).body;
    }

    public @Nullable String lastReason(String question) {
        return store.thread(question).reason;
    }

    public void retitled(String question, String title) {
        var thread = store.thread(question);
        thread.title = title;
        thread.version++;
        live.happened("QuestionEdited", thread, List.of());
    }

    /** Changes a title, and nobody hears of it. */
    public void retitledQuietly(String question, String title) {
        var thread = store.thread(question);
        thread.title = title;
        thread.version++;
    }

    public void group(String slug, String name, String summary) {
        var area = new PretendStore.Area();
        area.slug = slug;
        area.kind = "region";
        area.names = Map.of("en", name);
        area.summaries = Map.of("en", summary);
        area.partOf = new LinkedHashSet<>(Set.of("everyone"));
        store.areas.put(slug, area);
    }

    /** A group of people's own making, for its members only. */
    public void privateGroup(String slug, String name) {
        group(slug, name, "");
        store.area(slug).kind = "theme";
        store.area(slug).visibility = "private";
        store.area(slug).partOf = new LinkedHashSet<>(Set.of("northern-western-europe"));
    }

    public void theme(String slug, String name) {
        group(slug, name, "");
        store.area(slug).kind = "theme";
    }

    public void invited(String username, String group, String by) {
        store.area(group).invited.put(username, by);
    }

    public boolean isInvited(String username, String group) {
        return store.area(group).invited.containsKey(username);
    }

    public Visibility visibilityOf(String question) {
        return store.thread(question).visibility;
    }

    /** Somebody answered the member's question: their bell knows. */
    public void notice(String question, String actor) {
        var thread = store.thread(question);
        live.notify(
                "answer_posted",
                "asked",
                people.author(actor),
                thread,
                null,
                List.of(thread.author));
    }

    /** A member's drafts by what they are for, such as `question/new`. */
    public Map<String, DraftText> draftsOf(String username) {
        return drafts.of(username);
    }

    /** As another device would. */
    public void drafted(String username, String address, DraftText text) {
        drafts.put(username, address, text);
    }

    /** Several people answered the member's question since they looked. */
    public void notices(String question, List<String> actors) {
        var thread = store.thread(question);
        var authors = actors.stream().map(people::author).toList();
        live.notify(
                new Notification(
                        store.nextId(),
                        "answer_posted",
                        "asked",
                        List.of(),
                        new Notification.Cause("question", thread.id, thread.title),
                        authors.getFirst(),
                        authors.subList(1, authors.size()),
                        authors.size(),
                        thread.id,
                        null,
                        null,
                        null,
                        null,
                        thread.title,
                        thread.language,
                        null,
                        Instant.now(),
                        false),
                thread.author);
    }

    /** The member reads everything on another device. */
    public void readElsewhere(String username) {
        var unused = live.mark(username, notice -> true);
    }

    public long unreadOf(String username) {
        return live.unreadOf(username);
    }

    public String titleOf(String question) {
        return store.thread(question).title;
    }

    public int votesOf(String question, String username) {
        return store.thread(question).votes.getOrDefault(username, 0);
    }

    public int answersOf(String question) {
        return store.thread(question).answers.size();
    }

    public List<String> commentsOf(String question) {
        return store.thread(question).comments.stream().map(comment -> comment.body).toList();
    }

    public boolean thanked(String username, String answer) {
        return store.threads.values().stream()
                .flatMap(thread -> thread.answers.stream())
                .anyMatch(post -> post.id.equals(answer) && post.thankedBy.contains(username));
    }

    public List<String> acceptedOf(String question) {
        return store.thread(question).answers.stream()
                .filter(answer -> answer.accepted)
                .map(answer -> answer.id)
                .toList();
    }

    public List<String> questionsBy(String username) {
        return store.threads.values().stream()
                .filter(thread -> thread.author.equals(username))
                .map(thread -> thread.id)
                .toList();
    }

    public boolean isIn(String username, String group) {
        return account(username).roles.containsKey(group);
    }

    public void joined(String username, String group, String role) {
        account(username).roles.put(group, role);
    }

    public String nameOf(String group) {
        return store.areaName(group, Locale.ENGLISH);
    }
}

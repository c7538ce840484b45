package org.atrium.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Arrivals;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.Tokens;
import org.atrium.server.identity.WikimediaProfile;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Callers of the server under test: visitors, and members who are logged in. */
public class TestMembers {

    private final Environment environment;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final Tokens tokens;

    public TestMembers(
            Environment environment, Accounts accounts, Arrivals arrivals, Tokens tokens) {
        this.environment = environment;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.tokens = tokens;
    }

    public WebTestClient visitor() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(90))
                .build();
    }

    /** Logged in under this name; the account is made when there is none. */
    public WebTestClient member(String username) {
        return withToken(token(username));
    }

    public WebTestClient organiser(String username, String slug) {
        join(username, slug, GroupRole.ORGANISER);
        return member(username);
    }

    public WebTestClient operator() {
        try {
            var data = Path.of(Objects.requireNonNull(environment.getProperty("atrium.data")));
            return withToken(Files.readString(data.resolve("operator.key")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public WebTestClient ui() {
        return withToken(TestSetup.UI_SECRET);
    }

    public WebTestClient withToken(String bearer) {
        return visitor().mutate().defaultHeaders(headers -> headers.setBearerAuth(bearer)).build();
    }

    public String token(String username) {
        account(username);
        return Objects.requireNonNull(tokens.issueFor(username).block()).token();
    }

    /** The account of this name, made when there is none. */
    public Account account(String username) {
        var known = accounts.byUsername(username).block();
        return known == null ? arrive(username, false) : known;
    }

    public Account blocked(String username) {
        return arrive(username, true);
    }

    /**
     * @param role `member` or `organiser`
     */
    public Account join(String username, String slug, String role) {
        var id = account(username).id();
        var joined = accounts.putGroupRole(id, slug, new GroupRole(role, Instant.now())).block();
        return Objects.requireNonNull(joined);
    }

    private Account arrive(String username, boolean blocked) {
        var sub = String.valueOf(1_000_000L + Integer.toUnsignedLong(username.hashCode()));
        var profile =
                new WikimediaProfile(
                        sub, username, blocked, Set.of(), Set.of(), Instant.EPOCH, 10, "en");
        return Objects.requireNonNull(arrivals.arrive(profile).block());
    }
}

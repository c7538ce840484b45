package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.importing.ImportForm;
import org.atrium.contract.importing.JobProgress;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class ImportTest {

    @Autowired TestMembers members;
    @TempDir Path folder;

    @Test
    void importsOnceAndFindsItBySearch() throws IOException {
        dump("imported.example.org", "Which glue harms parchment least?");

        var first = imported(folder);
        var second = imported(folder);

        assertThat(first.counts())
                .containsEntry("questions.created", 1L)
                .containsEntry("answers.created", 1L)
                .containsEntry("users.created", 1L);
        assertThat(second.counts())
                .containsEntry("questions.unchanged", 1L)
                .containsEntry("answers.unchanged", 1L)
                .containsEntry("users.unchanged", 1L)
                .doesNotContainKeys("questions.created", "questions.updated", "users.created");
        members.visitor()
                .get()
                .uri("/api/v1/questions?q=parchment+glue")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("Which glue harms parchment least?")
                .jsonPath("$.items[0].state")
                .isEqualTo("solved");
    }

    @Test
    void bringsAnUpdatedDumpUpToDate() throws IOException {
        dump("changing.example.org", "Which tape harms vellum least?");
        imported(folder);
        dump("changing.example.org", "Which tape harms old vellum least?");

        var counts = imported(folder).counts();

        assertThat(counts)
                .containsEntry("questions.updated", 1L)
                .containsEntry("answers.unchanged", 1L);
        members.visitor()
                .get()
                .uri("/api/v1/questions?q=vellum")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("Which tape harms old vellum least?");
    }

    @Test
    void refusesWhoeverIsNoOperator() {
        post(members.member("Importer"), form(folder)).expectStatus().isForbidden();
        post(members.visitor(), form(folder)).expectStatus().isUnauthorized();
    }

    @Test
    void saysWhatIsWrongWithTheFolder() {
        post(members.operator(), form(folder.resolve("nowhere"))).expectStatus().isBadRequest();
        post(members.operator(), form(folder))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].key")
                .isEqualTo("import.posts");
    }

    @Test
    void refusesUnknownGroups() throws IOException {
        dump("x.example.org", "Any question at all, really?");
        post(members.operator(), new ImportForm(folder.toString(), "nobody", null, null))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("group");
    }

    private JobProgress imported(Path from) {
        List<JobProgress> lines =
                post(members.operator(), form(from))
                        .expectStatus()
                        .isOk()
                        .returnResult(JobProgress.class)
                        .getResponseBody()
                        .collectList()
                        .block();
        var last = Objects.requireNonNull(lines).getLast();
        assertThat(last.phase()).isEqualTo("finished");
        return last;
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, ImportForm form) {
        return client.post()
                .uri("/api/v1/operator/imports/stackexchange")
                .accept(MediaType.APPLICATION_NDJSON, MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(form)
                .exchange();
    }

    private ImportForm form(Path from) {
        return new ImportForm(from.toString(), "everyone", null, site);
    }

    private String site = "https://site.example.org";

    private void dump(String host, String title) throws IOException {
        site = "https://" + host;
        Files.writeString(
                folder.resolve("Posts.xml"),
                """
                <posts>
                  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2016-08-02T15:39:14.947" Score="5" Body="&lt;p&gt;I would like to know.&lt;/p&gt;" OwnerUserId="7" Title="%s" Tags="&lt;glue&gt;" />
                  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2016-08-02T16:00:00.000" Score="4" Body="&lt;p&gt;None at all.&lt;/p&gt;" OwnerUserId="7" />
                </posts>
                """
                        .formatted(title));
        Files.writeString(
                folder.resolve("Users.xml"),
                "<users><row Id=\"7\" DisplayName=\"Ada\" CreationDate=\"2016-08-01T00:00:00.000\" /></users>");
    }
}

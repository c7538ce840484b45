package org.atrium.ui.people;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.atrium.ui.platform.SiteAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Somebody as a vCard, as whoever opens it sees them; and one's own profile to keep. */
@RestController
class ProfileFiles {

    private static final MediaType CARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

    private final ProfileFilesClient files;
    private final SiteAddress site;
    private final JsonMapper json;

    ProfileFiles(ProfileFilesClient files, SiteAddress site, JsonMapper json) {
        this.files = files;
        this.site = site;
        this.json = json;
    }

    @GetMapping("/people/{username}/card.vcf")
    ResponseEntity<byte[]> card(
            @PathVariable("username") String username, HttpServletRequest request) {
        var card = files.card(username, site.of(request, ""));
        return file(CARD, username + ".vcf", card.getBytes(StandardCharsets.UTF_8));
    }

    /** For people as well as for programs: on many lines. */
    @GetMapping("/profile/profile.json")
    ResponseEntity<byte[]> copy() {
        return file(
                MediaType.APPLICATION_JSON,
                "profile.json",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(files.copy()));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex")
                .body(content);
    }
}

package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atrium.contract.identity.AccountApi;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that a member gave, passed on as the backend sends it. */
@Controller
class ArchiveDownload {

    static final String PATH = "/profile/archive";

    private final AccountClient account;

    ArchiveDownload(AccountClient account) {
        this.account = account;
    }

    @GetMapping(PATH)
    void archive(HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        account.archive(
                () -> {
                    response.setContentType(AccountApi.ARCHIVE);
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"atrium.zip\"");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    response.setHeader("X-Robots-Tag", "noindex");
                },
                out);
    }
}

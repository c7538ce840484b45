package org.atrium.ui.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Asks for what the Capacity Exchange says of a member, to fill their profile in with. */
final class FillInDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 200_000;

    private final transient Words words;
    private final transient Backend backend;
    private final transient ProfileFilesClient files;
    private final transient Supplier<ProfileForm> typed;
    private final transient Consumer<ProfileProposal> filled;
    private final Paragraph said = new Paragraph();
    private final NativeButton fetch;

    /**
     * @param typed what is to be filled in
     * @param filled takes what comes of it
     */
    FillInDialog(
            Words words,
            Backend backend,
            ProfileFilesClient files,
            Supplier<ProfileForm> typed,
            Consumer<ProfileProposal> filled) {
        this.words = words;
        this.backend = backend;
        this.files = files;
        this.typed = typed;
        this.filled = filled;
        setHeaderTitle(words.get("profile.fill"));
        addClassName("closing");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        fetch =
                Rooms.button(
                        words.get("profile.fill.fetch"), () -> propose(null), "button-primary");
        fetch.setVisible(files.isExchangeAsked());
        var form =
                new Div(
                        new Paragraph(words.get("profile.fill.text")),
                        upload(),
                        new Div(fetch),
                        said);
        form.addClassName("form");
        add(form);
        getFooter().add(Rooms.button(words.get("cancel"), this::close, "button-plain"));
    }

    private Upload upload() {
        var upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                propose(new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.setUploadButton(Rooms.button(words.get("profile.fill.choose"), () -> {}));
        upload.setDropLabel(new Span(words.get("profile.fill.drop")));
        upload.addFileRejectedListener(rejected -> problem(words.get("profile.fill.large")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /**
     * @param file null to fetch it
     */
    void propose(@Nullable String file) {
        fetch.setEnabled(false);
        said.removeClassName("problem");
        said.setText(words.get("profile.fill.running"));
        var onto = typed.get();
        backend.later(
                UI.getCurrent(), () -> files.propose(file, onto), this::proposed, this::refused);
    }

    private void proposed(ProfileProposal proposal) {
        close();
        filled.accept(proposal);
    }

    private void refused(Refused refused) {
        fetch.setEnabled(true);
        problem(
                refused.fields().stream()
                        .map(FieldProblem::message)
                        .findFirst()
                        .orElse(refused.getMessage()));
    }

    private void problem(String text) {
        said.addClassName("problem");
        said.setText(text);
    }
}

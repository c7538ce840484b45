package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;

/** A text in Markdown: write, preview, and buttons for those who don't know the signs. */
final class MarkdownField extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> TOOLS =
            List.of("bold", "italic", "link", "list", "quote", "code");

    private static final int OFTEN = 1_500;

    private final transient Words words;
    private final transient QuestionsClient questions;
    private final transient Backend backend;
    private final TextArea text = new TextArea();
    private final Div tools = new Div();
    private final Fragment preview = new Fragment("");
    private final Div previewBox = new Div(preview);
    private final NativeButton write;
    private final NativeButton look;

    MarkdownField(String label, Words words, QuestionsClient questions, Backend backend) {
        this.words = words;
        this.questions = questions;
        this.backend = backend;
        addClassNames("field", "editor");
        var name = new Span(label);
        name.addClassName("label");
        write = tab("editor.write", true);
        look = tab("editor.preview", false);
        write.addClickListener(clicked -> showPreview(false));
        look.addClickListener(clicked -> preview());
        text.setAriaLabel(label);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(OFTEN);
        text.setHelperText(words.get("editor.hint"));
        previewBox.addClassNames("prose", "preview");
        previewBox.getElement().setAttribute("dir", "auto");
        previewBox.setVisible(false);
        fillTools();
        add(name, tabs(), text, previewBox);
    }

    private NativeButton tab(String key, boolean current) {
        var tab = new NativeButton(words.get(key));
        tab.getElement().setAttribute("type", "button");
        tab.getElement().setAttribute("role", "tab");
        tab.getElement().setAttribute("aria-selected", String.valueOf(current));
        return tab;
    }

    private Div tabs() {
        var list = new Div(write, look);
        list.addClassName("tab-list");
        list.getElement().setAttribute("role", "tablist");
        list.getElement().setAttribute("aria-label", words.get("editor.label"));
        var bar = new Div(list, tools);
        bar.addClassName("tabs");
        return bar;
    }

    /** The buttons work in the browser (`atrium.js`), at the place where the caret is. */
    private void fillTools() {
        tools.addClassName("tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", words.get("editor.tools"));
        for (var tool : TOOLS) {
            var button = new NativeButton();
            button.addClassNames("tool", "tool-" + tool);
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("data-markdown", tool);
            button.getElement().setAttribute("title", words.get("editor." + tool));
            button.getElement().setAttribute("aria-label", words.get("editor." + tool));
            tools.add(button);
        }
    }

    private void preview() {
        showPreview(true);
        if (text.getValue().isBlank()) {
            previewBox.addClassName("quiet");
            preview.getElement().setProperty("textContent", words.get("editor.empty"));
            return;
        }
        var markdown = text.getValue();
        backend.later(
                UI.getCurrent(),
                () -> questions.preview(markdown),
                html -> {
                    previewBox.removeClassName("quiet");
                    preview.show(html);
                },
                refusal -> {
                    showPreview(false);
                    refuse(refusal.getMessage());
                });
    }

    private void showPreview(boolean shown) {
        text.setVisible(!shown);
        tools.setVisible(!shown);
        previewBox.setVisible(shown);
        write.getElement().setAttribute("aria-selected", String.valueOf(!shown));
        look.getElement().setAttribute("aria-selected", String.valueOf(shown));
    }

    void keepDraft(KeptDraft draft) {
        keep(draft.name() + "/body");
        draft.watch(text);
    }

    /** In the browser only. */
    void keep(String name) {
        Draft.keep(text, name);
    }

    String markdown() {
        return text.getValue();
    }

    void write(String markdown) {
        text.setValue(markdown);
    }

    void clear() {
        text.clear();
        accept();
        showPreview(false);
    }

    /** Says at the field what is wrong with it. */
    void refuse(String message) {
        showPreview(false);
        text.setErrorMessage(message);
        text.setInvalid(true);
    }

    void accept() {
        text.setInvalid(false);
    }

    void focusText() {
        showPreview(false);
        text.focus();
    }
}

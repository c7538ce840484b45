package org.atrium.ui.examples;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.contract.examples.Figure;
import org.atrium.contract.examples.FigureForm;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** One figure: what was counted, how many, on which day, and where one can read it off. */
final class FigureLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OTHER = "other";
    private static final int LABEL = 60;
    private static final int URL = 500;

    private final ComboBox<Label> measure = new ComboBox<>();
    private final TextField label = new TextField();
    private final NumberField value = new NumberField();
    private final DatePicker asOf = new DatePicker();
    private final TextField source = new TextField();

    /** By the names that problems have. */
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    FigureLine(Words words, List<Label> measures, Consumer<FigureLine> removed) {
        addClassName("line");
        measure.setLabel(words.get("example.figure.measure"));
        measure.setItems(measures);
        measure.setItemLabelGenerator(Label::label);
        measure.addValueChangeListener(chosen -> label.setVisible(isOther()));
        label.setLabel(words.get("example.figure.label"));
        label.setMaxLength(LABEL);
        label.setVisible(false);
        value.setLabel(words.get("example.figure.value"));
        value.setMin(0);
        value.setStep(1);
        asOf.setLabel(words.get("example.figure.asof"));
        asOf.setLocale(words.locale());
        asOf.setMax(LocalDate.now(ZoneOffset.UTC));
        asOf.setValue(LocalDate.now(ZoneOffset.UTC));
        source.setLabel(words.get("example.figure.source"));
        source.setPlaceholder("https://");
        source.setMaxLength(URL);
        source.setWidthFull();
        source.getElement().setAttribute("dir", "ltr");
        fields.put("measure", measure);
        fields.put("label", label);
        fields.put("value", value);
        fields.put("asOf", asOf);
        fields.put("source", source);
        add(
                measure,
                label,
                value,
                asOf,
                source,
                Rooms.button(
                        words.get("example.figure.remove"),
                        () -> removed.accept(this),
                        "button-plain"));
    }

    private boolean isOther() {
        return measure.getValue() != null && measure.getValue().id().equals(OTHER);
    }

    void fill(Figure figure, List<Label> measures) {
        measures.stream()
                .filter(one -> one.id().equals(figure.measure().id()))
                .findFirst()
                .ifPresent(measure::setValue);
        if (isOther()) {
            label.setValue(figure.measure().label());
        }
        value.setValue((double) figure.value());
        asOf.setValue(figure.asOf());
        source.setValue(Objects.requireNonNullElse(figure.source(), ""));
    }

    FigureForm form() {
        return new FigureForm(
                measure.getValue() == null ? "" : measure.getValue().id(),
                isOther() ? label.getValue() : null,
                whole(value.getValue()),
                asOf.getValue(),
                source.getValue());
    }

    /** What is no whole number is none. */
    private static @Nullable Long whole(@Nullable Double number) {
        return number == null || number != Math.rint(number) || Math.abs(number) > Long.MAX_VALUE
                ? null
                : number.longValue();
    }

    void focus() {
        measure.focus();
    }

    void accept() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Names and fields, for what is wrong with them. */
    Map<String, HasValidation> fields() {
        return fields;
    }
}

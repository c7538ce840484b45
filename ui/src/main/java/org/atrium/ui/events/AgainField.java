package org.atrium.ui.events;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** How something comes again: the usual ways; a rule that came with a calendar stays as it is. */
final class AgainField extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ONCE = "once";
    private static final String NTH = "nth";
    private static final String OWN = "rule";
    private static final int DAYS_OF_WEEK = 7;
    private static final int FIFTH = 5;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, String> RULES =
            Map.of(
                    "daily", "FREQ=DAILY",
                    "weekly", "FREQ=WEEKLY",
                    "fortnightly", "FREQ=WEEKLY;INTERVAL=2",
                    "monthly", "FREQ=MONTHLY",
                    "yearly", "FREQ=YEARLY");
    private static final List<String> WAYS =
            List.of(ONCE, "daily", "weekly", "fortnightly", "monthly", NTH, "yearly");

    private final Select<String> way = new Select<>();
    private final DatePicker until;
    private @Nullable String own;

    AgainField(Words words) {
        addClassName("side-by-side");
        way.setLabel(words.get("event.again"));
        way.setItems(WAYS);
        way.setItemLabelGenerator(one -> words.get("event.again.way." + one));
        way.setValue(ONCE);
        until = new DatePicker(words.get("event.again.last"));
        until.setLocale(words.locale());
        until.setHelperText(words.get("event.again.last.hint"));
        until.setClearButtonVisible(true);
        until.setVisible(false);
        way.addValueChangeListener(
                change -> until.setVisible(!ONCE.equals(way.getValue()) && !isOwn()));
        add(way, until);
    }

    private boolean isOwn() {
        return OWN.equals(way.getValue());
    }

    void choose(@Nullable String rule, LocalDate start) {
        if (rule == null) {
            return;
        }
        var parts = RuleWords.parts(rule);
        RuleWords.until(parts).ifPresent(until::setValue);
        var bare = new ArrayList<String>();
        parts.forEach((name, value) -> {
            if (!name.equals("UNTIL") && !name.equals("WKST")) {
                bare.add(name + "=" + value);
            }
        });
        var plain = String.join(";", bare);
        var known =
                RULES.entrySet().stream()
                        .filter(one -> one.getValue().equals(plain))
                        .map(Map.Entry::getKey)
                        .findFirst();
        if (known.isPresent()) {
            way.setValue(known.get());
        } else if (plain.equals(nth(start))) {
            way.setValue(NTH);
        } else {
            own = rule;
            var all = new ArrayList<>(WAYS);
            all.add(OWN);
            way.setItems(all);
            way.setValue(OWN);
        }
    }

    /** Such as the second Tuesday of the month; the fifth is the last. */
    private static String nth(LocalDate start) {
        var week = (start.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
        return "FREQ=MONTHLY;BYDAY="
                + (week == FIFTH ? -1 : week)
                + DAYS.get(start.getDayOfWeek().getValue() - 1);
    }

    /** As in RFC 5545; null for once. */
    @Nullable String rule(LocalDate start) {
        var chosen = way.getValue();
        if (chosen == null || chosen.equals(ONCE)) {
            return null;
        }
        if (isOwn()) {
            return own;
        }
        var rule = chosen.equals(NTH) ? nth(start) : RULES.get(chosen);
        var last = until.getValue();
        return last == null
                ? rule
                : rule + ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(last);
    }

    void refuse(String message) {
        way.setErrorMessage(message);
        way.setInvalid(true);
    }
}

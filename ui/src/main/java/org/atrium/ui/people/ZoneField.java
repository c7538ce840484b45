package org.atrium.ui.people;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** A time zone; while none is chosen, that of the browser is offered. */
final class ZoneField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final ComboBox<String> zone = new ComboBox<>();
    private final NativeButton here = new NativeButton();
    private @Nullable String offered;

    ZoneField(Words words) {
        this.words = words;
        zone.setLabel(words.get("profile.zone"));
        zone.setHelperText(words.get("profile.zone.hint"));
        zone.setItems(Zones.all(words));
        zone.setItemLabelGenerator(each -> Zones.nameWithCountry(words, each));
        zone.setClearButtonVisible(true);
        zone.addValueChangeListener(change -> offer());
        here.addClassNames("button", "button-plain");
        here.addClickListener(click -> {
            zone.setValue(offered);
            zone.focus();
        });
        here.setVisible(false);
        addClassName("zone-field");
        add(zone, here);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var details = attached.getUI().getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        offered = id != null && Zones.isKnown(id) ? Zones.present(id) : null;
        offer();
    }

    private void offer() {
        if (offered != null) {
            here.setText(words.get("profile.zone.here", Zones.city(words, offered)));
        }
        here.setVisible(offered != null && zone.getValue() == null);
    }

    void choose(@Nullable String id) {
        zone.setValue(id == null ? null : Zones.present(id));
    }

    @Nullable String chosen() {
        return zone.getValue();
    }

    ComboBox<String> input() {
        return zone;
    }
}

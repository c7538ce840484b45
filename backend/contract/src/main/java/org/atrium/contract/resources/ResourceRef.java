package org.atrium.contract.resources;

import java.util.List;
import org.atrium.contract.shared.Label;

/**
 * A resource, where others name it.
 *
 * @param language of the title
 * @param languages of the material
 */
public record ResourceRef(
        String id, String title, String language, Label kind, List<String> languages) {}

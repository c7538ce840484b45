package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Label;

/** The lists that the profile's fields choose from, in the caller's language. */
public record Vocabularies(
        List<Label> roles, List<Label> affiliationKinds, List<Label> institutionKinds) {}

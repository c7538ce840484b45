package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Label;

/**
 * The lists that fields choose from, in the caller's language.
 *
 * @param resourceKinds what a resource is
 * @param licences of resources
 * @param audiences whom resources are for
 * @param measures what figures of examples count
 */
public record Vocabularies(
        List<Label> roles,
        List<Label> affiliationKinds,
        List<Label> institutionKinds,
        List<Label> resourceKinds,
        List<Label> licences,
        List<Label> audiences,
        List<Label> measures) {}

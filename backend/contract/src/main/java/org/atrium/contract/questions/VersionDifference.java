package org.atrium.contract.questions;

import java.util.List;
import org.atrium.contract.shared.Label;

/**
 * How one version differs from another.
 *
 * @param topicsAdded that only the later has
 * @param topicsRemoved that only the earlier has
 */
public record VersionDifference(
        Version from,
        Version to,
        Difference text,
        String languageFrom,
        String languageTo,
        List<Label> topicsAdded,
        List<Label> topicsRemoved) {}

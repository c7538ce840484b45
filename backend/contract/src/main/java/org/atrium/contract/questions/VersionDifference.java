package org.atrium.contract.questions;

import java.util.List;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * How one version differs from another.
 *
 * @param lawFrom as in {@link Question}
 * @param basisFrom as in {@link Answer}
 * @param topicsAdded that only the later has
 * @param topicsRemoved that only the earlier has
 */
public record VersionDifference(
        Version from,
        Version to,
        Difference text,
        String languageFrom,
        String languageTo,
        @Nullable String lawFrom,
        @Nullable String lawTo,
        @Nullable Basis basisFrom,
        @Nullable Basis basisTo,
        List<Label> topicsAdded,
        List<Label> topicsRemoved) {}

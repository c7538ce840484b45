package org.atrium.contract.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members write about a resource. Atrium keeps the link, not what it leads to.
 *
 * @param title 10 to 150 characters
 * @param about what it is, for whom, and how to use it: plain text, 20 to 1,000 characters
 * @param language of title and about, BCP 47
 * @param kind code of {@link org.atrium.contract.people.Vocabularies#resourceKinds}
 * @param link absolute address that begins with `https://`, at most 500 characters; each address is
 *     there once
 * @param languages of the material, BCP 47, 1 to 8
 * @param licence code of {@link org.atrium.contract.people.Vocabularies#licences}
 * @param by who made it, at most 120 characters; null when nobody is named
 * @param made year in which it was made, 1990 to this year; null when it is not known
 * @param groups slugs of groups that the caller is a member of, at most 5; none: for everyone. A
 *     private group stands alone, and only its members see what is in it.
 * @param topics ids, 1 to 5
 * @param audience codes of {@link org.atrium.contract.people.Vocabularies#audiences}, at most 3
 * @param adaptationOf id of the resource that it adapts or translates; null for none
 * @param version of what was read before changing it; 0 for a new one
 */
public record ResourceForm(
        String title,
        String about,
        String language,
        String kind,
        String link,
        List<String> languages,
        String licence,
        @Nullable String by,
        @Nullable Integer made,
        @Nullable List<String> groups,
        List<String> topics,
        @Nullable List<String> audience,
        @Nullable String adaptationOf,
        long version) {}

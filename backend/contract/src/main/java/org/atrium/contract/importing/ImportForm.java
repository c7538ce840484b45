package org.atrium.contract.importing;

import org.jspecify.annotations.Nullable;

/**
 * @param directory absolute path of the folder with Posts.xml, Users.xml, ...
 * @param group slug of the group that the questions go to
 * @param language BCP 47 tag of the texts; absent: en
 * @param site address of the site the dump is of, such as `https://ai.stackexchange.com`; absent:
 *     taken from the name of the folder
 */
public record ImportForm(
        String directory, String group, @Nullable String language, @Nullable String site) {}

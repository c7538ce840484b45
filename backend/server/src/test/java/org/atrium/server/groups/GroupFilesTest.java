package org.atrium.server.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.atrium.server.people.Affiliate;
import org.atrium.server.platform.BrokenConfigurationException;
import org.atrium.server.platform.ReferenceFiles;
import org.junit.jupiter.api.Test;

class GroupFilesTest {

    private static final Path FOLDER = Path.of("../../config/reference");

    private final ReferenceFiles.Texts texts = texts("", "", "");
    private final List<GroupEntry> groups = GroupFiles.groups(texts);
    private final GroupMap map = GroupMap.of(groups, GroupFiles.countries(texts));

    private static ReferenceFiles.Texts texts(String file, String find, String replacement) {
        var byName = new LinkedHashMap<String, String>();
        for (var name : GroupFiles.ALL) {
            try {
                var text = Files.readString(FOLDER.resolve(name));
                byName.put(name, name.equals(file) ? text.replace(find, replacement) : text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new ReferenceFiles.Texts(FOLDER, byName);
    }

    @Test
    void holdsEightRegionsAndSeventeenCollaboratives() {
        assertThat(groups).filteredOn(group -> group.kind().equals("region")).hasSize(8);
        assertThat(groups).filteredOn(group -> group.kind().equals("collaborative")).hasSize(17);
        assertThat(groups).extracting(GroupEntry::slug).doesNotHaveDuplicates();
    }

    @Test
    void everyCountryWithAnAffiliateHasAGroup() {
        for (var affiliate : Affiliate.in(texts)) {
            for (var country : affiliate.countries()) {
                assertThat(map.groupOf(country)).as(country).isNotNull();
            }
        }
    }

    @Test
    void everyGroupLeadsToEveryoneAndToNothingUnknown() {
        for (var group : groups) {
            assertThat(map.withWider(group.slug()))
                    .as(group.slug())
                    .contains("everyone")
                    .allMatch(slug -> map.find(slug).isPresent());
            assertThat(map.path(group.slug())).doesNotContain(group.slug());
        }
    }

    @Test
    void narrowerIsTheOtherWayOfWider() {
        for (var group : groups) {
            for (var narrower : map.withNarrower(group.slug())) {
                assertThat(map.withWider(narrower)).contains(group.slug());
            }
        }
        assertThat(map.withNarrower("everyone")).hasSize(groups.size());
    }

    @Test
    void aCountryReachesItsCollaborativesButNotTheOtherRegionsTheySpan() {
        assertThat(map.withWider("brazil"))
                .contains("latin-america-caribbean", "iberocoop", "everyone")
                .doesNotContain("northern-western-europe");
        assertThat(map.withWider("iberocoop"))
                .contains("latin-america-caribbean", "northern-western-europe");
        assertThat(map.withNarrower("northern-western-europe"))
                .contains("spain", "iberocoop")
                .doesNotContain("brazil");
        assertThat(map.path("tunisia")).containsExactly("everyone", "middle-east-north-africa");
    }

    @Test
    void namesGroupsInTheLanguageAndInEnglishWhereThatHasNoName() {
        var tunisia = map.find("tunisia").orElseThrow();
        var region = map.find("south-asia").orElseThrow();

        assertThat(tunisia.name(Locale.FRENCH)).isEqualTo("Tunisie");
        assertThat(tunisia.name(Locale.of("ar"))).isEqualTo("تونس");
        assertThat(region.name(Locale.of("sv"))).isEqualTo("Sydasien");
        assertThat(region.name(Locale.of("sw"))).isEqualTo("South Asia");
        assertThat(region.summary(Locale.of("sw"))).contains("Nepal");
    }

    @Test
    void refusesBrokenFilesWithFileAndReason() {
        refuses(GroupFiles.COLLABORATIVES, "\"partOf\": [\"south-asia\"]", "\"partOf\": [\"asia\"]")
                .hasMessageContaining("asia");
        refuses(
                        GroupFiles.COLLABORATIVES,
                        "\"partOf\": [\"south-asia\"]",
                        "\"partOf\": [\"saarc\"]")
                .hasMessageContaining("part of itself");
        refuses(GroupFiles.COLLABORATIVES, "\"slug\": \"cee\"", "\"slug\": \"eseap\"")
                .hasMessageContaining("eseap is there twice");
        refuses(GroupFiles.COUNTRIES, "\"TN\": {", "\"XX\": {").hasMessageContaining("XX");
        refuses(Affiliate.FILE, ",chapter,SE,", ",chapter,QQ,").hasMessageContaining("QQ");
        refuses(GroupFiles.REGIONS, "\"everyone\"", "\"all\"").hasMessageContaining("everyone");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refuses(
            String file, String find, String replacement) {
        var broken = texts(file, find, replacement);
        return assertThatThrownBy(() -> GroupFiles.groups(broken))
                .isInstanceOf(BrokenConfigurationException.class)
                .hasMessageContaining(file);
    }
}

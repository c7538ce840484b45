package org.atrium.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import org.atrium.server.people.Authors;
import org.reactivestreams.Publisher;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** What the shape of the server forbids, beyond the directions between modules. */
final class ArchitectureRules {

    private static final Pattern WAITING =
            Pattern.compile("block.*|subscribe|toFuture|toIterable|toStream");

    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE =
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    static final ArchRule NOBODY_WAITS_OUTSIDE_PLATFORM =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.atrium.server.platform..")
                    .should()
                    .callMethodWhere(
                            describe("a publisher is waited for", ArchitectureRules::isWaiting))
                    .because("pipelines are returned; only platform starts them");

    static final ArchRule BYLINES_NAME_PEOPLE =
            noClasses()
                    .that()
                    .resideInAnyPackage("..questions..", "..notifications..")
                    .and()
                    .doNotHaveSimpleName("Bylines")
                    .should()
                    .callMethodWhere(
                            describe(
                                    "people are named",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Authors.class)
                                                    && call.getName().equals("named")))
                    .because("some ask without their name, and nothing may tell it");

    static final ArchRule NO_VAADIN =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.vaadin..", "org.atrium.ui..");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)");

    static final ArchRule NO_COMMON_PACKAGE =
            noClasses().should().resideInAnyPackage("..common..", "..util..", "..impl..");

    static final List<ArchRule> ALL =
            List.of(
                    CONTROLLERS_ARE_PACKAGE_PRIVATE,
                    REPOSITORIES_ARE_PACKAGE_PRIVATE,
                    NOBODY_WAITS_OUTSIDE_PLATFORM,
                    BYLINES_NAME_PEOPLE,
                    NO_VAADIN,
                    NAMES_SAY_WHAT_A_THING_IS,
                    NO_COMMON_PACKAGE);

    private ArchitectureRules() {}

    private static boolean isWaiting(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Publisher.class)
                && WAITING.matcher(call.getName()).matches();
    }
}

package org.atrium.ui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.atrium.ui.platform.ReaderPages;
import org.reactivestreams.Publisher;

/** What the shape of the ui forbids. */
final class ArchitectureRules {

    private static final Pattern WAITING =
            Pattern.compile("block.*|subscribe|toFuture|toIterable|toStream");

    static final ArchRule VIEWS_ASK_CLIENTS_ONLY =
            noClasses()
                    .that()
                    .areAssignableTo(Component.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "reactor..",
                            "org.reactivestreams..",
                            "org.springframework.web.reactive..")
                    .because("a view asks a client of its feature, and waits for nothing itself");

    static final ArchRule FEATURES_KNOW_NO_VIEW_OF_ANOTHER =
            classes()
                    .should(
                            new ArchCondition<>("know no screen of another feature") {
                                @Override
                                public void check(JavaClass one, ConditionEvents events) {
                                    one.getDirectDependenciesFromSelf().stream()
                                            .filter(to ->
                                                    to.getTargetClass().isAnnotatedWith(Route.class)
                                                            && !to.getTargetClass()
                                                                    .getPackageName()
                                                                    .equals(one.getPackageName()))
                                            .forEach(to ->
                                                    events.add(
                                                            SimpleConditionEvent.violated(
                                                                    one, to.getDescription())));
                                }
                            })
                    .because("screens lead to each other by addresses");

    static final ArchRule PAGES_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(ReaderPages.class).should().bePackagePrivate();

    static final ArchRule NO_STORAGE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.data..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.hibernate..",
                            "org.atrium.server..");

    static final ArchRule NOBODY_WAITS_OUTSIDE_PLATFORM =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.atrium.ui.platform..")
                    .should()
                    .callMethodWhere(
                            describe("a publisher is waited for", ArchitectureRules::isWaiting))
                    .because("only platform waits, with a time limit and for a caller");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)");

    static final ArchRule NO_COMMON_PACKAGE =
            noClasses().should().resideInAnyPackage("..common..", "..util..", "..impl..");

    static final List<ArchRule> ALL =
            List.of(
                    VIEWS_ASK_CLIENTS_ONLY,
                    FEATURES_KNOW_NO_VIEW_OF_ANOTHER,
                    PAGES_ARE_PACKAGE_PRIVATE,
                    NO_STORAGE,
                    NOBODY_WAITS_OUTSIDE_PLATFORM,
                    NAMES_SAY_WHAT_A_THING_IS,
                    NO_COMMON_PACKAGE);

    private ArchitectureRules() {}

    private static boolean isWaiting(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Publisher.class)
                && WAITING.matcher(call.getName()).matches();
    }
}

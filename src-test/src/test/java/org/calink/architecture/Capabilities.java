package org.calink.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The business capabilities by height; a lower one does not see a higher one. */
final class Capabilities {

    static final List<Set<String>> FROM_BELOW = List.of(
            Set.of("kernel"),
            Set.of("audit", "catalogue", "document", "account", "notice"),
            Set.of("person", "enterprise", "membership"),
            Set.of("order"),
            Set.of("payment", "review", "certificate", "token"),
            Set.of("delivery", "invoice", "platform"));

    private Capabilities() {}

    static DescribedPredicate<JavaClass> at(int height) {
        return DescribedPredicate.describe(
                "in " + FROM_BELOW.get(height),
                type -> heightOf(type).filter(own -> own == height).isPresent());
    }

    static DescribedPredicate<JavaClass> above(int height) {
        return DescribedPredicate.describe(
                "above " + FROM_BELOW.get(height),
                type -> heightOf(type).filter(own -> own > height).isPresent());
    }

    static Optional<Integer> heightOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        if (names.length < 3 || !names[0].equals("org") || !names[1].equals("calink")) {
            return Optional.empty();
        }
        for (int height = 0; height < FROM_BELOW.size(); height++) {
            if (FROM_BELOW.get(height).contains(names[2])) {
                return Optional.of(height);
            }
        }
        return Optional.empty();
    }
}

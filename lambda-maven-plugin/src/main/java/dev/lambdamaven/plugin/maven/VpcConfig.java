package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The element {@code <vpcConfig>}, filled by Maven; empty it takes the function out of its VPC. */
public final class VpcConfig {

    private @Nullable List<@Nullable String> subnetIds;
    private @Nullable List<@Nullable String> securityGroupIds;

    Vpc vpc() {
        return new Vpc(listed(subnetIds), listed(securityGroupIds));
    }

    private static List<String> listed(@Nullable List<@Nullable String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().flatMap(id -> LambdaMojo.given(id).stream()).toList();
    }
}

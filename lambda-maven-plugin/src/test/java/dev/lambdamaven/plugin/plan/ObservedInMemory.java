package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.Alias;
import dev.lambdamaven.plugin.plan.Observed.Function;
import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Release;
import dev.lambdamaven.plugin.plan.Observed.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of an account in memory, its role included, and how to change its parts. */
abstract class ObservedInMemory implements Step.Visitor<String> {

    Observed now;

    ObservedInMemory(Observed before) {
        this.now = before;
    }

    @Override
    public String createRole(Step.CreateRole step) {
        assertAbsent(now.role());
        return role(new Role(step.name(), now.account().roleArn(step.name()), step.tags(), Optional.empty()));
    }

    @Override
    public String putRolePolicy(Step.PutRolePolicy step) {
        Role role = now.role().orElseThrow();
        return role(new Role(role.name(), role.arn(), role.tags(), Optional.of(step.document())));
    }

    /** What is in S3 is not part of what is observed of a project. */
    @Override
    public String store(StoreStep step) {
        return "stored";
    }

    final Release latest() {
        return now.function().orElseThrow().code();
    }

    final Map<String, String> tags() {
        return now.function().orElseThrow().tags();
    }

    final String role(Role role) {
        now = new Observed(now.account(), Optional.of(role), now.function(), now.alias(), now.httpApi())
                .with(now.entrance());
        return role.arn();
    }

    final String function(Release code, Map<String, String> tags) {
        return function(new Function(
                code,
                tags,
                now.function().map(Function::versions).orElse(List.of()),
                now.function().map(Function::aliased).orElse(Set.of())));
    }

    final String function(Function function) {
        now = new Observed(now.account(), now.role(), Optional.of(function), now.alias(), now.httpApi())
                .with(now.entrance());
        return "arn";
    }

    final String alias(Alias alias) {
        now = new Observed(now.account(), now.role(), now.function(), Optional.of(alias), now.httpApi())
                .with(now.entrance());
        return "arn";
    }

    final String api(HttpApi api) {
        now = new Observed(now.account(), now.role(), now.function(), now.alias(), Optional.of(api))
                .with(now.entrance());
        return api.id();
    }

    static void assertPresent(Optional<?> needed) {
        if (needed.isEmpty()) {
            throw new AssertionError("AWS refuses what needs something that is not there");
        }
    }

    static void assertAbsent(Optional<?> present) {
        if (present.isPresent()) {
            throw new AssertionError("AWS refuses to make this twice: " + present.get());
        }
    }
}

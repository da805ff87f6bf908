package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.Concurrency;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

/** Reads a function with its versions and aliases. Makes no changes. */
final class FunctionObserver {

    private static final String LATEST = "$LATEST";

    private final LambdaClient lambda;

    FunctionObserver(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /**
     * The function and the alias that serves; all are absent when there is no function.
     *
     * @param arn of the function
     * @param granted ids of the HTTP APIs that this plugin has let invoke the alias
     * @param reserved its reserved concurrency; not looked for when nobody asks for it
     */
    record Found(
            Optional<String> arn,
            Optional<Observed.Function> function,
            Optional<Observed.Alias> alias,
            Set<String> granted,
            Optional<Integer> reserved) {}

    /**
     * The function under a name.
     *
     * @param whole also what only GetFunction tells: the tags of others, and the reserved concurrency
     */
    Found find(String name, String aliasName, boolean whole) {
        try {
            List<FunctionConfiguration> all = configurations(name);
            List<AliasConfiguration> aliases = aliases(name);
            FunctionConfiguration latest = all.stream()
                    .filter(version -> version.version().equals(LATEST))
                    .findFirst()
                    .orElseThrow();
            Optional<AliasConfiguration> serving = aliases.stream()
                    .filter(alias -> alias.name().equals(aliasName))
                    .findFirst();
            Details details = new KnownRelease(name, latest, published(all), serving)
                    .tags()
                    .filter(known -> !whole)
                    .map(known -> new Details(Releases.release(latest), known, Optional.empty()))
                    .orElseGet(() -> details(name));
            List<Observed.Version> versions = versions(published(all), details.latest(), serving);
            AliasPolicy.Grants grants = serving.map(alias -> new AliasPolicy(lambda).grants(name, alias.name()))
                    .orElse(AliasPolicy.Grants.NONE);
            return new Found(
                    Optional.of(latest.functionArn().replaceFirst(":\\$LATEST$", "")),
                    Optional.of(new Observed.Function(
                            details.latest(), details.tags(), versions, needed(published(all), aliases))),
                    serving.flatMap(alias -> alias(alias, details.latest(), versions, grants)),
                    grants.apis(Account.ofFunction(latest.functionArn())),
                    details.reserved());
        } catch (ResourceNotFoundException absent) {
            return new Found(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
        }
    }

    /** Lists need not tell states (ListFunctions, Lambda API): that of a newest version which could be released now is asked for. */
    private List<Observed.Version> versions(
            List<FunctionConfiguration> published, Observed.Release latest, Optional<AliasConfiguration> serving) {
        List<Observed.Version> versions = new ArrayList<>();
        for (FunctionConfiguration one : published) {
            Observed.Release release = Releases.release(one);
            boolean releasable = versions.size() == published.size() - 1
                    && release.runsAs(latest)
                    && serving.filter(alias -> alias.functionVersion().equals(one.version()))
                            .isEmpty();
            boolean failed =
                    releasable && version(one.functionName(), one.version()).state() == State.FAILED;
            versions.add(new Observed.Version(one.version(), release, failed));
        }
        return versions;
    }

    /** A version with its state. */
    FunctionConfiguration version(String functionName, String number) {
        return lambda.getFunction(request -> request.functionName(functionName).qualifier(number))
                .configuration();
    }

    /** The function with the tags that it has, instead of those that it should have. */
    Observed.Function tagged(String name, Observed.Function present) {
        return new Observed.Function(present.code(), details(name).tags(), present.versions(), present.aliased());
    }

    private record Details(Observed.Release latest, Map<String, String> tags, Optional<Integer> reserved) {}

    private Details details(String name) {
        GetFunctionResponse function = lambda.getFunction(request -> request.functionName(name));
        return new Details(
                Releases.latest(function.configuration()),
                function.tags(),
                Optional.ofNullable(function.concurrency()).map(Concurrency::reservedConcurrentExecutions));
    }

    /** The published versions, oldest first. */
    List<FunctionConfiguration> versions(String functionName) {
        return published(configurations(functionName));
    }

    private static List<FunctionConfiguration> published(List<FunctionConfiguration> all) {
        return all.stream()
                .filter(version -> version.version().matches("\\d+"))
                .sorted(Comparator.comparing(version -> Long.valueOf(version.version())))
                .toList();
    }

    /** Of {@code $LATEST} too. */
    private List<FunctionConfiguration> configurations(String functionName) {
        return Pages.all(
                marker -> lambda.listVersionsByFunction(
                        request -> request.functionName(functionName).marker(marker)),
                ListVersionsByFunctionResponse::versions,
                ListVersionsByFunctionResponse::nextMarker);
    }

    List<AliasConfiguration> aliases(String functionName) {
        return Pages.all(
                marker -> lambda.listAliases(
                        request -> request.functionName(functionName).marker(marker)),
                ListAliasesResponse::aliases,
                ListAliasesResponse::nextMarker);
    }

    /** Versions that an alias points at, and those that somebody else has published, who may call them by number. */
    private static Set<String> needed(List<FunctionConfiguration> published, List<AliasConfiguration> aliases) {
        Set<String> numbers = aliased(aliases);
        published.stream()
                .filter(version ->
                        Provenance.in(Absent.orEmpty(version.description())).isEmpty())
                .forEach(version -> numbers.add(version.version()));
        return numbers;
    }

    /** Versions that an alias sends requests to, be it only a part of them. */
    static Set<String> aliased(List<AliasConfiguration> aliases) {
        Set<String> numbers = new HashSet<>();
        for (AliasConfiguration alias : aliases) {
            numbers.add(alias.functionVersion());
            numbers.addAll(weights(alias).keySet());
        }
        return numbers;
    }

    static Map<String, Double> weights(AliasConfiguration alias) {
        return KnownAlias.weights(alias.routingConfig());
    }

    /** Somebody else's may point at {@code $LATEST}, as one of an adopted function. */
    private static Optional<Observed.Alias> alias(
            AliasConfiguration alias,
            Observed.Release latest,
            List<Observed.Version> versions,
            AliasPolicy.Grants grants) {
        return Stream.concat(Stream.of(new Observed.Version(LATEST, latest, false)), versions.stream())
                .filter(version -> version.number().equals(alias.functionVersion()))
                .findFirst()
                .map(version -> new Observed.Alias(
                        version.number(),
                        version.release(),
                        grants.sources(),
                        Absent.orEmpty(alias.description()),
                        grants.urls(),
                        weights(alias),
                        Absent.orEmpty(alias.revisionId())));
    }
}

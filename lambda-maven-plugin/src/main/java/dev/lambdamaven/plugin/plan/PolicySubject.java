package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;

/**
 * What a policy is about, and the ARNs of it ("Resource types", Service Authorization Reference).
 *
 * @param layered whether the package has a layer for its dependencies
 * @param stored whether a zip of the package goes over S3, or may when it grows: then the project names a bucket
 */
record PolicySubject(Account account, DeploymentSpec wanted, boolean layered, boolean stored) {

    static PolicySubject of(Account account, DeploymentSpec wanted, DeploymentPackage code) {
        PackageStore store = PackageStore.of(wanted, account);
        boolean large = store.zip(code).isPresent()
                || code.layer().flatMap(store::layer).isPresent();
        return new PolicySubject(account, wanted, code.layer().isPresent(), large || !store.isOwn());
    }

    String name() {
        return wanted.function().name();
    }

    /** The function, and its versions and aliases. */
    List<String> function() {
        String arn = account.functionArn(name());
        return List.of(arn, arn + ":*");
    }

    List<String> versions() {
        return List.of(account.functionArn(name()) + ":*");
    }

    /** The layer of the dependencies, and its versions. */
    String layer() {
        return account.layerArn(wanted.ownLayerName());
    }

    /** The role that is made when none is given. */
    String ownRole() {
        return account.roleArn(wanted.ownRoleName());
    }

    boolean makesRole() {
        return wanted.function().role().isEmpty();
    }

    /** Where the function logs as far as the project says. */
    String logGroup() {
        return wanted.function().options().logging().group().orElse(lambdasLogGroup());
    }

    /** The group that Lambda makes by itself. */
    String lambdasLogGroup() {
        return "/aws/lambda/" + name();
    }

    String accessLogGroup() {
        return AccessLog.ownGroup(name());
    }

    /** With and without the mark for its streams: which of the two a call is judged by differs from call to call. */
    List<String> logGroup(String group) {
        String arn = account.logGroupArn(group);
        return List.of(arn, arn + ":*");
    }

    String anyLogGroup() {
        return account.logGroupArn("*");
    }

    /** API Gateway's ARNs are the paths of its calls, and name no account. */
    String gateway(String path) {
        return "arn:%s:apigateway:%s::%s".formatted(account.partition(), account.region(), path);
    }

    /** The API, whose id only AWS knows before it is made, and what hangs on it. */
    List<String> api() {
        String id = wanted.apiId().orElse("*");
        return id.equals("*")
                ? List.of(gateway("/apis/*"))
                : List.of(gateway("/apis/" + id), gateway("/apis/" + id + "/*"));
    }

    String bucket() {
        return "arn:%s:s3:::%s"
                .formatted(account.partition(), PackageStore.of(wanted, account).bucket());
    }
}

package dev.lambdamaven.plugin.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Parameter;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/**
 * Looks at a role that a project names, before Lambda does: a role that is missing, one that trusts somebody else and one that is too
 * young all look the same in Lambda's answer, and only the last is worth waiting for.
 */
public final class RoleCheck {

    private static final String LAMBDA = "lambda.amazonaws.com";

    private final IamClient iam;

    RoleCheck(IamClient iam) {
        this.iam = iam;
    }

    /**
     * Checks the role unless the function has it already, or whoever deploys may not look at it.
     *
     * @throws LambdaException when Lambda cannot take the role
     */
    public void given(Observed observed, DeploymentSpec wanted) {
        Optional<String> present =
                observed.function().map(function -> function.code().settings().role());
        wanted.function()
                .role()
                .filter(role -> !present.equals(Optional.of(role)))
                .ifPresent(role -> check(role, observed.account().id()));
    }

    private void check(String arn, String account) {
        if (!arn.contains("::" + account + ":role")) {
            throw Parameter.ROLE.refuse(arn, "a role of account %s, which the function is in".formatted(account));
        }
        trust(arn, arn.substring(arn.lastIndexOf('/') + 1))
                .filter(document -> !namesLambda(document))
                .ifPresent(document -> {
                    throw untrusting(arn, document);
                });
    }

    /** Empty when whoever deploys may not look. */
    private Optional<String> trust(String arn, String name) {
        try {
            String document =
                    iam.getRole(request -> request.roleName(name)).role().assumeRolePolicyDocument();
            return Optional.of(URLDecoder.decode(Absent.orEmpty(document), StandardCharsets.UTF_8));
        } catch (NoSuchEntityException absent) {
            throw Parameter.ROLE.refuse(arn, "a role that exists").causedBy(absent);
        } catch (IamException refused) {
            if (refused.awsErrorDetails() != null
                    && Absent.orEmpty(refused.awsErrorDetails().errorCode()).startsWith("AccessDenied")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static LambdaException untrusting(String arn, String document) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return LambdaException.of(
                        "Lambda cannot assume the role %s: its trust policy does not let %s.".formatted(arn, LAMBDA),
                        """
                        Let it, or choose another role:
                        aws iam update-assume-role-policy --role-name %s --policy-document \\
                          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},"Action":"sts:AssumeRole"}]}'
                        """.formatted(name, LAMBDA) + Parameter.ROLE.howToSet())
                .with("trust policy", document);
    }

    /** Conditions are not looked at: what cannot be read here, Lambda has to say. */
    static boolean namesLambda(String document) {
        try {
            return many(JSON.std.mapFrom(document).get("Statement")).stream().anyMatch(RoleCheck::allowsLambda);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean allowsLambda(@Nullable Object statement) {
        if (!(statement instanceof Map<?, ?> members) || !"Allow".equals(members.get("Effect"))) {
            return false;
        }
        boolean assumes = many(members.get("Action")).stream()
                .anyMatch(action -> List.of("sts:AssumeRole", "sts:*", "*").contains(String.valueOf(action)));
        Object principal = members.get("Principal");
        boolean lambda = "*".equals(principal)
                || (principal instanceof Map<?, ?> named
                        && many(named.get("Service")).contains(LAMBDA));
        return assumes && lambda;
    }

    private static List<?> many(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values;
        }
        return value == null ? List.of() : List.of(value);
    }
}

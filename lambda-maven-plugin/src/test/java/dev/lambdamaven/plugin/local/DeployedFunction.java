package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.State;

/** A function in an account, deployed as a patient deployer does it. */
record DeployedFunction(Account account, String name) {

    static final String ROLE = "arn:aws:iam::000000000000:role/runner";
    static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";

    /** Creates the role if it is missing and the function, and waits until it can be invoked. */
    static DeployedFunction create(Account account, String name, Class<?> function) {
        role(account);
        return create(account, request(name, function));
    }

    static DeployedFunction create(Account account, CreateFunctionRequest request) {
        Account.eventually(() -> {
            try {
                return Optional.of(account.lambda.createFunction(request));
            } catch (InvalidParameterValueException roleIsYoung) {
                if (!String.valueOf(roleIsYoung.getMessage()).contains("cannot be assumed by Lambda")) {
                    throw roleIsYoung;
                }
                return Optional.empty();
            }
        });
        DeployedFunction deployed = new DeployedFunction(account, request.functionName());
        deployed.settle();
        return deployed;
    }

    static CreateFunctionRequest request(String name, Class<?> function) {
        return CreateFunctionRequest.builder()
                .functionName(name)
                .role(ROLE)
                .runtime("java17")
                .handler(function.getName() + "::handle")
                .memorySize(128)
                .timeout(10)
                .code(code -> code.zipFile(FunctionZip.of(function)))
                .build();
    }

    /** Creates the role that functions run under, unless it is there. */
    static void role(Account account) {
        try {
            account.iam.createRole(role -> role.roleName("runner").assumeRolePolicyDocument(TRUST));
        } catch (EntityAlreadyExistsException created) {
            assertThat(created.getMessage()).contains("Role with name runner already exists.");
        }
    }

    /** Waits until AWS has done its work on the function. */
    void settle() {
        Account.eventually(() -> {
            var configuration = account.lambda.getFunctionConfiguration(get -> get.functionName(name));
            boolean settled = configuration.state() == State.ACTIVE
                    && configuration.lastUpdateStatus() == LastUpdateStatus.SUCCESSFUL;
            return settled ? Optional.of(configuration) : Optional.empty();
        });
    }

    InvokeResponse invoke(String payload) {
        return account.lambda.invoke(invoke -> invoke.functionName(name)
                .payload(SdkBytes.fromUtf8String(payload))
                .logType(LogType.TAIL));
    }
}

package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * An EFS file system in a function; two empty texts for none.
 *
 * @param accessPoint its ARN
 * @param mountPath {@code /mnt/} and a name
 */
public record FileSystem(String accessPoint, String mountPath) {

    private static final ConfigurationElement ELEMENT = ConfigurationElement.FILE_SYSTEM_CONFIG;

    public boolean isMounted() {
        return !accessPoint.isEmpty();
    }

    /** Limits of FileSystemConfig in the Lambda API; EFS is reached through the function's VPC only. */
    void check(Optional<Vpc> vpc) {
        ELEMENT.require(
                accessPoint.isEmpty() == mountPath.isEmpty(),
                "must have both arn and localMountPath, or neither, which takes the file system away");
        if (!isMounted()) {
            return;
        }
        ELEMENT.require(
                accessPoint.matches(
                        "arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z0-9-]+:\\d{12}:access-point/fsap-[a-f0-9]{17}"),
                "has the arn " + accessPoint + ", which is not that of an EFS access point");
        ELEMENT.require(
                mountPath.matches("/mnt/[a-zA-Z0-9-_.]{1,155}"),
                "has the localMountPath " + mountPath + ", must be /mnt/ and a name");
        ELEMENT.require(
                vpc.filter(Vpc::isNone).isEmpty(), "needs a VPC, and <vpcConfig> takes the function out of its own");
    }

    /** As it is printed; empty for none. */
    @Override
    public String toString() {
        return isMounted() ? accessPoint + " at " + mountPath : "";
    }
}

package dev.lambdamaven.plugin.spec;

import dev.lambdamaven.plugin.LambdaException;

/**
 * A parameter with elements of its own, which {@code -D} cannot set.
 *
 * @param name such as {@code vpcConfig}
 * @param example the whole element, to be pasted into {@code <configuration>}
 */
public record ConfigurationElement(String name, String example) {

    public static final ConfigurationElement VPC_CONFIG = new ConfigurationElement("vpcConfig", """
            <vpcConfig>
              <subnetIds><subnetId>subnet-0a1b2c3d</subnetId></subnetIds>
              <securityGroupIds><securityGroupId>sg-0a1b2c3d</securityGroupId></securityGroupIds>
            </vpcConfig>""");

    public static final ConfigurationElement FILE_SYSTEM_CONFIG = new ConfigurationElement("fileSystemConfig", """
            <fileSystemConfig>
              <arn>arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0</arn>
              <localMountPath>/mnt/data</localMountPath>
            </fileSystemConfig>""");

    public static final ConfigurationElement LOGGING_CONFIG = new ConfigurationElement("loggingConfig", """
            <loggingConfig>
              <logFormat>JSON</logFormat>
              <applicationLogLevel>INFO</applicationLogLevel>
            </loggingConfig>""");

    public static final ConfigurationElement TAGS = new ConfigurationElement("tags", """
            <tags>
              <team>items</team>
            </tags>""");

    public static final ConfigurationElement ENVIRONMENT = new ConfigurationElement("environment", """
            <environment>
              <TABLE>items</TABLE>
            </environment>""");

    /** Fails with one message when a rule does not hold; {@code problem} goes on after the parameter's name. */
    public void require(boolean holds, String problem) {
        if (!holds) {
            throw LambdaException.of(
                    "<%s> %s.".formatted(name, problem), "Such as this, in the plugin's <configuration>:\n" + example);
        }
    }
}

package dev.lambdamaven.plugin.spec;

import java.util.List;

/** The subnets and security groups of a function in a VPC, in no order; two empty lists for a function in none. */
public record Vpc(List<String> subnetIds, List<String> securityGroupIds) {

    private static final ConfigurationElement ELEMENT = ConfigurationElement.VPC_CONFIG;

    public Vpc {
        subnetIds = subnetIds.stream().sorted().toList();
        securityGroupIds = securityGroupIds.stream().sorted().toList();
    }

    public boolean isNone() {
        return subnetIds.isEmpty() && securityGroupIds.isEmpty();
    }

    /** Limits of VpcConfig in the Lambda API. */
    void check() {
        ELEMENT.require(
                subnetIds.isEmpty() == securityGroupIds.isEmpty(),
                "must have both subnetIds and securityGroupIds, or neither, which takes the function out of its VPC");
        ELEMENT.require(
                subnetIds.stream().allMatch(id -> id.matches("subnet-[0-9a-z]+")),
                "has the subnetIds " + subnetIds + ", which are no ids of subnets");
        ELEMENT.require(
                securityGroupIds.stream().allMatch(id -> id.matches("sg-[0-9a-zA-Z]+")),
                "has the securityGroupIds " + securityGroupIds + ", which are no ids of security groups");
        ELEMENT.require(
                subnetIds.size() <= 16 && securityGroupIds.size() <= 5,
                "may have at most 16 subnetIds and 5 securityGroupIds");
    }

    /** As it is printed; empty for none. */
    @Override
    public String toString() {
        return isNone() ? "" : String.join(" ", subnetIds) + " " + String.join(" ", securityGroupIds);
    }
}

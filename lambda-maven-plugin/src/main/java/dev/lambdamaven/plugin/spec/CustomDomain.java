package dev.lambdamaven.plugin.spec;

/**
 * A domain name of the account under which the HTTP API is reached too. The domain name itself, its certificate and its DNS record
 * are not made here.
 *
 * @param apiMappingKey the first part of the paths, without slashes around it; empty for all paths
 */
public record CustomDomain(String domainName, String apiMappingKey) {

    public CustomDomain {
        HttpParameters.DOMAIN_NAME.require(
                domainName.matches("(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}"),
                domainName,
                "a domain name in small letters");
        HttpParameters.API_MAPPING_KEY.require(
                apiMappingKey.matches("([a-zA-Z0-9$._~!*'()+,;=:@-]+(/[a-zA-Z0-9$._~!*'()+,;=:@-]+)*)?"),
                apiMappingKey,
                "a path without slashes around it");
    }

    /** Where the HTTP API is then. */
    public String url() {
        return "https://" + domainName + (apiMappingKey.isEmpty() ? "" : "/" + apiMappingKey);
    }
}

package dev.lambdamaven.plugin.local.fault;

/** What another actor does to the account: to everything of a kind in the region of the call. */
enum Intrusion {
    DELETE_API("delete api"),
    DELETE_ROUTE("delete route"),
    DELETE_INTEGRATION("delete integration"),
    DELETE_STAGE("delete stage"),
    DELETE_PERMISSION("delete permission"),
    DELETE_ALIAS("delete alias"),
    DELETE_FUNCTION("delete function"),
    DELETE_ROLE("delete role"),
    UPDATE_FUNCTION("update function");

    private final String words;

    Intrusion(String words) {
        this.words = words;
    }

    /** As a fault script says it. */
    String words() {
        return words;
    }
}

package planted.plugin.embed;

/** Stands for what is started in an IDE. */
public record Embedded(String url) {}

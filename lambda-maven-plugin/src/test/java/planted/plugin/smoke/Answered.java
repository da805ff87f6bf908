package planted.plugin.smoke;

public record Answered(int status) {}

package planted.plugin.spec;

final class TextUtil {}

package planted.plugin.spec;

class NeitherFinalNorAbstract {}

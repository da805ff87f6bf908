package planted.plugin.aws;

import planted.plugin.release.Gate;

record KnowsTheChecks(Gate gate) {}

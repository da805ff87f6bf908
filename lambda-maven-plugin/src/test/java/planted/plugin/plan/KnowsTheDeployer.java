package planted.plugin.plan;

import planted.plugin.deploy.Deployed;

record KnowsTheDeployer(Deployed deployed) {}

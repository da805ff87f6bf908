package planted.plugin.sbom;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

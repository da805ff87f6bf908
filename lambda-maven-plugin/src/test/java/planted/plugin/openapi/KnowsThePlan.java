package planted.plugin.openapi;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

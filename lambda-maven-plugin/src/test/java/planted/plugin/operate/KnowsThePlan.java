package planted.plugin.operate;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

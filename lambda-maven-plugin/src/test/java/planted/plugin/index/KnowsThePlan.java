package planted.plugin.index;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

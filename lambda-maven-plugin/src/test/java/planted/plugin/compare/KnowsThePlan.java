package planted.plugin.compare;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

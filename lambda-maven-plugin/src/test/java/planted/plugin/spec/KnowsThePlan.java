package planted.plugin.spec;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

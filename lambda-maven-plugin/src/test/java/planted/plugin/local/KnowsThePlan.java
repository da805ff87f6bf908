package planted.plugin.local;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

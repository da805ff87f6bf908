package planted.plugin.live;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

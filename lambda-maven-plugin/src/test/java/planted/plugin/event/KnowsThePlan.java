package planted.plugin.event;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

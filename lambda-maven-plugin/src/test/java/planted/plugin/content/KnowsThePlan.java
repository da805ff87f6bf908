package planted.plugin.content;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}

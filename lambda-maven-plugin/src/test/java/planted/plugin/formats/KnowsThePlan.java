package planted.plugin.formats;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}
